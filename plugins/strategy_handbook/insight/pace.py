"""Whether a goal is on its way: where its value should be by now, if it came evenly."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import NamedTuple

from strategy_handbook.insight.goal_progress import Aim
from strategy_handbook.plan import Plan
from strategy_handbook.plan.goals import Goal


class Pace(NamedTuple):
    """Where a value should be on a day if it moved evenly from its start to the goal's date.

    Attributes:
        start: The first day that counts.
        due: The last.
        day: The last day that the reading covers; what comes after is not known yet.
        begin: The value at the start; 0 for what adds up.
        wanted: The value at the end.
        expected: The value it should have on that day.
        actual: The value it has.
        holds: Whether that is at least as good.
    """

    start: dt.date
    due: dt.date
    day: dt.date
    begin: Decimal
    wanted: Decimal
    expected: Decimal
    actual: Decimal
    holds: bool

    @property
    def days(self) -> int:
        """How many days the goal has, both ends included."""
        return (self.due - self.start).days + 1

    @property
    def gone(self) -> int:
        """How many of them the reading covers."""
        return (self.day - self.start).days + 1

    @property
    def left(self) -> Decimal:
        """How much is still to come."""
        return self.wanted - self.actual


def pace(plan: Plan, goal: Goal, aim: Aim) -> Pace | None:
    """The pace of a value towards its target.

    The share of the days that are gone is the share of the way that should be done: from nothing for
    values that add up, else from the baseline. It is the straight line between the two and knows no
    season.

    Args:
        plan: The plan; the goal counts from its first day, where it does not say from which itself.
        goal: The goal.
        aim: The value it wants, with the latest reading.

    Returns:
        None without a reading since the start, a date, or what the line needs to begin at.
    """
    reading, wanted = aim.reading, aim.wanted
    start = next(
        (date.first for date in (goal.start, plan.plan.start) if date and date.first), None
    )
    due = goal.due.last if goal.due else None
    if reading is None or wanted is None or start is None or due is None or due < start:
        return None
    begin = Decimal(0) if reading.since else aim.begin
    if begin is None or begin == wanted or aim.incomparable:
        return None
    day = min(reading.day, due)
    if day < start:
        return None
    gone, days = (day - start).days + 1, (due - start).days + 1
    expected = begin + (wanted - begin) * gone / days
    actual = reading.value
    holds = actual <= expected if aim.falling else actual >= expected
    return Pace(start, due, day, begin, wanted, expected, actual, holds)
