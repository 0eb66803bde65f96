"""A part of a goal's sheet: a small title and what stands below it."""

from __future__ import annotations

from strategy_handbook.views.markup import Markup


def titled(title: str, body: Markup) -> Markup:
    """A part of a goal under its small title; empty without a body."""
    if not body:
        return Markup("")
    return Markup('<div class="hb-goal__part"><p class="hb-column__title">{}</p>{}</div>').format(
        title, body
    )
