"""Where the order of the work cannot hold: it starts before what it waits for, or outlives itself."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from strategy_handbook.insight.belonging import content_of
from strategy_handbook.insight.occasions import of_content
from strategy_handbook.insight.work import CALLED_OFF, OVER, Work, all_work
from strategy_handbook.plan import Plan
from strategy_handbook.plan.campaigns import Campaign, Content
from strategy_handbook.plan.innovation import Initiative

# Content that will not appear any more.
_NOT_COMING = frozenset({"retired"})


class Conflict(NamedTuple):
    """That one piece of work starts before another, on which it depends, has ended.

    Attributes:
        entity: The one that starts too early.
        waits_for: The one it depends on.
    """

    entity: Work
    waits_for: Work


def conflicts(plan: Plan) -> list[Conflict]:
    """Every conflict of a plan, in the plan's order."""
    return [
        Conflict(work, other)
        for work in all_work(plan)
        for other in plan.found(work.depends_on)
        if isinstance(other, Initiative | Campaign) and too_early_by(work, other)
    ]


def too_early_by(work: Work, other: Work) -> int:
    """How many days before the end of another piece of work one starts; 0 if that is no conflict.

    A partial end means its last day, as everywhere; a partial start has the benefit of the doubt,
    so that work may start in the month or quarter in which the work before it ends. What is over
    holds nobody up.
    """
    start, end = work.start, other.end
    if OVER & {work.status, other.status} or not (start and start.last and end and end.last):
        return 0
    return max(0, (end.last - start.last).days)


class Leftover(NamedTuple):
    """Content that appears after the work it belongs to has ended.

    Attributes:
        content: The content.
        work: The campaign or initiative it belongs to.
        day: The first day on which it appears, or appears again, after that end.
    """

    content: Content
    work: Work
    day: dt.date


def leftovers(plan: Plan) -> list[Leftover]:
    """Content that appears after its campaign or initiative has ended, in the plan's order.

    A partial end means its last day; content of which only a month or a quarter is known has the
    benefit of the doubt.
    """
    found = []
    for work in all_work(plan):
        end = work.end.last if work.end else None
        if end is None or work.status in CALLED_OFF:
            continue
        for item in content_of(plan, work):
            late = [one.first for one in of_content(plan, item) if one.first > end]
            if late and item.status not in _NOT_COMING:
                found.append(Leftover(item, work, late[0]))
    return found
