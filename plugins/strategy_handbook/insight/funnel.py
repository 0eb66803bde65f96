"""A campaign's funnel: how many are expected at each step, worked out where the plan lets us."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from strategy_handbook.plan.campaigns import FunnelStep


@dataclass(frozen=True, slots=True)
class Level:
    """One step of a funnel.

    Attributes:
        step: The step as the plan writes it.
        count: How many are expected; None where that is not known.
        derived: Whether the count was worked out from the step before and the rate.
        share: The count as a part of the largest one, 0 to 1; None without a count.
    """

    step: FunnelStep
    count: Decimal | None
    derived: bool
    share: Decimal | None


def levels(steps: Iterable[FunnelStep]) -> tuple[Level, ...]:
    """The steps with their counts.

    A missing count is the count before it times the rate, rounded to a whole number. Nothing else
    is worked out.
    """
    counts: list[tuple[FunnelStep, Decimal | None, bool]] = []
    before: Decimal | None = None
    for step in steps:
        count, derived = step.count, False
        if count is None and step.rate is not None and before is not None:
            count = (before * step.rate / 100).quantize(Decimal(1), ROUND_HALF_UP)
            derived = True
        counts.append((step, count, derived))
        before = count
    most = max((count for _, count, _ in counts if count is not None), default=Decimal(0))
    return tuple(
        Level(step, count, derived, count / most if count is not None and most else None)
        for step, count, derived in counts
    )
