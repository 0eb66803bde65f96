"""From what is planned to what is forecast: what makes the difference, the largest first."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from strategy_handbook.insight.budget.accounts import Account, total
from strategy_handbook.insight.money import Sum
from strategy_handbook.plan.measurement import BudgetLine

# So many steps are named; what is left is one step.
MOST_STEPS = 7
# So many lines are named for a step.
MOST_MOVERS = 3


class Mover(NamedTuple):
    """A line that comes out otherwise than planned.

    Attributes:
        line: The line.
        by: Its variance.
    """

    line: BudgetLine
    by: Sum


class Step(NamedTuple):
    """What one category adds to the plan or takes from it.

    Attributes:
        category: Which; None for lines without one.
        by: Its variance.
        movers: Its lines that move most, the largest first.
        further: How many more of its lines move.
    """

    category: str | None
    by: Sum
    movers: tuple[Mover, ...]
    further: int


class Bridge(NamedTuple):
    """The way from plan to forecast in one currency.

    Attributes:
        planned: Where it starts.
        steps: The categories that move, the largest first.
        rest: What all further categories come to; None where every one is a step.
        resting: How many categories are in the rest.
        forecast: Where it ends: the plan with all steps and the rest.
    """

    planned: Sum
    steps: tuple[Step, ...]
    rest: Sum | None
    resting: int
    forecast: Sum


def bridge(found: Iterable[Account], currency: str) -> Bridge | None:
    """The way from plan to forecast; None where there is no line in the currency.

    Ranges move by the middle between their ends, so the steps lead exactly from the middle of the
    plan to the middle of the forecast.

    Args:
        found: The lines.
        currency: The currency it is told in.
    """
    lines = [one for one in found if currency in one.figures]
    if not lines:
        return None
    whole = total(lines)[currency]
    by_category: dict[str | None, list[Mover]] = {}
    for one in lines:
        moved = one.figures[currency].variance
        if moved.low or moved.high:
            by_category.setdefault(one.line.category, []).append(Mover(one.line, moved))
    steps = sorted(
        (_step(category, movers, currency) for category, movers in by_category.items()),
        key=lambda step: (-abs(step.by.middle), str(step.category)),
    )
    # One step in place of one rest says more.
    named = steps if len(steps) <= MOST_STEPS else steps[: MOST_STEPS - 1]
    others = steps[len(named) :]
    rest = _sum((step.by for step in others), currency) if others else None
    return Bridge(whole.planned, tuple(named), rest, len(others), whole.forecast)


def _step(category: str | None, movers: list[Mover], currency: str) -> Step:
    ordered = sorted(movers, key=lambda mover: -abs(mover.by.middle))
    return Step(
        category,
        _sum((mover.by for mover in movers), currency),
        tuple(ordered[:MOST_MOVERS]),
        max(0, len(ordered) - MOST_MOVERS),
    )


def _sum(parts: Iterable[Sum], currency: str) -> Sum:
    whole = Sum(currency)
    for part in parts:
        whole = whole.joined(part)
    return whole
