"""When a plan holds, and where a day stands in that."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from strategy_handbook.plan import Plan


class Period(NamedTuple):
    """The period of a plan, seen from a day.

    Attributes:
        first: Its first day; None if the plan does not say.
        last: Its last day; None if the plan does not say.
        state: ``before``, ``running``, ``ended``, or ``unknown`` without any day.
        day: Which day of the period it is, counted from 1; 0 outside of it or without both ends.
        days: How many days it has; 0 without both ends.
    """

    first: dt.date | None
    last: dt.date | None
    state: str
    day: int = 0
    days: int = 0


def period(plan: Plan, as_of: dt.date) -> Period:
    """The plan's period.

    Args:
        plan: The plan.
        as_of: The day that counts as today.
    """
    start, end = plan.plan.start, plan.plan.end
    first = start.first if start else None
    last = end.last if end else None
    if first is None and last is None:
        return Period(None, None, "unknown")
    if first is not None and as_of < first:
        state = "before"
    elif last is not None and as_of > last:
        state = "ended"
    else:
        state = "running"
    if first is None or last is None or last < first:
        return Period(first, last, state)
    day = (as_of - first).days + 1 if state == "running" else 0
    return Period(first, last, state, day, (last - first).days + 1)
