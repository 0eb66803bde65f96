"""Marks of today that the script moves to the day on which a page is read."""

from __future__ import annotations

from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup


def follows(context: Context, **told: object) -> Markup:
    """The attributes of an element that marks the day of the build; none where that day stands still.

    Args:
        context: The page.
        told: What else the script must know, by the names of its data attributes.
    """
    if not context.handbook.follows_clock:
        return Markup("")
    rows = {"as-of": context.as_of, **told}
    return Markup("").join(
        Markup(' data-{}="{}"').format(name.replace("_", "-"), value)
        for name, value in rows.items()
    )
