"""Lists side by side, each below a title."""

from __future__ import annotations

from strategy_handbook.views.markup import Markup


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
