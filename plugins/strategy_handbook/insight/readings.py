"""What a metric was observed to be, up to a day."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import NamedTuple

from strategy_handbook.plan import Plan
from strategy_handbook.plan.dates import PlanDate
from strategy_handbook.plan.goals import Goal
from strategy_handbook.plan.measurement import Metric, Observation

_NOT_FINAL = frozenset({"preliminary", "estimated"})


class Reading(NamedTuple):
    """What a metric shows on a day.

    Attributes:
        value: The latest value, or the sum since ``since``.
        period: The period of the latest observation.
        since: The first day of the sum; None for a single value.
        final: Whether the latest observation is final.
    """

    value: Decimal
    period: PlanDate
    since: dt.date | None = None
    final: bool = True


def series(plan: Plan, metric: Metric, as_of: dt.date) -> list[Observation]:
    """A metric's observations in order of time.

    A period counts when it is over; one that still runs only if its value says it is not final.

    Args:
        plan: The plan.
        metric: The metric.
        as_of: The day that counts as today.
    """
    found = [
        one
        for one in plan.observations
        if one.metric
        and one.metric.id == metric.id
        and one.value is not None
        and _is_known(one, as_of)
    ]
    return sorted(found, key=_last)


def values(found: list[Observation]) -> list[Decimal]:
    """The values of observations."""
    return [one.value for one in found if one.value is not None]


def reading(plan: Plan, metric: Metric, goal: Goal, as_of: dt.date) -> Reading | None:
    """What a metric shows for a goal on a day: the latest value, or the sum of those that add up.

    What comes after the goal's date is not its doing. A sum takes in the period in which the goal
    starts, and says from when it counts.
    """
    until = goal.due.last if goal.due and goal.due.last else dt.date.max
    known = [one for one in series(plan, metric, as_of) if _first(one) <= until]
    if not known:
        return None
    latest = max(known, key=lambda one: (_last(one), _first(one)))
    assert latest.period is not None and latest.value is not None
    final = latest.status not in _NOT_FINAL
    if not metric.adds_up:
        return Reading(latest.value, latest.period, final=final)
    start = next(
        (date.first for date in (goal.start, plan.plan.start) if date and date.first), None
    )
    summed = [one for one in known if start is not None and _last(one) >= start]
    if not summed:
        return None
    total = sum((one.value for one in summed if one.value is not None), Decimal(0))
    return Reading(total, latest.period, min(map(_first, summed)), final)


def _is_known(one: Observation, as_of: dt.date) -> bool:
    if one.period is None or one.period.first is None or one.period.last is None:
        return False
    return one.period.last <= as_of or (one.status in _NOT_FINAL and one.period.first <= as_of)


def _first(one: Observation) -> dt.date:
    return one.period.first if one.period and one.period.first else dt.date.min


def _last(one: Observation) -> dt.date:
    return one.period.last if one.period and one.period.last else dt.date.min
