"""Milestones against a day: reached, late, next, still ahead."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterable
from typing import NamedTuple

from strategy_handbook.plan.innovation import Milestone


class Mark(enum.Enum):
    """Where a milestone stands."""

    DONE = "done"
    LATE = "late"
    NEXT = "next"
    AHEAD = "ahead"
    OPEN = "open"


class Marked(NamedTuple):
    """A milestone and where it stands.

    Attributes:
        milestone: The milestone.
        mark: Where it stands; ``OPEN`` where that cannot be told from dates.
        days: Reached: days after the day it was due, negative if before. Late: days since it was
            due. Next or ahead: days until it is due. None without dates.
    """

    milestone: Milestone
    mark: Mark
    days: int | None = None


def marked(
    milestones: Iterable[Milestone], as_of: dt.date, finished: bool = False
) -> tuple[Marked, ...]:
    """Milestones by the day they are due, those without one last, each with where it stands.

    Args:
        milestones: The milestones as written.
        as_of: The day that counts as today.
        finished: Whether the work is over: what is not marked as done is open then, not late.
    """
    given = list(milestones)
    dated = sorted(filter(_day, given), key=lambda one: _day(one) or dt.date.max)
    found: list[Marked] = []
    waiting = False
    for milestone in [*dated, *(one for one in given if _day(one) is None)]:
        one = _marked(milestone, as_of, finished)
        if one.mark is Mark.AHEAD and not waiting:
            one, waiting = Marked(one.milestone, Mark.NEXT, one.days), True
        found.append(one)
    return tuple(found)


def upcoming(milestones: Iterable[Milestone], as_of: dt.date) -> Marked | None:
    """The milestone to look at: the first that is late, else the next one; None without either."""
    found = marked(milestones, as_of)
    return next((one for one in found if one.mark in (Mark.LATE, Mark.NEXT)), None)


def _day(milestone: Milestone) -> dt.date | None:
    date = milestone.due or milestone.done
    return date.last if date else None


def _marked(milestone: Milestone, as_of: dt.date, finished: bool) -> Marked:
    due = milestone.due
    if milestone.done is not None:
        if due and due.last and milestone.done.last:
            return Marked(
                milestone, Mark.DONE, _difference(milestone.done.last, due.first, due.last)
            )
        return Marked(milestone, Mark.DONE)
    if finished or due is None or due.first is None or due.last is None:
        return Marked(milestone, Mark.OPEN)
    if due.last < as_of:
        return Marked(milestone, Mark.LATE, (as_of - due.last).days)
    return Marked(milestone, Mark.AHEAD, max(0, (due.first - as_of).days))


def _difference(day: dt.date, first: dt.date | None, last: dt.date) -> int:
    """Days outside a span: 0 within it, negative before."""
    if first is not None and day < first:
        return (day - first).days
    return max(0, (day - last).days)
