"""Periods as steps: how many lie between two readings, and which come next."""

from __future__ import annotations

import calendar
import datetime as dt
import itertools
from statistics import median_low
from typing import NamedTuple

from strategy_handbook.insight.metric_history import History, Point
from strategy_handbook.plan.dates import Precision

_MONTHS = {Precision.MONTH: 1, Precision.QUARTER: 3, Precision.HALF: 6, Precision.YEAR: 12}


class Steps(NamedTuple):
    """Evenly long periods.

    Attributes:
        months: How many months each has; 0 for those of days.
        days: How many days each has; 0 for those of months.
        origin: The first day of step 0.
    """

    months: int
    days: int
    origin: dt.date

    def at(self, day: dt.date) -> int:
        """The step that a period beginning on a day is."""
        if self.months:
            gone = (day.year - self.origin.year) * 12 + day.month - self.origin.month
            return gone // self.months
        return round((day - self.origin).days / self.days)

    def first(self, step: int) -> dt.date:
        """The first day of a step."""
        if not self.months:
            return self.origin + dt.timedelta(days=self.days * step)
        month = self.origin.year * 12 + self.origin.month - 1 + self.months * step
        return dt.date(month // 12, month % 12 + 1, 1)

    def last(self, step: int) -> dt.date:
        """The last day of a step of months; of a step of days the day on which it is read."""
        if not self.months:
            return self.first(step)
        last = self.first(step + 1) - dt.timedelta(days=1)
        return last.replace(day=calendar.monthrange(last.year, last.month)[1])

    @property
    def a_year(self) -> int:
        """How many steps a year has; 1 or less where it has no season."""
        return 12 // self.months if self.months else 0


def steps_of(found: History) -> Steps | None:
    """The steps in which a metric is read; None for fewer than two readings.

    Readings of days are as far apart as most of them are: the median of the days between them.
    """
    points = found.points
    if len(points) < 2 or found.grain is None:
        return None
    months = _MONTHS.get(found.grain, 0)
    if months:
        return Steps(months, 0, points[0].first)
    gaps = [(b.first - a.first).days for a, b in itertools.pairwise(points)]
    return Steps(0, max(median_low(gaps), 1), points[0].first)


def placed(found: History, steps: Steps) -> dict[int, Point]:
    """The readings whose period is over, by their step; of two in one step the later."""
    return {steps.at(one.first): one for one in found.points if one.over}
