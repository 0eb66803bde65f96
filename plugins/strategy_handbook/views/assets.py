"""The style and the script of the views, as the files that pages load.

Every page loads the base; a page loads the sheets of further views only where it has such a view.
Hosts that know nothing of that get all in one. Files are written without comments: they are
a good part of what a phone has to fetch.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files

import rjsmin

import strategy_handbook.views as package
from strategy_handbook.addresses import SCRIPT, STYLESHEET, script_path, sheet_path
from strategy_handbook.views.registry import VIEWS, folder_of

# What every page with a view needs.
_BASE = ("tokens", "pieces", "panels", "filter", "paper")
# What several views share, in the order in which it must come.
_SHARED = (
    "people",
    "work",
    "handovers",
    "subscribing",
    "reckoning",
    "shares",
    "chain",
    "entries",
)
# Comments and line ends of a sheet, with the space around them. Minifiers for CSS that know less than
# today's browsers take meaning away with the spaces: one made `.a :is(b)` in a query `.a:is(b)`.
_UNREAD = re.compile(r"\s*/\*.*?\*/\s*|\s*\n\s*", re.DOTALL)
_FIRST_SCRIPTS = ("address.js", "filter.js", "today.js", "late.js")
_LAST_SCRIPT = "start.js"


def sheets_for(views: Iterable[str]) -> list[str]:
    """The names of the sheets that a page with some views needs besides the base, in their order.

    Args:
        views: The names of the views.
    """
    needed = set()
    for name in views:
        needed |= {name, *VIEWS[name].sheets}
    return [name for name in _sheets() if name in needed and name not in _BASE]


def assets() -> dict[str, str]:
    """The files that pages load, by their path below the site's root."""
    sheets = _sheets()
    base = "".join(sheets[name] for name in _BASE)
    others = {sheet_path(name): text for name, text in sheets.items() if name not in _BASE}
    return {STYLESHEET: base, **others, SCRIPT: script(), **late_scripts()}


def whole_assets() -> dict[str, str]:
    """The same for hosts that load the same files on each page: one sheet and the script."""
    return {STYLESHEET: stylesheet(), SCRIPT: script(), **late_scripts()}


@cache
def stylesheet() -> str:
    """The style of all views as one sheet: colours first, then shared pieces, then view by view."""
    return "".join(_sheets().values())


@cache
def script() -> str:
    """The script of all views as one: a classic one, as no browser loads modules from a file."""
    return _classic(_scripts())


@cache
def late_scripts() -> dict[str, str]:
    """The scripts of views that few pages have, by their path below the site's root.

    The script of all views fetches one when a page has such a view: no other page has to pay for it.
    """
    found = {view: [*_own_scripts(view, "late_scripts")] for view in VIEWS}
    return {script_path(view): _classic(parts) for view, parts in found.items() if parts}


def _classic(parts: Iterable[str]) -> str:
    text = "\n".join(parts)
    # What its parts share stays among themselves, whatever else runs on the page.
    return str(rjsmin.jsmin(f'"use strict";(() => {{\n{text}\n}})()')) + "\n"


@cache
def _sheets() -> dict[str, str]:
    here = files(package)
    places = {name: here.joinpath("styles", f"{name}.css") for name in (*_BASE, *_SHARED)}
    own = {name: here.joinpath(folder_of(name), "style.css") for name in VIEWS}
    # A view of the same name would put its own sheet in the place of one that several share.
    assert places.keys().isdisjoint(own)
    places |= own
    return {
        name: _UNREAD.sub("", place.read_text("utf-8")) + "\n"
        for name, place in places.items()
        if place.is_file()
    }


def _scripts() -> Iterator[str]:
    here = files(package)
    base = here.joinpath("scripts")
    yield from (base.joinpath(name).read_text("utf-8") for name in _FIRST_SCRIPTS)
    for view in VIEWS:
        yield from _own_scripts(view, "scripts")
    yield base.joinpath(_LAST_SCRIPT).read_text("utf-8")


def _own_scripts(view: str, folder: str) -> Iterator[str]:
    own = files(package).joinpath(folder_of(view), folder)
    if own.is_dir():
        found = sorted(own.iterdir(), key=lambda one: one.name)
        yield from (one.read_text("utf-8") for one in found if one.name.endswith(".js"))
