"""What returns: publishing cadences and review intervals, and the days they fall on."""

from __future__ import annotations

import calendar
import datetime as dt
import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_UNITS = {"day": "day", "week": "week", "month": "month", "quarter": "quarter", "year": "year"}
_INTERVAL = re.compile(r"(?:(\d{1,3}) )?([a-z]+?)s?", re.ASCII)


class NotAnInterval(ValueError):
    """The text is no interval."""


@dataclass(frozen=True, slots=True)
class Interval:
    """A number of days, weeks, months, quarters or years.

    Attributes:
        text: The interval as it was written.
        count: How many units.
        unit: ``day``, ``week``, ``month``, ``quarter`` or ``year``.
    """

    text: str
    count: int
    unit: str

    @property
    def months(self) -> int:
        """The interval in months; 0 for days and weeks."""
        return self.count * {"month": 1, "quarter": 3, "year": 12}.get(self.unit, 0)

    @property
    def days(self) -> int:
        """The interval in days; 0 for months and longer."""
        return self.count * {"day": 1, "week": 7}.get(self.unit, 0)

    def after(self, day: dt.date, times: int = 1) -> dt.date:
        """The day so many intervals later; the 31st falls on a shorter month's last day."""
        if self.days:
            return day + dt.timedelta(days=self.days * times)
        month = day.month - 1 + self.months * times
        year, month = day.year + month // 12, month % 12 + 1
        return dt.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))

    def __str__(self) -> str:
        return self.text


def read_interval(text: str) -> Interval:
    """Reads ``week``, ``2 weeks``, ``month``, ``quarter``, ``18 months`` or ``year``.

    Raises:
        NotAnInterval: For anything else.
    """
    match = _INTERVAL.fullmatch(text.strip().lower())
    if match is None or match.group(2) not in _UNITS:
        raise NotAnInterval(text)
    count = int(match.group(1) or 1)
    if count == 0:
        raise NotAnInterval(text)
    return Interval(text, count, _UNITS[match.group(2)])


def occurrences(
    every: Interval, on: tuple[str, ...], first: dt.date, last: dt.date, limit: int = 2_000
) -> Iterator[dt.date]:
    """The days a cadence falls on, both ends included.

    Args:
        every: The interval. Weeks count from the Monday of the first day's week.
        on: Weekdays as ``mon`` … ``sun``. With days: only those that are one of them; with weeks:
            every one named; with months and longer: the first such weekday on or after the day.
            Without: the first day's own.
        first: The earliest day.
        last: The latest day.
        limit: At most so many days, so that a plan over centuries cannot run away.
    """
    weekdays = sorted(WEEKDAYS.index(day) for day in on)
    given = 0
    anchor = first
    if every.unit == "week" and weekdays:
        anchor = first - dt.timedelta(days=first.weekday())
    for turn in itertools.count():
        base = every.after(anchor, turn)
        if base > last:
            return
        for day in _days_of_turn(every, base, weekdays):
            if first <= day <= last:
                yield day
                given += 1
                if given >= limit:
                    return


def _days_of_turn(every: Interval, base: dt.date, weekdays: list[int]) -> list[dt.date]:
    if not weekdays:
        return [base]
    if every.unit == "day":
        return [base] if base.weekday() in weekdays else []
    if every.unit == "week":
        return [base + dt.timedelta(days=number) for number in weekdays]
    return sorted(base + dt.timedelta(days=(number - base.weekday()) % 7) for number in weekdays)
