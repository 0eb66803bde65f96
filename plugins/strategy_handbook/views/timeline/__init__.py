"""The timeline: initiatives and campaigns in time, and where the ones become the others."""

from __future__ import annotations

from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.timeline.data import TimelineData
from strategy_handbook.views.timeline.drawing import no_match, timeline_data
from strategy_handbook.views.timeline.options import TimelineOptions, picture_of
from strategy_handbook.views.view import View


def render(context: Context, options: TimelineOptions) -> TimelineData | Markup:
    """Works out the timeline that the options ask for."""
    return timeline_data(context, picture_of(options)) or no_match()


VIEW = View(
    "timeline",
    "Initiatives, campaigns, milestones and handovers in time.",
    TimelineOptions,
    render,
    data=TimelineData,
)
