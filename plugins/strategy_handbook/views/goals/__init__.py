"""The goals view: what is to be reached, how far it is, and what works for it."""

from __future__ import annotations

from strategy_handbook.insight.goal_arithmetic.prices import ledger
from strategy_handbook.plan.goals import Goal
from strategy_handbook.plan.records import record
from strategy_handbook.translation import N_, _
from strategy_handbook.views.context import Context
from strategy_handbook.views.goals.data import GoalsData, Group
from strategy_handbook.views.goals.goal import goal_section
from strategy_handbook.views.goals.scoreboard import scoreboard
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.empty_places import empty
from strategy_handbook.views.pieces.filters import begin_filter
from strategy_handbook.views.pieces.goal_values import how_far
from strategy_handbook.views.pieces.reckoning import reckoning
from strategy_handbook.views.view import View, ViewOptions

EXAMPLE = """
goals:
  trial-signups:
    name: 180 fleet trials by the end of May
    stream: downstream
    metric: fleet-trials
    baseline: 0
    target: 180
    due: 2027-05-31
    agreed_with: head-of-sales
"""
STREAMS = {
    "upstream": N_("Upstream goals"),
    "downstream": N_("Downstream goals"),
    "both": N_("Goals of both halves"),
}
# One or two goals are seen at one glance without a scoreboard above them.
SCOREBOARD_FROM = 3


@record
class GoalsOptions(ViewOptions):
    """Options of the goals view."""


def render(context: Context, options: GoalsOptions) -> GoalsData | Markup:
    """Works out the goals half by half, or says how to write a first one."""
    goals = list(context.plan.goals.values())
    if not goals:
        return empty(_("No goals yet"), "goals", EXAMPLE)
    filter = begin_filter(context)
    groups = by_stream(context, goals)
    cards = scoreboard(context, groups) if len(goals) >= SCOREBOARD_FROM else Markup("")
    books = ledger(context.plan, context.as_of)
    drawn = {
        stream: tuple(goal_section(context, goal, stream, books) for goal in found)
        for stream, found in groups.items()
    }
    return GoalsData(
        filter=filter.form(),
        scoreboard=cards,
        reckoning=reckoning(how_far()),
        groups=tuple(
            Group(
                stream,
                context.heading(2, _(STREAMS[stream]), f"{stream}-goals"),
                sections,
            )
            for stream, sections in drawn.items()
        ),
    )


def by_stream(context: Context, goals: list[Goal]) -> dict[str, list[Goal]]:
    """Goals by the half they belong to, empty halves left out."""
    groups: dict[str, list[Goal]] = {stream: [] for stream in STREAMS}
    for goal in goals:
        groups[context.plan.stream_of(goal)].append(goal)
    return {stream: found for stream, found in groups.items() if found}


VIEW = View(
    "goals",
    "The goals, how far they are, and what works for them.",
    GoalsOptions,
    render,
    data=GoalsData,
    sheets=(
        "people",
        "overview",
        "persona",
        "chain",
        "reckoning",
    ),
)
