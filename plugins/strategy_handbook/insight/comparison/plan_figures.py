"""Whole plans in figures, so that this year's can be held against last year's."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from strategy_handbook.insight.assumptions import footing
from strategy_handbook.insight.belonging import channels_of
from strategy_handbook.insight.budget.accounts import Figures, accounts, total
from strategy_handbook.insight.budget.shares import Shares, shares
from strategy_handbook.insight.goal_progress import aims
from strategy_handbook.insight.occasions import occasions
from strategy_handbook.insight.period import Period, period
from strategy_handbook.insight.playbook import playbook
from strategy_handbook.insight.work import CALLED_OFF, all_work
from strategy_handbook.plan import Plan
from strategy_handbook.plan.goals import Goal

# A month has 365.25 ÷ 12 days.
_DAYS_OF_A_MONTH = Decimal("30.4375")


class PlanFigures(NamedTuple):
    """A plan in figures.

    Attributes:
        plan: The plan.
        period: When it holds.
        money: What its budget comes to, by currency: its own with all that has a rate, beside it what
            has none.
        planned: How its halves share what is planned; None without money for either.
        spent: How they share what was spent; None before anything was.
        initiatives: How many initiatives it has, without what was called off.
        campaigns: How many campaigns it has, without what was called off.
        content: How many pieces of content it has.
        appearances: How often content appears within the period, what returns counted each time;
            anywhere in time for a plan without both ends.
        goals: How many goals it has.
        met: How many of them are met: as their status says, else as their readings show.
        personas: How many personas it has.
        founded: How many of them have a claim with evidence that may be relied on.
        channels: How many channels its work and content name.
        tactics: How many tactics it uses.
    """

    plan: Plan
    period: Period
    money: Mapping[str, Figures]
    planned: Shares | None
    spent: Shares | None
    initiatives: int
    campaigns: int
    content: int
    appearances: int
    goals: int
    met: int
    personas: int
    founded: int
    channels: int
    tactics: int

    @property
    def a_month(self) -> Decimal | None:
        """How often content appears in a month, on average; None for a plan without both ends."""
        return self.appearances * _DAYS_OF_A_MONTH / self.period.days if self.period.days else None


def plan_figures(plan: Plan, as_of: dt.date) -> PlanFigures:
    """A plan in figures.

    Args:
        plan: The plan.
        as_of: The day that counts as today.
    """
    lines = accounts(plan, as_of)
    work = [one for one in all_work(plan) if one.status not in CALLED_OFF]
    campaigns = sum(one.kind == "campaign" for one in work)
    content = [one for one in plan.content.values() if one.status != "retired"]
    own = period(plan, as_of)
    return PlanFigures(
        plan,
        own,
        total(lines),
        shares(plan, lines, "planned"),
        shares(plan, lines, "spent"),
        len(work) - campaigns,
        campaigns,
        len(content),
        _appearances(plan, own),
        len(plan.goals),
        sum(is_met(plan, goal, as_of) for goal in plan.goals.values()),
        len(plan.personas),
        sum(bool(footing(plan, one, as_of).fresh) for one in plan.personas.values()),
        len({ref for one in (*work, *content) for ref in channels_of(one)}),
        sum(one.is_used for one in playbook(plan)),
    )


def is_met(plan: Plan, goal: Goal, as_of: dt.date) -> bool:
    """Whether a goal is met: as its status says where it is settled, else as its readings show.

    Args:
        plan: The plan.
        goal: A goal of it.
        as_of: The day that counts as today.
    """
    if goal.status in ("met", "missed", "retired"):
        return goal.status == "met"
    values = aims(plan, goal, as_of)
    return bool(values) and all(one.met for one in values)


def _appearances(plan: Plan, own: Period) -> int:
    first, last = own.first or dt.date.min, own.last or dt.date.max
    return sum(
        one.kind == "content" and one.status != "retired" and first <= one.first <= last
        for one in occasions(plan)
    )
