"""What the overview hands to its template."""

from __future__ import annotations

from typing import NamedTuple

from strategy_handbook.views.data import Part, ViewData
from strategy_handbook.views.markup import Markup


class Fact(NamedTuple):
    """A fact about the plan.

    Attributes:
        name: What it is about: `Period`.
        value: What is so.
    """

    name: str
    value: Markup


class OverviewData(ViewData):
    """A plan at a glance.

    Attributes:
        organisation: Whose plan it is; empty if not said.
        heading: The plan's name as a heading.
        summary: The strategy in a sentence; empty if not said.
        facts: The plan's period, who answers for it, and when it was last reviewed.
        notice: That the plan is over or has not begun; empty while it runs.
        halves: Both halves side by side, and where the one becomes the other.
        stream: What the work rests on and leads to; empty while nothing leads to anything.
        now: Work under way, the next days, and what needs attention.
        holds: What is out of line, out of date, overdue, behind or left out, a line each; empty for
            a plan that is over.
        timeline: Initiatives and campaigns in time.
        goals: The goals as scorecards.
        budget: The budget by half.
        personas: The personas as small cards.
    """

    organisation: str
    heading: Markup
    summary: Markup
    facts: tuple[Fact, ...]
    notice: str
    halves: Part
    stream: Part
    now: Part
    holds: Part
    timeline: Part
    goals: Part
    budget: Part
    personas: Part
