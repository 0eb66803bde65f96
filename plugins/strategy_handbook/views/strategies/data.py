"""What the strategies view hands to its template."""

from __future__ import annotations

from strategy_handbook.views.data import Part, ViewData
from strategy_handbook.views.markup import Markup


class StrategiesData(ViewData):
    """All strategies by goal, by tactic, by the four Ps and by channel, and each in full.

    Attributes:
        summary: How many there are, and what became of them.
        by_goal: The strategies below the goals they are for.
        reckoning: How a strategy is scored, and how they are ordered, folded.
        missing: Goals without a way, and strategies that something is open about.
        by_tactic: The strategies by the tactic they use.
        by_four_p: The strategies by the P that they move.
        by_channel: The strategies by the channels they use.
        filter: The form to filter the strategies by; empty where there are few.
        strategies: The strategies in full, each with its heading.
    """

    summary: Markup
    by_goal: Markup
    reckoning: Markup
    missing: Part
    by_tactic: Part
    by_four_p: Part
    by_channel: Part
    filter: Markup
    strategies: Part
