"""The two halves of a plan in figures."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from strategy_handbook.insight.answers import standings
from strategy_handbook.insight.budget.accounts import Figures, accounts, total
from strategy_handbook.insight.budget.shares import shares
from strategy_handbook.insight.comparison.plan_figures import is_met
from strategy_handbook.insight.leanings import Leaning
from strategy_handbook.plan import Plan


class HalfFigures(NamedTuple):
    """One half of a plan in figures.

    Attributes:
        money: What its own lines of the budget come to, by currency; those for both halves are in
            neither.
        planned: Its share of what is planned for the halves, in percent; None without any.
        spent: Its share of what was spent on the halves, in percent; None before anything was.
        goals: How many goals it has.
        met: How many of them are met.
        founded: How many of its four questions have an answer that is well founded.
        answered: How many of them have an answer at all.
    """

    money: Mapping[str, Figures]
    planned: Decimal | None
    spent: Decimal | None
    goals: int
    met: int
    founded: int
    answered: int


def half_figures(plan: Plan, stream: str, as_of: dt.date) -> HalfFigures:
    """A half of a plan in figures.

    Args:
        plan: The plan.
        stream: ``upstream`` or ``downstream``.
        as_of: The day that counts as today.
    """
    lines = accounts(plan, as_of)
    planned, spent = (shares(plan, lines, figure) for figure in ("planned", "spent"))
    goals = Leaning(plan, stream).goals
    found = standings(plan, stream, as_of)
    return HalfFigures(
        total(one for one in lines if plan.stream_of(one.line) == stream),
        getattr(planned, stream, None),
        getattr(spent, stream, None),
        len(goals),
        sum(is_met(plan, goal, as_of) for goal in goals),
        sum(one.grade == "founded" for one in found),
        sum(one.question.answer is not None for one in found),
    )
