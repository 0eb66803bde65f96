"""What a metric was observed to be, up to a day."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import NamedTuple

from strategy_handbook.insight.once import once
from strategy_handbook.plan import Plan
from strategy_handbook.plan.dates import PlanDate
from strategy_handbook.plan.goals import Goal
from strategy_handbook.plan.measurement import Metric, Observation

_NOT_FINAL = frozenset({"preliminary", "estimated"})
# Of two values for the same period the one that is more final counts.
_FINALITY = {"estimated": 0, "preliminary": 1, None: 2, "final": 3}


class Reading(NamedTuple):
    """What a metric shows on a day.

    Attributes:
        value: The latest value, or the sum since ``since``.
        period: The period of the latest observation.
        since: The first day of the sum; None for a single value.
        final: Whether the latest observation is final.
        day: The last day it covers: that of the period, or today while the period still runs.
    """

    value: Decimal
    period: PlanDate
    since: dt.date | None = None
    final: bool = True
    day: dt.date = dt.date.min

    @property
    def over(self) -> bool:
        """Whether its period was over on the day it was read for."""
        return self.period.last is not None and self.day >= self.period.last


def series(plan: Plan, metric: Metric, as_of: dt.date) -> list[Observation]:
    """A metric's observations in order of time.

    A period counts when it is over; one that still runs only if its value says it is not final. Of
    several values for the same period the most final one known by then counts, of equally final ones
    the larger: which file is read first must not matter.

    Args:
        plan: The plan.
        metric: The metric.
        as_of: The day that counts as today.
    """
    found: list[Observation] = []
    for one in _by_metric(plan).get(metric.id, ()):
        if not _is_known(one, as_of):
            continue
        if found and _span(found[-1]) == _span(one):
            found[-1] = one
        else:
            found.append(one)
    return found


@once
def _by_metric(plan: Plan) -> dict[str, list[Observation]]:
    """The observations of each metric in order of time, the one that counts last of its period."""
    found: dict[str, list[Observation]] = {}
    for one in plan.observations:
        if one.metric and one.value is not None and one.period and one.period.first:
            found.setdefault(one.metric.id, []).append(one)
    for observations in found.values():
        observations.sort(key=_order)
    return found


def _order(one: Observation) -> tuple[dt.date, dt.date, int, Decimal]:
    return *_span(one), _FINALITY.get(one.status, 2), one.value or Decimal(0)


def _span(one: Observation) -> tuple[dt.date, dt.date]:
    return _last(one), _first(one)


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
    day = min(_last(latest), as_of)
    if not metric.adds_up:
        return Reading(latest.value, latest.period, final=final, day=day)
    start = next(
        (date.first for date in (goal.start, plan.plan.start) if date and date.first), None
    )
    summed = [one for one in known if start is not None and _last(one) >= start]
    if not summed:
        return None
    total = sum((one.value for one in summed if one.value is not None), Decimal(0))
    return Reading(total, latest.period, min(map(_first, summed)), final, day)


def _is_known(one: Observation, as_of: dt.date) -> bool:
    if one.period is None or one.period.first is None or one.period.last is None:
        return False
    return one.period.last <= as_of or (one.status in _NOT_FINAL and one.period.first <= as_of)


def _first(one: Observation) -> dt.date:
    return one.period.first if one.period and one.period.first else dt.date.min


def _last(one: Observation) -> dt.date:
    return one.period.last if one.period and one.period.last else dt.date.min
