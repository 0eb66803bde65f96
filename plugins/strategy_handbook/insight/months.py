"""Which months a plan's calendar has; pages and views must agree on it, or links lead nowhere."""

from __future__ import annotations

import datetime as dt

from strategy_handbook.insight.occasions import Occasion
from strategy_handbook.plan import Plan

# More months than this are not drawn one by one: an open-ended plan must not fill the disk.
MOST_MONTHS = 60


def months_of(plan: Plan, found: list[Occasion]) -> list[dt.date]:
    """The first days of the months that have a calendar page: the plan's, and those with items.

    Args:
        plan: The plan.
        found: Its occasions.
    """
    days = [day for one in found for day in (one.first, one.last)]
    for date in (plan.plan.start, plan.plan.end):
        if date and date.first and date.last:
            days += [date.first, date.last]
    if not days:
        return []
    month, last = first_of(min(days)), max(days)
    months: list[dt.date] = []
    while month <= last and len(months) < MOST_MONTHS:
        months.append(month)
        month = next_month(month)
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
