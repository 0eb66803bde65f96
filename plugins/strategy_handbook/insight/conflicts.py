"""Where the order of the work cannot hold: something starts before what it waits for has ended."""

from __future__ import annotations

from dataclasses import dataclass, field

from strategy_handbook.plan import Entity, Plan
from strategy_handbook.plan.campaigns import Campaign
from strategy_handbook.plan.innovation import Initiative

# What is over, one way or the other, holds nobody up.
_OVER = frozenset({"done", "completed", "dropped", "cancelled"})


@dataclass(frozen=True, slots=True)
class Conflict:
    """That one piece of work starts before another, on which it depends, has ended.

    Attributes:
        entity: The one that starts too early.
        waits_for: The one it depends on.
    """

    entity: Entity = field(repr=False)
    waits_for: Entity = field(repr=False)


def conflicts(plan: Plan) -> list[Conflict]:
    """Every conflict of a plan, in the plan's order.

    A partial end means its last day, as everywhere; a partial start has the benefit of the doubt, so
    that work may start in the month or quarter in which the work before it ends.
    """
    work: list[Initiative | Campaign] = [*plan.initiatives.values(), *plan.campaigns.values()]
    return [
        Conflict(entity, other)
        for entity in work
        if entity.status not in _OVER
        for other in plan.found(entity.depends_on)
        if isinstance(other, Initiative | Campaign)
        and other.status not in _OVER
        and _too_early(entity, other)
    ]


def _too_early(entity: Initiative | Campaign, other: Initiative | Campaign) -> bool:
    start, end = entity.start, other.end
    return bool(start and end and start.last and end.last and start.last < end.last)
