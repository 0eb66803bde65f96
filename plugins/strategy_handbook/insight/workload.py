"""What each role has on its desk: open items, the next date, and what is overdue."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from strategy_handbook.insight.occasions import Occasion
from strategy_handbook.insight.work import SETTLED, Work, all_work
from strategy_handbook.plan import Entity, Plan, Ref, humanize
from strategy_handbook.plan.campaigns import Content
from strategy_handbook.plan.dates import PlanDate
from strategy_handbook.plan.goals import Goal
from strategy_handbook.plan.plan import Mention
from strategy_handbook.plan.records import refs_in


class OpenItem(NamedTuple):
    """Something a role still has to see to.

    Attributes:
        title: What it is called.
        entity: The entity whose page tells more.
        due: The next day it is due, or the day it was; None if it has none.
        overdue: Whether that day has passed.
    """

    title: str
    entity: Entity
    due: dt.date | None = None
    overdue: bool = False


class Load(NamedTuple):
    """The open items of one role: those with a date first, the earliest at the top."""

    items: tuple[OpenItem, ...] = ()

    @property
    def overdue(self) -> int:
        """How many items are overdue."""
        return sum(item.overdue for item in self.items)

    @property
    def next_due(self) -> dt.date | None:
        """The next day something is due."""
        days = (item.due for item in self.items if item.due and not item.overdue)
        return min(days, default=None)


def loads(plan: Plan, found: Iterable[Occasion], as_of: dt.date) -> dict[str, Load]:
    """The load of every role that has one, by the role's id, described in the team or not.

    Args:
        plan: The plan.
        found: All occasions of the plan, in their order.
        as_of: The day that counts as today.
    """
    desks: dict[str, list[OpenItem]] = {}
    for roles, item in _open(plan, _next_days(found, as_of), as_of):
        for role in dict.fromkeys(ref.id for ref in roles):
            desks.setdefault(role, []).append(item)
    return {
        role: Load(tuple(sorted(items, key=lambda item: (item.due or dt.date.max, item.title))))
        for role, items in desks.items()
    }


def named_roles(plan: Plan) -> dict[str, list[Mention]]:
    """Roles that records name although the team does not describe them, and where they do."""
    found: dict[str, list[Mention]] = {}
    for record in plan.records():
        seen: set[tuple[str, str]] = set()
        for spec, ref in refs_in(record):
            relation = spec.back or humanize(spec.key)
            if ref.kind == "role" and plan.find(ref) is None and (ref.id, relation) not in seen:
                seen.add((ref.id, relation))
                found.setdefault(ref.id, []).append(Mention(record, relation))
    return found


def _next_days(found: Iterable[Occasion], as_of: dt.date) -> dict[str, dt.date]:
    """The next day on which each content item is due."""
    days: dict[str, dt.date] = {}
    for one in found:
        if one.kind in ("content", "draft") and one.last >= as_of:
            days.setdefault(one.entity.id, max(one.first, as_of))
    return days


def _open(
    plan: Plan, next_days: Mapping[str, dt.date], as_of: dt.date
) -> Iterator[tuple[tuple[Ref, ...], OpenItem]]:
    for goal in plan.goals.values():
        yield from _dated(goal, goal.owners, goal.due, as_of)
    for entity in all_work(plan):
        yield from _work(entity, as_of)
    for item in plan.content.values():
        yield from _content(item, next_days, as_of)


def _dated(
    entity: Goal | Work,
    roles: tuple[Ref, ...],
    date: PlanDate | None,
    as_of: dt.date,
) -> Iterator[tuple[tuple[Ref, ...], OpenItem]]:
    if entity.status in SETTLED:
        return
    due = date.last if date else None
    late = due is not None and due < as_of
    # Without a status nobody claims that the past is still open.
    if not (late and entity.status is None):
        yield roles, OpenItem(entity.label, entity, due, late)


def _work(entity: Work, as_of: dt.date) -> Iterator[tuple[tuple[Ref, ...], OpenItem]]:
    starts_later = entity.start and entity.start.first and entity.start.first > as_of
    yield from _dated(entity, entity.owners, entity.start if starts_later else entity.end, as_of)
    if entity.status in SETTLED:
        return
    for milestone in entity.milestones:
        due = milestone.due.last if milestone.due else None
        late = due is not None and due < as_of
        if milestone.done is None and not (late and entity.status is None):
            # Whoever owns the work sees to a milestone that names nobody else.
            yield milestone.owners or entity.owners, OpenItem(milestone.name, entity, due, late)


def _content(
    item: Content, next_days: Mapping[str, dt.date], as_of: dt.date
) -> Iterator[tuple[tuple[Ref, ...], OpenItem]]:
    if item.status in SETTLED:
        return
    roles = (*item.owners, *(ref for ref in (item.author, item.approver) if ref))
    day = next_days.get(item.id)
    if day is not None:
        yield roles, OpenItem(item.title, item, day)
        return
    if item.every is not None:
        return
    due = item.publish.last if item.publish else None
    if due is None or item.status is not None:
        yield roles, OpenItem(item.title, item, due, due is not None)
