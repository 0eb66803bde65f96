"""What Zensical lets a Markdown extension know: the page it renders, and the site's settings.

Zensical runs extensions of Python-Markdown but no plugins of MkDocs. For its own extensions it keeps
the page in a preprocessor that does nothing else; looking for that one by its name needs no import,
so nothing here depends on Zensical being installed.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import NamedTuple

from markdown import Markdown

from strategy_handbook.addresses import EXPORT_LIST

_PREPROCESSOR = "rendering_context"


class ToldPage(NamedTuple):
    """The page that is rendered.

    Attributes:
        path: Its Markdown path.
        root: The folder of the site's settings; the plans' folder is named from there.
        docs: The folder of its Markdown pages.
        edit_template: The site's `edit_uri_template`.
        edit_base: The site's `edit_uri`.
        repo_url: The address of the site's repository.
        custom_dir: The folder of the theme's overrides.
        site_url: The site's address.
        language: The theme's language; empty where the site does not say.
    """

    path: str
    root: Path
    docs: Path
    edit_template: str | None = None
    edit_base: str | None = None
    repo_url: str | None = None
    custom_dir: str | None = None
    site_url: str | None = None
    language: str = ""

    @property
    def file(self) -> str:
        """The page's file as people find it from the site's folder."""
        return Path(os.path.relpath(self.docs / self.path, self.root)).as_posix()

    @property
    def exports(self) -> tuple[str, ...]:
        """What can be taken away from the site: what `handbook export` wrote among its pages."""
        try:
            listed = json.loads((self.docs / EXPORT_LIST).read_text("utf-8"))
            return tuple(str(listed["exports"]).split())
        except (OSError, ValueError, KeyError, TypeError):
            return ()

    @property
    def source(self) -> str | None:
        """The page's text with its front matter; None if it is nowhere to be read."""
        try:
            return (self.docs / self.path).read_text("utf-8-sig")
        except (OSError, UnicodeDecodeError):
            return None


def told_page(md: Markdown) -> ToldPage | None:
    """The page that Zensical renders; None under every other host."""
    if _PREPROCESSOR not in md.preprocessors:
        return None
    known = md.preprocessors[_PREPROCESSOR]
    path = getattr(getattr(known, "page", None), "path", None)
    settings = getattr(known, "config", None)
    if not isinstance(path, str) or not isinstance(settings, dict):
        return None
    root = Path(str(settings.get("root_dir") or "."))
    theme = settings.get("theme") or {}
    return ToldPage(
        path=Path(path).as_posix(),
        root=root,
        docs=root / str(settings.get("docs_dir") or "docs"),
        edit_template=settings.get("edit_uri_template"),
        edit_base=settings.get("edit_uri"),
        repo_url=settings.get("repo_url"),
        custom_dir=theme.get("custom_dir"),
        site_url=settings.get("site_url"),
        language=str(theme.get("language") or ""),
    )
