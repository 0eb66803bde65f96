"""Draws the loop: which learnings go from which half to which."""

from __future__ import annotations

from strategy_handbook.insight.learnings import directions
from strategy_handbook.translation import N_, _, spoken
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.lists import folded

# The two ways between the halves come first: they are the loop.
_WAYS = {
    ("downstream", "upstream"): (
        N_("Downstream results inform upstream"),
        N_("No result has gone back upstream yet."),
    ),
    ("upstream", "downstream"): (
        N_("Upstream findings inform downstream"),
        N_("No finding has gone downstream yet."),
    ),
    ("upstream", "upstream"): (N_("Upstream learns from itself"), ""),
    ("downstream", "downstream"): (N_("Downstream learns from itself"), ""),
}


def draw_loop(context: Context) -> Markup:
    """Each way with its learnings; the ways between the halves even where nothing goes them."""
    found = directions(context.plan)
    return Markup('<ul class="hb-loop">{}</ul>').format(
        Markup("").join(
            Markup(
                '<li class="hb-loop__way hb-loop__way--{}-{}"><p class="hb-loop__title">'
                '<span class="hb-loop__count">{}</span> {}</p>{}</li>'
            ).format(
                way[0],
                way[1],
                spoken().count(len(found[way])),
                _(title),
                folded(context.link(one) for one in found[way])
                or Markup('<p class="hb-missing">{}</p>').format(_(nothing)),
            )
            for way, (title, nothing) in _WAYS.items()
            if found[way] or nothing
        )
    )
