"""What needs somebody's attention: at risk, overdue, or starting before it can."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field

from strategy_handbook.insight.handovers import passings
from strategy_handbook.plan import Entity, Plan
from strategy_handbook.plan.campaigns import Campaign, Content
from strategy_handbook.plan.dates import PlanDate
from strategy_handbook.plan.innovation import Initiative

OVER = frozenset(
    {"done", "dropped", "completed", "cancelled", "retired", "published", "met", "missed"}
)
_NOT_BEGUN = frozenset({"committed", "planned", "approved"})
_UNFINISHED = frozenset(
    {"validating", "in-progress", "live", "committed", "planned", "approved", "at-risk"}
)
_UNPUBLISHED = frozenset({"idea", "brief", "draft", "in-review", "at-risk"})


@dataclass(frozen=True, slots=True)
class Concern:
    """One thing that needs attention.

    Attributes:
        kind: ``at-risk``, ``milestone``, ``handover``, ``end``, ``start``, ``publish`` or ``conflict``.
        entity: What it is about.
        name: The milestone's name; empty for other kinds.
        other: What it collides with, or hands over to; None for other kinds.
        date: The date that has passed, or that cannot be kept.
        days: For how many days it has been overdue; 0 for risks and conflicts.
    """

    kind: str
    entity: Entity = field(repr=False)
    name: str = ""
    other: Entity | None = field(default=None, repr=False)
    date: PlanDate | None = None
    days: int = 0


def concerns(plan: Plan, as_of: dt.date) -> list[Concern]:
    """All of them: risks first, then conflicts, then what is overdue, the longest first.

    Args:
        plan: The plan.
        as_of: The day that counts as today.
    """
    overdue = sorted(_overdue(plan, as_of), key=lambda one: (-one.days, one.entity.id, one.name))
    return [*_at_risk(plan), *conflicts(plan), *overdue]


def _work(plan: Plan) -> list[Initiative | Campaign]:
    return [*plan.initiatives.values(), *plan.campaigns.values()]


def _at_risk(plan: Plan) -> Iterator[Concern]:
    entities: list[Entity] = [*plan.goals.values(), *_work(plan), *plan.content.values()]
    for entity in entities:
        if entity.status == "at-risk":
            yield Concern("at-risk", entity)


def conflicts(plan: Plan) -> Iterator[Concern]:
    """What starts before something that it depends on ends."""
    for entity in _work(plan):
        start = entity.start
        if entity.status in OVER or start is None or start.last is None:
            continue
        for needed in plan.found(entity.depends_on):
            end = getattr(needed, "end", None)
            # Two dates in the same month or quarter may still fit: that is no conflict yet.
            if needed.status not in OVER and end and end.last and start.last < end.last:
                yield Concern("conflict", entity, other=needed, date=end)


def _overdue(plan: Plan, as_of: dt.date) -> Iterator[Concern]:
    def days(date: PlanDate | None) -> int:
        return (as_of - date.last).days if date and date.last else 0

    for entity in _work(plan):
        if entity.status in OVER:
            continue
        for milestone in entity.milestones:
            if milestone.done is None and days(milestone.due) > 0:
                late = days(milestone.due)
                yield Concern("milestone", entity, milestone.name, None, milestone.due, late)
        if entity.status in _UNFINISHED and days(entity.end) > 0:
            yield Concern("end", entity, date=entity.end, days=days(entity.end))
        elif entity.status in _NOT_BEGUN and days(entity.start) > 0:
            yield Concern("start", entity, date=entity.start, days=days(entity.start))
    for passing in passings(plan, as_of):
        if passing.state == "late" and days(passing.date) > 0:
            late = days(passing.date)
            yield Concern("handover", passing.initiative, "", passing.campaign, passing.date, late)
    for item in plan.content.values():
        if _is_late(item, days(item.publish)):
            yield Concern("publish", item, date=item.publish, days=days(item.publish))


def _is_late(item: Content, days: int) -> bool:
    return days > 0 and item.every is None and item.status in _UNPUBLISHED
