"""A campaign's funnel: how many are expected at each step, worked out where the plan lets us."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal
from itertools import pairwise
from typing import NamedTuple

from strategy_handbook.plan.campaigns import FunnelStep
from strategy_handbook.plan.records import Ref

# Counts and rates are written rounded: so far may they be apart, whichever is more.
_TOLERANCE = Decimal("0.02")
_LEAST_APART = Decimal(1)


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


def counting(steps: Iterable[FunnelStep], metric: Ref) -> tuple[Level, ...]:
    """The funnel up to the step that counts a metric, of several up to the last one; empty without."""
    found = levels(steps)
    places = [number for number, one in enumerate(found, 1) if one.step.metric == metric]
    return found[: places[-1]] if places else ()


def rate_of(found: Sequence[Level]) -> Decimal | None:
    """The share of the step before that reaches the last of some steps, in percent.

    As the plan gives it, else worked out from the two counts; None where neither is known.
    """
    last = found[-1]
    if last.step.rate is not None:
        return last.step.rate
    before = found[-2].count if len(found) > 1 else None
    return last.count * 100 / before if last.count is not None and before else None


def needed(found: Sequence[Level], results: Decimal) -> Decimal | None:
    """How many the first step needs for so many results at the last, at the funnel's own rates.

    Rounded up to a whole number: ``results × first / last``. None where a count is missing or nobody
    reaches the end.
    """
    first, last = found[0].count, found[-1].count
    if not first or not last:
        return None
    return (results * first / last).to_integral_value(ROUND_CEILING)


class Contradiction(NamedTuple):
    """A step whose count does not follow from the step before and its rate.

    Attributes:
        step: The step.
        expected: What follows from the two, not rounded.
    """

    step: FunnelStep
    expected: Decimal


def contradictions(steps: Iterable[FunnelStep]) -> Iterator[Contradiction]:
    """The steps with count and rate whose count is another than the step before times the rate."""
    for before, one in pairwise(levels(steps)):
        rate, count = one.step.rate, one.step.count
        if rate is None or count is None or before.count is None:
            continue
        expected = before.count * rate / 100
        if abs(count - expected) > max(_LEAST_APART, expected * _TOLERANCE):
            yield Contradiction(one.step, expected)
