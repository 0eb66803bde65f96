"""The weeks of a month: on which day they start, and how they are numbered."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from strategy_handbook.insight.months import first_of, last_of
from strategy_handbook.plan import Plan
from strategy_handbook.plan.recurrence import WEEKDAYS
from strategy_handbook.views.language import Language

_THURSDAY = 3


def first_weekday(plan: Plan, language: Language) -> int:
    """The day a plan's weeks start on, 0 for Monday: as it says, else as its language has it."""
    written = plan.plan.week_start
    return WEEKDAYS.index(written) if written else language.first_weekday


def counts_from_new_year(language: Language, first: int) -> bool:
    """Whether week 1 is the one with 1 January in it, as in the United States, and not that of ISO.

    Weeks that start on a Monday are those of ISO, whatever the language: nobody who asks for them
    means another numbering.
    """
    return first != 0 and language.days_in_first_week == 1


def weeks_of(month: dt.date, first: int) -> list[tuple[dt.date, ...]]:
    """The weeks that have a day in a month, each from its first weekday on.

    Args:
        month: Any day of the month.
        first: The weekday that weeks start on, 0 for Monday.
    """
    start = first_of(month)
    start -= dt.timedelta(days=(start.weekday() - first) % 7)
    weeks = []
    while start <= last_of(month):
        weeks.append(tuple(start + dt.timedelta(days=number) for number in range(7)))
        start += dt.timedelta(days=7)
    return weeks


def week_number(days: Sequence[dt.date], from_new_year: bool = False) -> int:
    """The number of a week.

    Args:
        days: Its days.
        from_new_year: Whether week 1 is the one with 1 January in it. Otherwise it is the ISO number,
            that of the week's Thursday, on whatever day it starts.
    """
    if from_new_year:
        return (days[-1].timetuple().tm_yday - 1) // 7 + 1
    return next(day for day in days if day.weekday() == _THURSDAY).isocalendar().week
