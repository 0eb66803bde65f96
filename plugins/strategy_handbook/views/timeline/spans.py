"""From dates as a plan writes them to the days a bar is drawn over, and how surely."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from strategy_handbook.plan.dates import PlanDate, Precision

# How long a bar is drawn of which only one end is known.
GUESSED = dt.timedelta(days=27)


class Span(NamedTuple):
    """The days of a bar.

    Attributes:
        first: The first day it may begin on; None where it has no beginning.
        last: The last day it may end on; None where it has no end.
        sure_first: The last day it may begin on: before it the bar is faint.
        sure_last: The first day it may end on: after it the bar is faint.
    """

    first: dt.date | None
    last: dt.date | None
    sure_first: dt.date | None
    sure_last: dt.date | None

    @property
    def always(self) -> bool:
        """Whether it has neither beginning nor end."""
        return self.first is None and self.last is None


def span_of(start: PlanDate | None, end: PlanDate | None) -> Span | None:
    """The days between two dates; None when neither says when it is."""
    start_first, start_last = (start.first, start.last) if start else (None, None)
    end_first, end_last = (end.first, end.last) if end else (None, None)
    if start_first and start_last and end_first and end_last:
        return Span(start_first, max(start_first, end_last), start_last, end_first)
    if start_first and start_last:
        if _always(end):
            return Span(start_first, None, start_last, None)
        last = max(start_last, start_first + GUESSED)
        return Span(start_first, last, start_last, start_first)
    if end_first and end_last:
        if _always(start):
            return Span(None, end_last, None, end_first)
        first = min(end_first, end_last - GUESSED)
        return Span(first, end_last, end_last, end_first)
    if _always(start) or _always(end):
        return Span(None, None, None, None)
    return None


def _always(date: PlanDate | None) -> bool:
    return date is not None and date.precision is Precision.ALWAYS
