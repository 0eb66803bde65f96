"""What the plan's budget comes to in each half; currencies are never added up."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from strategy_handbook.insight.money import Sum, Totals, totals
from strategy_handbook.plan import Plan

STREAMS = ("upstream", "downstream", "both")


class Spending(NamedTuple):
    """A plan's budget.

    Attributes:
        lines: How many lines it has.
        undecided: How many of them have no figure yet: none written, or ``TBD``.
        currencies: Every currency with a figure, the plan's own first.
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
    whole = totals(plan.budget)
    own = plan.plan.currency or ""
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
        {stream: totals(found) for stream, found in lines.items() if found},
    )


def has_figure(one: Sum | None) -> bool:
    """Whether a sum holds any figure."""
    return one is not None and one.figures > 0


def _middle(halves: dict[str, Totals], stream: str, currency: str) -> Decimal:
    """Half-way between the ends of what is planned: shares need one number."""
    planned = halves.get(stream, Totals()).of(currency)[0]
    return (planned.low + planned.high) / 2 if planned else Decimal(0)
