"""Which kinds of page the sample handbook has, and the pages that stand for each of them.

The kinds of generated pages follow from the pages that the plugin makes, so a new view page or a new
kind of entry is covered by itself. `test_kinds.py` holds that every file of the site is of one.
"""

import posixpath
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from strategy_handbook.addresses import directory_url
from strategy_handbook.pages import handbook_pages
from strategy_handbook.pages.page import Page
from tests.docs.sample import sample_handbook

FRONT = "front page"
NOT_FOUND = "not found"
CONTENT_LINK = "lasting content link"
# Written by hand, or made from the code: a folder is a kind, since its pages are made alike.
DOCUMENTATION = {
    "": "documentation",
    "write": "documentation: write",
    "reference": "documentation: reference",
    "reference/plan": "documentation: reference/plan",
    "reference/rules": "documentation: reference/rules",
}


@cache
def _generated() -> dict[str, str]:
    """Return the file below the site's folder of each generated page, with its kind."""
    handbook = sample_handbook()
    return {
        f"{directory_url(page.path)}index.html": _kind(page, set(handbook.plans))
        for page in handbook_pages(handbook)
    }


def _kind(page: Page, plans: set[str]) -> str:
    plan, _, inside = page.path.partition("/")
    if plan not in plans:
        return f"handbook: {plan}"
    if page.parent:
        # Pages of one kind of entry, or of one month each.
        return f"plan: {posixpath.dirname(inside)}/*"
    return f"plan: {directory_url(inside).rstrip('/') or 'home'}"


@cache
def kinds() -> tuple[str, ...]:
    """Return the names of all kinds, in the order in which the pages are made."""
    others = (FRONT, *DOCUMENTATION.values(), CONTENT_LINK, NOT_FOUND)
    return (*dict.fromkeys(_generated().values()), *others)


def kind_of(file: str) -> str | None:
    """Return the kind of a file below the site's folder; None where no test knows it."""
    if file in _generated():
        return _generated()[file]
    if file == "404.html":
        return NOT_FOUND
    if file == "index.html":
        return FRONT
    folder, name = posixpath.split(file)
    above = posixpath.dirname(folder)
    if name != "index.html":
        return None
    if posixpath.basename(above) == "content":
        return CONTENT_LINK
    return DOCUMENTATION.get(folder) or DOCUMENTATION.get(above)


def files_of_kind(site: Path, kind: str) -> Iterator[Path]:
    """Iterate over the pages of a kind, the one with the least on it first."""
    yield from _files_by_kind(site).get(kind, ())


@cache
def _files_by_kind(site: Path) -> dict[str | None, list[Path]]:
    found: dict[str | None, list[Path]] = {}
    for file in sorted(site.rglob("*.html"), key=lambda file: (file.stat().st_size, file)):
        found.setdefault(kind_of(_inside(site, file)), []).append(file)
    return found


def address(site: Path, file: Path) -> str:
    """Return a page's address below the site's root, ending in a slash where it is a folder."""
    return _inside(site, file).removesuffix("index.html")


def _inside(site: Path, file: Path) -> str:
    return file.relative_to(site).as_posix()
