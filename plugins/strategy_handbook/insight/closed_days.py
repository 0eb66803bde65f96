"""Spans of days that a plan names: blackouts, in which nothing is published, and the team's days off."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from strategy_handbook.insight.once import once
from strategy_handbook.plan import Plan
from strategy_handbook.plan.head import Blackout, DaysOff

# A span over years is a slip of the pen; it need not cost a million days.
_MOST_DAYS = 3_660


class ClosedDays(NamedTuple):
    """A span of days with the reason why it is named.

    Attributes:
        name: The reason.
        first: Its first day.
        last: Its last day.
    """

    name: str
    first: dt.date
    last: dt.date

    def touches(self, first: dt.date, last: dt.date) -> bool:
        """Whether it has a day in a span."""
        return self.first <= last and self.last >= first

    @property
    def days(self) -> Iterator[dt.date]:
        """Its days, as many as are worth going through."""
        length = min((self.last - self.first).days, _MOST_DAYS)
        return (self.first + dt.timedelta(days=number) for number in range(length + 1))


@once
def blackouts(plan: Plan) -> list[ClosedDays]:
    """When nothing is to be published."""
    return list(_spans(plan.plan.blackouts))


@once
def blacked_out(plan: Plan) -> dict[dt.date, str]:
    """The days on which nothing is to be published, each with the reason."""
    return {day: span.name for span in blackouts(plan) for day in span.days}


@once
def own_days_off(plan: Plan) -> dict[dt.date, str]:
    """The days that the plan itself says are off, each with the reason."""
    return {day: span.name for span in _spans(plan.plan.days_off) for day in span.days}


def _spans(written: Iterable[Blackout | DaysOff]) -> Iterator[ClosedDays]:
    for one in written:
        first = one.start.first if one.start else None
        last = one.end.last if one.end else None
        first = first or (one.end.first if one.end else None)
        last = last or (one.start.last if one.start else None)
        if first and last and first <= last:
            yield ClosedDays(one.name, first, last)
