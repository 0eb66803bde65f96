"""Where a span of days stands within a longer one, as parts of it: for small tracks of time."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from strategy_handbook.insight.work import Work, all_work
from strategy_handbook.plan import Plan
from strategy_handbook.plan.dates import PlanDate, Precision


class Window(NamedTuple):
    """A span of days to draw in, both ends included."""

    first: dt.date
    last: dt.date

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1

    def part(self, day: dt.date) -> float:
        """Where the morning of a day stands, 0 to 100; held at the ends."""
        return min(100.0, max(0.0, (day - self.first).days * 100 / self.days))


class Stretch(NamedTuple):
    """A span of days within a window.

    Attributes:
        start: Where it begins, 0 to 100.
        width: How wide it is, 0 to 100.
        earlier: Whether it begins before the window.
        later: Whether it goes on after the window, or has no end.
    """

    start: float
    width: float
    earlier: bool
    later: bool


def window_of(plan: Plan) -> Window | None:
    """The period of a plan; without one from the first day of its work to the last."""
    head = plan.plan
    first, last = _day(head.start, "first"), _day(head.end, "last")
    if first and last and first <= last:
        return Window(first, last)
    days = [day for work in all_work(plan) for day in _days(work)]
    return Window(min(days), max(days)) if days else None


def around(window: Window | None, work: Work) -> Window | None:
    """A window made wide enough to hold all of a piece of work."""
    days = _days(work)
    if window is None:
        return Window(min(days), max(days)) if days else None
    return Window(min([window.first, *days]), max([window.last, *days]))


def stretch_of(work: Work, window: Window) -> Stretch | None:
    """Where a piece of work stands in a window; None when it has no day in it."""
    first, last = _day(work.start, "first"), _day(work.end, "last")
    if work.start and work.start.precision is Precision.ALWAYS:
        first, last = dt.date.min, last or dt.date.max
    if first is None and last is None:
        return None
    begin = first or window.first
    end = last or window.last
    if begin > window.last or end < window.first or end < begin:
        return None
    start = window.part(max(begin, window.first))
    stop = window.part(min(end, window.last)) + 100 / window.days
    return Stretch(
        start, min(stop, 100.0) - start, begin < window.first, last is None or end > window.last
    )


def _days(work: Work) -> list[dt.date]:
    dates = (date for date in (work.start, work.end) if date)
    return [day for date in dates for day in (date.first, date.last) if day]


def _day(date: PlanDate | None, side: str) -> dt.date | None:
    found: dt.date | None = getattr(date, side, None)
    return found
