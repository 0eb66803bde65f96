"""How the two halves share the budget: what the plan means, and what is planned, spent and forecast."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from strategy_handbook.insight.budget.accounts import Account, Figures, total
from strategy_handbook.insight.budget.exchange import own_currency
from strategy_handbook.plan import Plan

HALVES = ("upstream", "downstream")


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


def _share(one: Decimal, other: Decimal) -> Decimal:
    return one * 100 / (one + other) if one + other else Decimal(0)
