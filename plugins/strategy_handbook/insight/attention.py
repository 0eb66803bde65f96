"""What needs somebody's attention: at risk, overdue, or starting before it can."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from strategy_handbook.insight.conflicts import conflicts
from strategy_handbook.insight.handovers import crossings
from strategy_handbook.insight.lateness import is_overdue
from strategy_handbook.insight.occasions import Occasion
from strategy_handbook.insight.work import all_work
from strategy_handbook.plan import Entity, Plan
from strategy_handbook.plan.dates import PlanDate


class Concern(NamedTuple):
    """One thing that needs attention.

    Attributes:
        kind: ``at-risk``, ``conflict``, ``handover``, or the kind of the occasion that is overdue.
        entity: What it is about.
        name: The milestone's name; empty for other kinds.
        other: What it collides with, or hands over to; None for other kinds.
        date: The date that has passed, or that cannot be kept.
        days: For how many days it has been overdue; 0 for risks and conflicts.
    """

    kind: str
    entity: Entity
    name: str = ""
    other: Entity | None = None
    date: PlanDate | None = None
    days: int = 0


def concerns(plan: Plan, as_of: dt.date, found: Iterable[Occasion]) -> list[Concern]:
    """All of them: risks first, then conflicts, then what is overdue, the longest first.

    Args:
        plan: The plan.
        as_of: The day that counts as today.
        found: The plan's occasions.
    """
    overdue = [*_overdue(found, as_of), *_late_handovers(plan, as_of)]
    overdue.sort(key=lambda one: (-one.days, one.entity.id, one.name))
    return [*_at_risk(plan), *_conflicts(plan), *overdue]


def _at_risk(plan: Plan) -> Iterator[Concern]:
    entities: list[Entity] = [
        *plan.goals.values(),
        *all_work(plan),
        *plan.content.values(),
    ]
    return (Concern("at-risk", entity) for entity in entities if entity.status == "at-risk")


def _conflicts(plan: Plan) -> Iterator[Concern]:
    for conflict in conflicts(plan):
        end = getattr(conflict.waits_for, "end", None)
        yield Concern("conflict", conflict.entity, other=conflict.waits_for, date=end)


def _overdue(found: Iterable[Occasion], as_of: dt.date) -> Iterator[Concern]:
    late = [one for one in found if is_overdue(one, as_of)]
    # What should have ended should have started too: that goes without saying.
    ended = {one.entity.ref for one in late if one.kind == "end"}
    out = {one.entity.ref for one in late if one.kind == "content"}
    for one in late:
        if (one.kind == "start" and one.entity.ref in ended) or (
            one.kind == "draft" and one.entity.ref in out
        ):
            continue
        name = one.title if one.kind == "milestone" else ""
        last = one.date.last if one.date and one.date.last else one.last
        yield Concern(one.kind, one.entity, name, None, one.date, (as_of - last).days)


def _late_handovers(plan: Plan, as_of: dt.date) -> Iterator[Concern]:
    for one in crossings(plan):
        if one.state(as_of) == "late" and one.date and one.date.last:
            days = (as_of - one.date.last).days
            yield Concern("handover", one.initiative, "", one.campaign, one.date, days)
