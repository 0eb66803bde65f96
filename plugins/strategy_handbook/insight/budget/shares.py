"""How the two halves share the budget: what the plan means, and what is planned, spent and forecast."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import NamedTuple

from strategy_handbook.insight.budget.accounts import Account, Figures, accounts, total
from strategy_handbook.insight.budget.exchange import own_currency
from strategy_handbook.plan import Plan

HALVES = ("upstream", "downstream")
# So many points of a hundred the plan may be off: a split is a direction and no sum.
TOLERANCE = 5


class Shares(NamedTuple):
    """The halves' shares of one figure, in percent of what is for one half alone.

    Attributes:
        figure: Which of the figures: `planned`, `spent` or `forecast`.
        upstream: The long-term half's share; ranges count half-way.
        downstream: The short-term half's share.
        least: The least that upstream's share can be, whatever becomes of ranges and of the lines
            that are for both halves.
        most: The most that it can be.
    """

    figure: str
    upstream: Decimal
    downstream: Decimal
    least: Decimal
    most: Decimal


def shares(plan: Plan, found: tuple[Account, ...], figure: str) -> Shares | None:
    """How the halves share a figure; None where there is nothing of it for either half.

    Only the plan's own currency counts, and what is brought into it by a rate.

    Args:
        plan: The plan.
        found: The lines.
        figure: ``planned``, ``spent`` or ``forecast``.
    """
    own = own_currency(plan)
    sums = {}
    for half in (*HALVES, "both"):
        lines = [one for one in found if plan.stream_of(one.line) == half]
        figures: Figures | None = total(lines).get(own)
        one = getattr(figures, figure) if figures else None
        sums[half] = (one.low, one.middle, one.high) if one else (Decimal(0),) * 3
    up, down, both = (sums[half] for half in (*HALVES, "both"))
    whole = up[1] + down[1]
    if not whole:
        return None
    upstream = up[1] * 100 / whole
    least = _share(up[0], down[2] + both[2])
    most = _share(up[2] + both[2], down[0])
    return Shares(figure, upstream, 100 - upstream, least, most)


def stated_share(plan: Plan) -> Decimal | None:
    """The share of upstream that the plan means, in percent; None where it says none."""
    split = plan.plan.budget_split
    if split and split.upstream is None and split.downstream is not None:
        return 100 - split.downstream
    return split.upstream if split else None


def split_missed(plan: Plan, as_of: dt.date) -> Shares | None:
    """What is planned, where it is otherwise than the plan means to share it; else None.

    Ranges, and lines for both halves, may fall either way; only what no way of counting brings within
    five points of the split is missed. Nor is anything said while amounts without a rate may change it.
    """
    stated, found = stated_share(plan), accounts(plan, as_of)
    planned = shares(plan, found, "planned")
    met = [code for code, figures in total(found).items() if figures.planned.figures]
    if stated is None or planned is None or len(met) > 1:
        return None
    holds = planned.least - TOLERANCE <= stated <= planned.most + TOLERANCE
    return None if holds else planned


def _share(one: Decimal, other: Decimal) -> Decimal:
    return one * 100 / (one + other) if one + other else Decimal(0)
