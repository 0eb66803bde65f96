"""The timeline: initiatives and campaigns in time, and where the ones become the others."""

from __future__ import annotations

from strategy_handbook.views.context import Context
from strategy_handbook.views.timeline.drawing import draw_timeline
from strategy_handbook.views.timeline.options import TimelineOptions, picture_of
from strategy_handbook.views.view import View, ViewOptions


def render(context: Context, options: ViewOptions) -> str:
    """Draws the timeline that the options ask for."""
    assert isinstance(options, TimelineOptions)
    picture = picture_of(options)
    drawn = draw_timeline(context, picture)
    return drawn or '<p class="hb-missing">Nothing in the plan matches this timeline.</p>'


VIEW = View(
    "timeline",
    "Initiatives, campaigns, milestones and handovers in time.",
    TimelineOptions,
    render,
)
