"""Where the order of the work cannot hold: something starts before what it waits for has ended."""

from __future__ import annotations

from typing import NamedTuple

from strategy_handbook.insight.work import OVER, Work, all_work
from strategy_handbook.plan import Entity, Plan
from strategy_handbook.plan.campaigns import Campaign
from strategy_handbook.plan.innovation import Initiative


class Conflict(NamedTuple):
    """That one piece of work starts before another, on which it depends, has ended.

    Attributes:
        entity: The one that starts too early.
        waits_for: The one it depends on.
    """

    entity: Entity
    waits_for: Entity


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
