"""Where the handbook's navigation stands in a site's own, as `nav` in `mkdocs.yml` is written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from strategy_handbook.pages.page import NavEntry
from strategy_handbook.views.markup import escape

# Where an entry of `nav` says this, the handbook's own navigation is put.
NAV_PLACE = "strategy-handbook"


def nav_item(entry: NavEntry, places: Mapping[str, str]) -> Any:
    """An entry of the handbook's navigation as `mkdocs.yml` would write it.

    Args:
        entry: The entry.
        places: Generated pages' paths with those of the hand-written pages that stand in for them.
    """
    page = places.get(entry.page, entry.page)
    # Themes put titles into HTML as they are.
    title = str(escape(entry.title))
    if not entry.children:
        return {title: page}
    children = [nav_item(child, places) for child in entry.children]
    if len(children) == 1 and not page:
        # A section with nothing but its own page: themes that know index pages show it as one entry.
        return {title: [next(iter(children[0].values()))]}
    return {title: [page, *children] if page else children}


def with_handbook(own: Any, ours: list[Any]) -> list[Any]:
    """A site's navigation with the handbook's in it: where it says so, else at its end."""
    placed, found = _placed(own, ours)
    return placed if found else [*placed, *ours]


def without_place(own: Any) -> list[Any]:
    """A site's navigation without the place for the handbook's: for when there is none."""
    placed, _found = _placed(own, [])
    return placed


def _placed(items: Any, ours: list[Any]) -> tuple[list[Any], bool]:
    placed: list[Any] = []
    found = False
    for item in items if isinstance(items, list) else [items]:
        if item == NAV_PLACE:
            placed += ours
            found = True
        elif isinstance(item, dict):
            entry = dict(item)
            for title, value in item.items():
                if value == NAV_PLACE:
                    entry[title], found = ours, True
                elif isinstance(value, list):
                    entry[title], inside = _placed(value, ours)
                    found = found or inside
            # An entry that was only a place for nothing would lead nowhere.
            placed += [entry] if all(value != [] for value in entry.values()) else []
        else:
            placed.append(item)
    return placed, found
