"""A handbook as plain files, for hosts that run no plugin: pages, style, script and navigation.

The navigation is written as `.nav.yml`, one for each folder of a plan. Zensical reads these itself
where its settings name `awesome-nav`; there, pages of single entries stand below their index page,
because a page outside the navigation has no place on the site.
"""

from __future__ import annotations

import json
import posixpath
from collections.abc import Iterable, Iterator, Mapping, Sequence

from strategy_handbook.pages.navigation import navigation
from strategy_handbook.pages.page import NavEntry, Page
from strategy_handbook.pages.permalink import permalinks
from strategy_handbook.pages.plan_pages import handbook_pages
from strategy_handbook.views import Handbook
from strategy_handbook.views.assets import whole_assets
from strategy_handbook.views.markup import escape

NAV_FILE = ".nav.yml"
_NAV_NOTE = "# Written by `handbook pages`."


def written_out(handbook: Handbook) -> dict[str, str]:
    """Every file of a handbook by its path below the folder of Markdown pages.

    The lasting addresses among them are HTML, in which no host resolves links; they lead to what
    the handbook says is a page's URL.
    """
    pages = handbook_pages(handbook)
    files = {page.path: page.markdown for page in pages}
    files |= nav_files(navigation(handbook), pages)
    files |= dict(permalinks(handbook, ()))
    files |= whole_assets()
    return files


def nav_files(entries: Iterable[NavEntry], pages: Sequence[Page]) -> dict[str, str]:
    """The files that tell of each folder what it is called and in which order its pages come.

    Args:
        entries: The handbook's navigation.
        pages: All its pages; those with a parent are put below it.
    """
    below: dict[str, list[str]] = {}
    for page in pages:
        if page.parent:
            below.setdefault(page.parent, []).append(page.path)
    files = {}
    for entry in entries:
        folder = posixpath.dirname(entry.page)
        lines = [
            _NAV_NOTE,
            f"title: {_title(entry)}",
            "nav:",
            f"  - {_text(posixpath.basename(entry.page))}",
            *_nav_lines(entry.children, folder, below, 1),
        ]
        files[f"{folder}/{NAV_FILE}"] = "\n".join(lines) + "\n"
    return files


def _nav_lines(
    entries: Iterable[NavEntry], folder: str, below: Mapping[str, list[str]], depth: int
) -> Iterator[str]:
    inset = "  " * depth
    for entry in entries:
        if not entry.children:
            yield f"{inset}- {_title(entry)}: {_path(entry.page, folder)}"
            continue
        yield f"{inset}- {_title(entry)}:"
        only = entry.children[0] if len(entry.children) == 1 else None
        if only is None or only.children:
            yield from _nav_lines(entry.children, folder, below, depth + 2)
            continue
        # A section that is nothing but its own page and what is found under it.
        for page in (only.page, *below.get(only.page, ())):
            yield f"{inset}    - {_path(page, folder)}"


def _title(entry: NavEntry) -> str:
    # Themes put titles into HTML as they are.
    return _text(str(escape(entry.title)))


def _path(page: str, folder: str) -> str:
    return _text(posixpath.relpath(page, folder))


def _text(text: str) -> str:
    """A text as YAML that nothing in it can break out of."""
    return json.dumps(text, ensure_ascii=False)
