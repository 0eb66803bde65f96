"""The axis: which days the picture spans, where a day stands on it, and what its head says."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from strategy_handbook.plan.dates import PlanDate

# Work that begins before the plan's period, or ends after it, pushes the axis out by at most this.
# What reaches further is clipped: one item with a wrong year must not squeeze all the others.
MOST_BEFORE = dt.timedelta(days=200)
MOST_AFTER = dt.timedelta(days=200)
# The axis of a plan in which nothing has a date.
NO_DATES = 12
# Shorter axes begin and end with their first and last item, longer ones with a month.
A_MONTH, FEW_DAYS = dt.timedelta(days=28), dt.timedelta(days=170)
ONE_DAY = dt.timedelta(days=1)


class Cell(NamedTuple):
    """A piece of the head: a year, a quarter, a month or a week.

    Attributes:
        first: Its first day on the axis.
        last: Its last day on the axis.
        whole: Whether all of its days are on the axis.
    """

    first: dt.date
    last: dt.date
    whole: bool


class Axis(NamedTuple):
    """The days a picture spans.

    Attributes:
        first: The first day.
        last: The last day.
    """

    first: dt.date
    last: dt.date

    @property
    def days(self) -> int:
        """How many days there are."""
        return (self.last - self.first).days + 1

    def start_of(self, day: dt.date) -> float:
        """Where a day begins, from 0 to 1; days outside stand at the ends."""
        return min(max((day - self.first).days / self.days, 0.0), 1.0)

    def end_of(self, day: dt.date) -> float:
        """Where a day ends, from 0 to 1; days outside stand at the ends."""
        return min(max(((day - self.first).days + 1) / self.days, 0.0), 1.0)

    def holds(self, day: dt.date) -> bool:
        """Whether a day is on the axis."""
        return self.first <= day <= self.last

    def meets(self, first: dt.date, last: dt.date) -> bool:
        """Whether any day of a span is on the axis."""
        return first <= self.last and last >= self.first

    def months(self) -> list[Cell]:
        """The months."""
        return self._cells(month_of)

    def quarters(self, begin: int = 1) -> list[Cell]:
        """The quarters of a year that begins in a month.

        Args:
            begin: The month, 1 to 12.
        """
        return self._cells(lambda day: _block(day, 3, begin))

    def years(self) -> list[Cell]:
        """The years."""
        return self._cells(lambda day: _block(day, 12, 1))

    def weeks(self, first_weekday: int) -> list[Cell]:
        """The weeks.

        Args:
            first_weekday: The day a week starts on, 0 for Monday.
        """

        def week(day: dt.date) -> tuple[dt.date, dt.date]:
            start = day - dt.timedelta(days=(day.weekday() - first_weekday) % 7)
            return start, start + dt.timedelta(days=6)

        return self._cells(week)

    def _cells(self, block: Callable[[dt.date], tuple[dt.date, dt.date]]) -> list[Cell]:
        return list(self._walk(block))

    def _walk(self, block: Callable[[dt.date], tuple[dt.date, dt.date]]) -> Iterator[Cell]:
        day = self.first
        while day <= self.last:
            start, end = block(day)
            last = min(end, self.last)
            yield Cell(day, last, start >= self.first and end <= self.last)
            day = last + ONE_DAY


def _rounded(begin: dt.date, until: dt.date) -> tuple[dt.date, dt.date]:
    """Days rounded outwards to whole months, but not where half a month would be much."""
    if A_MONTH <= until - begin <= FEW_DAYS:
        return begin, until
    return month_of(begin)[0], month_of(until)[1]


def month_of(day: dt.date) -> tuple[dt.date, dt.date]:
    """The first and last day of the month a day is in."""
    return _block(day, 1, 1)


def months_after(day: dt.date, months: int) -> dt.date:
    """The first day of the month so many months after a day's own."""
    number = day.year * 12 + day.month - 1 + months
    return dt.date(number // 12, number % 12 + 1, 1)


def _block(day: dt.date, months: int, begin: int) -> tuple[dt.date, dt.date]:
    into = (day.month - begin) % months
    start = (
        months_after(day, -into) if months < 12 else months_after(day, -((day.month - begin) % 12))
    )
    return start, months_after(start, months) - ONE_DAY


def fiscal_quarter(day: dt.date, begin: int) -> tuple[int, int]:
    """The fiscal year and quarter a day is in; a fiscal year has the name of the year it ends in.

    Args:
        day: The day.
        begin: The month the fiscal year starts in, 1 to 12.
    """
    year = day.year + (1 if begin > 1 and day.month >= begin else 0)
    return year, (day.month - begin) % 12 // 3 + 1


def choose_axis(
    spans: Iterable[tuple[dt.date, dt.date]],
    period: tuple[PlanDate | None, PlanDate | None],
    asked: tuple[PlanDate | None, PlanDate | None],
    as_of: dt.date,
) -> Axis:
    """The days to show.

    Args:
        spans: The first and last day of everything that is to be seen.
        period: The plan's own first and last day.
        asked: The first and last day that somebody asked for; they win, to the day.
        as_of: The day that counts as today, for plans in which nothing has a date.
    """
    days = list(spans)
    starts, ends = [one[0] for one in days], [one[1] for one in days]
    first = period[0].first if period[0] else None
    last = period[1].last if period[1] else None
    if first is not None:
        early = min([*starts, first])
        starts = [max(early, first - MOST_BEFORE)]
    if last is not None:
        late = max([*ends, last])
        ends = [min(late, last + MOST_AFTER)]
    begin = min(starts) if starts else min(ends, default=as_of)
    until = max(ends) if ends else months_after(begin, NO_DATES) - ONE_DAY
    begin, until = _rounded(begin, max(begin, until))
    if asked[0] and asked[0].first:
        begin = asked[0].first
    if asked[1] and asked[1].last:
        until = asked[1].last
    if until < begin:
        # Only one end was asked for, and everything lies on its other side.
        return (
            Axis(begin, months_after(begin, NO_DATES) - ONE_DAY) if asked[0] else Axis(until, until)
        )
    return Axis(begin, until)
