"""What the plan's budget comes to in each half; currencies are brought together only by stated rates."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from strategy_handbook.insight.budget.exchange import day_of, in_own, own_currency
from strategy_handbook.insight.money import Sum, Sums, Totals, sums
from strategy_handbook.plan import Plan
from strategy_handbook.plan.amounts import Money
from strategy_handbook.plan.measurement import BudgetLine

STREAMS = ("upstream", "downstream", "both")


class Spending(NamedTuple):
    """A plan's budget.

    Attributes:
        lines: How many lines it has.
        undecided: How many of them have no figure yet: none written, or ``TBD``.
        currencies: Every currency with a figure that is not brought into the plan's own, which is first.
        whole: What all lines come to.
        halves: What the lines of each half come to; ``both`` for those of neither alone.
    """

    lines: int
    undecided: int
    currencies: tuple[str, ...]
    whole: Totals
    halves: dict[str, Totals]

    def share(self, currency: str, stream: str) -> Decimal | None:
        """A half's share in percent of what is planned for the two halves; None without any."""
        parts = {name: _middle(self.halves, name, currency) for name in STREAMS[:2]}
        whole = sum(parts.values())
        return parts[stream] * 100 / whole if whole else None


def spending(plan: Plan) -> Spending:
    """What the budget of a plan comes to."""
    lines = {
        stream: [line for line in plan.budget if plan.stream_of(line) == stream]
        for stream in STREAMS
    }
    whole = _brought_together(plan, plan.budget)
    own = own_currency(plan)
    known = [code for code in whole.currencies if any(has_figure(one) for one in whole.of(code))]
    undecided = sum(
        all(money.low is None for money in (*line.planned, *line.committed, *line.actual))
        for line in plan.budget
    )
    return Spending(
        len(plan.budget),
        undecided,
        tuple(sorted(known, key=lambda code: (code != own, code))),
        whole,
        {stream: _brought_together(plan, found) for stream, found in lines.items() if found},
    )


def _brought_together(plan: Plan, lines: Iterable[BudgetLine]) -> Totals:
    """What lines come to, with all that has a rate in the plan's own currency."""
    known = [(line, day_of(plan, line)) for line in lines]

    def added(amounts: Iterable[tuple[Money, dt.date | None]]) -> Sums:
        return sums(in_own(plan, money, day) for money, day in amounts)

    return Totals(
        added((money, day) for line, day in known for money in line.planned),
        added((money, day) for line, day in known for money in line.committed),
        added((money, day) for line, day in known for money in line.actual),
    )


def has_figure(one: Sum | None) -> bool:
    """Whether a sum holds any figure."""
    return one is not None and one.figures > 0


def _middle(halves: dict[str, Totals], stream: str, currency: str) -> Decimal:
    """Half-way between the ends of what is planned: shares need one number."""
    planned = halves.get(stream, Totals()).of(currency)[0]
    return (planned.low + planned.high) / 2 if planned else Decimal(0)
