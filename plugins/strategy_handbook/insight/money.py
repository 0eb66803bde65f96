"""Money added up: currency by currency, ranges kept as ranges, what is open counted and never guessed."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from strategy_handbook.insight.belonging import content_of
from strategy_handbook.insight.once import once
from strategy_handbook.plan import Plan, Ref
from strategy_handbook.plan.amounts import Money
from strategy_handbook.plan.campaigns import Campaign
from strategy_handbook.plan.innovation import Initiative
from strategy_handbook.plan.measurement import BudgetLine


class Sum(NamedTuple):
    """What amounts of one currency come to.

    Attributes:
        currency: Its code; empty where neither amount nor plan names one.
        low: The least it comes to.
        high: The most it comes to; the same as ``low`` without ranges.
        figures: How many amounts are in it.
        open: How many amounts are still to be decided and so not in it.
    """

    currency: str
    low: Decimal = Decimal(0)
    high: Decimal = Decimal(0)
    figures: int = 0
    open: int = 0

    @property
    def is_range(self) -> bool:
        """Whether the two ends differ."""
        return self.low != self.high

    @property
    def money(self) -> Money:
        """The sum as an amount; to be decided where it holds no figure."""
        if not self.figures:
            return Money("TBD", self.currency)
        return Money("", self.currency, self.low, self.high)

    def plus(self, money: Money) -> Sum:
        """This sum with one more amount of the same currency."""
        if money.low is None or money.high is None:
            return Sum(self.currency, self.low, self.high, self.figures, self.open + 1)
        return Sum(
            self.currency,
            self.low + money.low,
            self.high + money.high,
            self.figures + 1,
            self.open,
        )

    def joined(self, other: Sum) -> Sum:
        """This sum and another one of the same currency."""
        return Sum(
            self.currency,
            self.low + other.low,
            self.high + other.high,
            self.figures + other.figures,
            self.open + other.open,
        )

    @property
    def middle(self) -> Decimal:
        """Half-way between the ends, where one number is needed."""
        return (self.low + self.high) / 2


Sums = tuple[Sum, ...]


class Totals(NamedTuple):
    """What budget lines come to, one sum for each currency.

    Attributes:
        planned: What is planned.
        committed: What is ordered or signed.
        actual: What was spent.
    """

    planned: Sums = ()
    committed: Sums = ()
    actual: Sums = ()

    @property
    def currencies(self) -> tuple[str, ...]:
        """Every currency in them, in the order first met."""
        found = (
            one.currency for sums in (self.planned, self.committed, self.actual) for one in sums
        )
        return tuple(dict.fromkeys(found))

    def of(self, currency: str) -> tuple[Sum | None, Sum | None, Sum | None]:
        """What is planned, committed and spent in a currency; None where nothing was written."""
        return (
            _in(self.planned, currency),
            _in(self.committed, currency),
            _in(self.actual, currency),
        )


def sums(amounts: Iterable[Money]) -> Sums:
    """What amounts come to, one sum a currency, in the order the currencies are first met."""
    found: dict[str, Sum] = {}
    for money in amounts:
        found[money.currency] = found.get(money.currency, Sum(money.currency)).plus(money)
    return tuple(found.values())


def totals(lines: Iterable[BudgetLine]) -> Totals:
    """What budget lines come to."""
    known = tuple(lines)
    return Totals(
        sums(money for line in known for money in line.planned),
        sums(money for line in known for money in line.committed),
        sums(money for line in known for money in line.actual),
    )


def lines_for(plan: Plan, work: Initiative | Campaign) -> tuple[BudgetLine, ...]:
    """The budget lines of a piece of work: its own, then those of its content."""
    lines = _lines_by_target(plan)
    return tuple(
        line for entity in (work, *content_of(plan, work)) for line in lines.get(entity.ref, ())
    )


@once
def _lines_by_target(plan: Plan) -> dict[Ref, list[BudgetLine]]:
    found: dict[Ref, list[BudgetLine]] = {}
    for line in plan.budget:
        if line.for_ is not None:
            found.setdefault(line.for_, []).append(line)
    return found


def by_category(lines: Iterable[BudgetLine]) -> dict[str, tuple[BudgetLine, ...]]:
    """Budget lines by the kind of cost, in the order first met; those without one come last."""
    groups: dict[str, list[BudgetLine]] = {}
    for line in lines:
        groups.setdefault(line.category or "", []).append(line)
    if "" in groups:
        groups[""] = groups.pop("")
    return {category: tuple(group) for category, group in groups.items()}


def _in(found: Sums, currency: str) -> Sum | None:
    return next((one for one in found if one.currency == currency), None)
