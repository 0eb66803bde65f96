"""Which months a plan's calendar has; pages and views must agree on it, or links lead nowhere."""

from __future__ import annotations

import datetime as dt

from strategy_handbook.insight.occasions import occasions
from strategy_handbook.insight.once import once
from strategy_handbook.plan import Plan

# More months than this are not drawn one by one: an open-ended plan must not fill the disk.
MOST_MONTHS = 60


@once
def months_of(plan: Plan) -> list[dt.date]:
    """The first days of the months that have a calendar page: the plan's, and those with items."""
    start, end = plan.plan.start, plan.plan.end
    own = [day for date in (start, end) if date for day in (date.first, date.last) if day]
    days = own + [day for one in occasions(plan) for day in (one.first, one.last)]
    if not days:
        return []
    months = _months(min(days), max(days))
    if len(months) <= MOST_MONTHS:
        return months
    # One mistyped year must not push the plan's own months out: those come first.
    kept = _months(min(own), max(own)) if own else months
    return kept[:MOST_MONTHS]


def _months(first: dt.date, last: dt.date) -> list[dt.date]:
    months = [first_of(first)]
    while (month := next_month(months[-1])) <= last:
        months.append(month)
    return months


def first_of(day: dt.date) -> dt.date:
    """The first day of the month a day is in."""
    return day.replace(day=1)


def next_month(month: dt.date) -> dt.date:
    """The first day of the month after."""
    return first_of(first_of(month) + dt.timedelta(days=31))


def last_of(day: dt.date) -> dt.date:
    """The last day of the month a day is in."""
    return next_month(day) - dt.timedelta(days=1)


def half_of(day: dt.date) -> dt.date:
    """The first day of the half-year a day is in."""
    return day.replace(month=1 if day.month <= 6 else 7, day=1)


def quarter_of(day: dt.date) -> dt.date:
    """The first day of the quarter a day is in."""
    return day.replace(month=day.month - (day.month - 1) % 3, day=1)


def quarter_number(day: dt.date) -> int:
    """The number of the quarter a day is in, 1 to 4."""
    return (day.month + 2) // 3


def next_quarter(quarter: dt.date) -> dt.date:
    """The first day of the quarter after."""
    return next_month(next_month(next_month(quarter_of(quarter))))
