"""What the plan's budget adds up to, by half and by currency; currencies are never added up."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from strategy_handbook.plan import Plan
from strategy_handbook.plan.amounts import Money

STREAMS = ("upstream", "downstream", "both")


@dataclass(frozen=True, slots=True)
class Sum:
    """A sum of amounts, of which some may be ranges.

    Attributes:
        low: The sum of the lower ends.
        high: The sum of the upper ends.
    """

    low: Decimal = Decimal(0)
    high: Decimal = Decimal(0)

    def plus(self, money: Money) -> Sum:
        """The sum with an amount added; one without a figure adds nothing."""
        if money.low is None or money.high is None:
            return self
        return Sum(self.low + money.low, self.high + money.high)

    def __add__(self, other: Sum) -> Sum:
        return Sum(self.low + other.low, self.high + other.high)

    def __bool__(self) -> bool:
        return bool(self.high)

    @property
    def middle(self) -> Decimal:
        """Half-way between the ends, for shares."""
        return (self.low + self.high) / 2


@dataclass(frozen=True, slots=True)
class Amounts:
    """What is planned, committed and spent.

    Attributes:
        planned: What is planned.
        committed: What is ordered or signed.
        actual: What was spent.
    """

    planned: Sum = Sum()
    committed: Sum = Sum()
    actual: Sum = Sum()

    def __add__(self, other: Amounts) -> Amounts:
        return Amounts(
            self.planned + other.planned,
            self.committed + other.committed,
            self.actual + other.actual,
        )


@dataclass(frozen=True, slots=True)
class Spending:
    """A plan's budget.

    Attributes:
        lines: How many lines it has.
        undecided: How many of them have no figure yet: none written, or ``TBD``.
        by_currency: Per currency the amounts of each half; the plan's own currency first.
    """

    lines: int
    undecided: int
    by_currency: dict[str, dict[str, Amounts]] = field(default_factory=dict)

    def total(self, currency: str) -> Amounts:
        """The amounts of both halves and of what belongs to neither, in one currency."""
        return sum(self.by_currency.get(currency, {}).values(), Amounts())

    def share(self, currency: str, stream: str) -> Decimal | None:
        """A half's share in percent of what is planned for the two halves; None without any."""
        halves = self.by_currency.get(currency, {})
        parts = {name: halves.get(name, Amounts()).planned.middle for name in STREAMS[:2]}
        whole = sum(parts.values())
        return parts[stream] * 100 / whole if whole else None


def spending(plan: Plan) -> Spending:
    """Adds up the budget of a plan."""
    found: dict[str, dict[str, Amounts]] = {}
    undecided = 0
    for line in plan.budget:
        stream = plan.stream_of(line)
        amounts = [*line.planned, *line.committed, *line.actual]
        if not any(money.low is not None for money in amounts):
            undecided += 1
        for attribute in ("planned", "committed", "actual"):
            for money in getattr(line, attribute):
                if money.low is None:
                    continue
                halves = found.setdefault(money.currency, {})
                before = halves.get(stream, Amounts())
                values = {
                    name: getattr(before, name) for name in ("planned", "committed", "actual")
                }
                values[attribute] = values[attribute].plus(money)
                halves[stream] = Amounts(**values)
    own = plan.plan.currency or ""
    ordered = sorted(found, key=lambda code: (code != own, code))
    return Spending(
        len(plan.budget),
        undecided,
        {
            code: {name: found[code][name] for name in STREAMS if name in found[code]}
            for code in ordered
        },
    )
