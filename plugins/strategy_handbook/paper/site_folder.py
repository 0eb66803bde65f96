"""A built site as its folder shows it: which pages it has, and where it is published."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path, PurePosixPath

_STYLES = "assets/handbook"
_STYLE = f"{_STYLES}/handbook.css"
_CANONICAL = re.compile(r"""<link\b(?=[^>]*\brel=["']?canonical\b)[^>]*\bhref=["']?([^"'\s>]+)""")
_ONE_PAGE = "one-page"


class NotASite(Exception):
    """A folder that holds no built handbook; says what to do."""


class NoSuchPage(Exception):
    """A page that the site does not have.

    Attributes:
        page: What was asked for.
        known: The pages that it has.
    """

    def __init__(self, page: str, known: list[str]) -> None:
        super().__init__(page)
        self.page = page
        self.known = known


class SiteFolder:
    """A built site.

    Args:
        root: Its folder.

    Raises:
        NotASite: When no handbook was built into it.
        OSError: When it cannot be read.
    """

    def __init__(self, root: Path) -> None:
        if not root.exists():
            raise NotASite(f"there is no folder {root}; build the site first: `mkdocs build`")
        if not root.is_dir():
            raise NotASite(f"{root} is a file; name the folder that the site was built into")
        if not (root / _STYLE).is_file():
            raise NotASite(
                f"{root} is no built handbook: it has no {_STYLE}; name the folder that "
                "`mkdocs build` wrote"
            )
        self.root = root
        sheets = sorted((root / _STYLES).glob("*.css"))
        self.style = "\n".join(sheet.read_text("utf-8") for sheet in sheets)

    @property
    def pages(self) -> list[str]:
        """The addresses of all pages below the site's root."""
        files = self.root.rglob("*.html")
        return sorted(_address(file.relative_to(self.root).as_posix()) for file in files)

    def one_pagers(self) -> list[str]:
        """The plans on one page, plan by plan."""
        found = [page for page in self.pages if _stem(page).endswith(f"/{_ONE_PAGE}")]
        # A site of a single plan may have it at its root.
        return found or [page for page in self.pages if _stem(page) == _ONE_PAGE]

    def page(self, wanted: str) -> str:
        """The address of a page, however people write it: with or without slash, as a file.

        Raises:
            NoSuchPage: When the site has none there.
        """
        stem = _stem(wanted.strip().lstrip("/"))
        candidates = [f"{stem}/index.html" if stem else "index.html", f"{stem}.html"]
        for path in candidates:
            inside = ".." not in PurePosixPath(path).parts and not PurePosixPath(path).is_absolute()
            if inside and (self.root / path).is_file():
                return _address(path)
        raise NoSuchPage(wanted, self.pages)

    def text(self, page: str) -> str:
        """A page's HTML."""
        return self.file(page).read_text("utf-8", "replace")

    def file(self, page: str) -> Path:
        """A page's file."""
        return self.root / (f"{page}index.html" if page.endswith("/") or not page else page)

    def published_at(self, page: str) -> str:
        """The address of the published site, with a slash at its end; empty if no page says it."""
        found = _CANONICAL.search(self.text(page))
        if not found:
            return ""
        address = unescape(found.group(1))
        return address.removesuffix(page) if address.endswith(f"/{page}") else ""


def _address(path: str) -> str:
    return path.removesuffix("index.html") if PurePosixPath(path).name == "index.html" else path


def _stem(page: str) -> str:
    """An address without what its ending may look like."""
    if page in ("", "index.html"):
        return ""
    return page.removesuffix("/index.html").removesuffix(".html").rstrip("/")
