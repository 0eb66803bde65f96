"""A section of a persona's page: a title and what stands below it."""

from __future__ import annotations

from typing import NamedTuple

from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup


class Section(NamedTuple):
    """A section; one without a body is not shown."""

    title: str
    body: Markup


def drawn(context: Context, section: Section, level: int) -> Markup:
    """A section with its heading; empty without a body."""
    if not section.body:
        return Markup("")
    id = section.title.lower().replace(",", "").replace(" ", "-")
    return context.heading(min(level, 6), section.title, id) + Markup("\n") + section.body


def columns(*parts: tuple[str, Markup]) -> Markup:
    """Lists with a title each, side by side where there is room; empty ones are left out."""
    cells = [
        Markup('<div class="hb-column"><p class="hb-column__title">{}</p>{}</div>').format(
            title, body
        )
        for title, body in parts
        if body
    ]
    if not cells:
        return Markup("")
    return Markup('<div class="hb-columns">{}</div>').format(Markup("").join(cells))
