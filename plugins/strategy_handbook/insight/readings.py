"""What a metric was observed to be, up to a day."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from strategy_handbook.plan import Plan, Ref
from strategy_handbook.plan.measurement import Observation


def series(plan: Plan, metric: Ref | None, as_of: dt.date) -> list[Observation]:
    """A metric's observations in order of time, those of later periods left out.

    Args:
        plan: The plan.
        metric: The metric; None has no observations.
        as_of: The day that counts as today.
    """
    if metric is None:
        return []
    found = [
        (one.period.last, one)
        for one in plan.observations
        if one.metric and one.metric.id == metric.id and one.value is not None
        if one.period and one.period.first and one.period.last and one.period.first <= as_of
    ]
    return [one for _, one in sorted(found, key=lambda pair: pair[0])]


def values(found: list[Observation]) -> list[Decimal]:
    """The values of observations."""
    return [one.value for one in found if one.value is not None]
