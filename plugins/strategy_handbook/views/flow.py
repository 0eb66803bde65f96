"""Handovers as rows: an initiative, the day, and the campaign that it becomes."""

from __future__ import annotations

from markupsafe import Markup

from strategy_handbook.insight.handovers import Passing
from strategy_handbook.views.context import Context
from strategy_handbook.views.pieces import listed
from strategy_handbook.views.status import chip

# More handovers than this are folded away.
MOST = 8
_STATES = {"done": "✓ handed over", "late": "! late", "conflict": "! after the start", "coming": ""}


def flow(context: Context, found: list[Passing], details: bool = False) -> Markup:
    """Handovers as a list of rows; those after the first few can be unfolded.

    Args:
        context: The page.
        found: The handovers.
        details: Whether to say what is handed over, and who accepts it.
    """
    rows = [passing_row(context, passing, details) for passing in found]
    whole = Markup('<ul class="hb-flow__list">{}</ul>')
    most = MOST if len(rows) > MOST + 1 else len(rows)
    shown = whole.format(Markup("").join(rows[:most]))
    if len(rows) == most:
        return shown
    return shown + Markup(
        '<details class="hb-more"><summary>{} more handovers</summary>{}</details>'
    ).format(len(rows) - most, whole.format(Markup("").join(rows[most:])))


def passing_row(context: Context, passing: Passing, details: bool = False) -> Markup:
    """A handover as a row: the initiative, the day, the campaign.

    Args:
        context: The page.
        passing: The handover.
        details: Whether to say what is handed over, and who accepts it.
    """
    date = context.language.date(passing.date) or Markup("no date")
    words = _STATES[passing.state]
    state = Markup('<span class="hb-flow__state hb-flow__state--{}">{}</span>').format(
        passing.state, words
    )
    return Markup(
        '<li class="hb-flow__row"><span class="hb-flow__end hb-flow__end--from">{}{}</span>'
        '<span class="hb-flow__way"><span class="hb-flow__date">'
        '<span class="hb-hidden">hands over on </span>{}</span>'
        '<span class="hb-flow__line" aria-hidden="true"></span>{}<span class="hb-hidden"> to </span></span>'
        '<span class="hb-flow__end hb-flow__end--to">{}{}</span>{}</li>'
    ).format(
        context.link(passing.initiative),
        chip(passing.initiative.status),
        date,
        state if words else "",
        context.link(passing.campaign),
        chip(passing.campaign.status),
        _details(context, passing) if details else "",
    )


def _details(context: Context, passing: Passing) -> Markup:
    handover = passing.handover
    parts = []
    if handover.delivers:
        parts.append(listed(context.inline(text) for text in handover.delivers))
    if handover.accepted_by:
        parts.append(
            Markup('<span class="hb-quiet">Accepted by {}</span>').format(
                context.ref(handover.accepted_by)
            )
        )
    if not parts:
        return Markup("")
    return Markup('<div class="hb-flow__details">{}</div>').format(Markup("").join(parts))
