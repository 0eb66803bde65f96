"""Parts of a view for its template: the heading is made only where there is something below it."""

from __future__ import annotations

from strategy_handbook.views.context import Context
from strategy_handbook.views.data import Part
from strategy_handbook.views.markup import Markup


def part(
    context: Context,
    level: int,
    title: str,
    id: str,
    *bodies: Markup,
    more: Markup | str = "",
) -> Part:
    """A part of a view; an empty one, without a heading, where there is nothing to show.

    Args:
        context: The page.
        level: The level of the heading; 6 at most.
        title: What it says.
        id: The id it should have.
        bodies: What stands below it, one below the other; empty ones are left out.
        more: What stands at the end of the heading's line.
    """
    body = Markup("\n").join(one for one in bodies if one)
    if not body:
        return Part()
    heading = context.heading(min(level, 6), title, id)
    return Part(id, title, heading, body, Markup("{}").format(more))
