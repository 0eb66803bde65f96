"""Everything in a plan that has a day: content, once or recurring, milestones, handovers, goals."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from strategy_handbook.insight.belonging import makers, work_of
from strategy_handbook.insight.closed_days import blacked_out
from strategy_handbook.insight.once import once
from strategy_handbook.insight.work import all_work
from strategy_handbook.plan import Entity, Plan, Ref
from strategy_handbook.plan.campaigns import Content
from strategy_handbook.plan.dates import PlanDate, Precision
from strategy_handbook.plan.innovation import Initiative, Milestone
from strategy_handbook.plan.recurrence import occurrences

# How far an open-ended cadence is drawn when neither item, campaign nor plan has an end.
OPEN_ENDED = dt.timedelta(days=366)
# Statuses of content that is out, or will not come.
_OUT = frozenset({"published", "retired", "cancelled"})
# Statuses of content whose draft is there.
_WRITTEN = frozenset({"in-review", "approved", "scheduled"})


class Occasion(NamedTuple):
    """Something that happens on a day, or over some days.

    Attributes:
        first: Its first day.
        last: Its last day; the same as ``first`` for a single day.
        kind: ``content``, ``draft``, ``milestone``, ``handover``, ``start``, ``end`` or ``due``.
        title: What people wrote of it: a title, the name of a milestone, else what its entity is
            called. What it is, and for a handover the campaign, is said where it is shown.
        entity: The entity it belongs to and whose page tells more.
        stream: The half it belongs to.
        status: The status of the item itself, as the plan writes it; None if not said.
        date: The date as the plan writes it; None for one of a recurring row.
        recurring: Whether it is one of a row.
        partial: Whether only a span of days is known in which it falls.
        owners: The roles that see to it: its own, else those of the entity.
        takes_over: For a handover, the campaign that takes over.
        number: For a milestone, its place among those of its entity, from 1.
    """

    first: dt.date
    last: dt.date
    kind: str
    title: str
    entity: Entity
    stream: str
    status: str | None = None
    date: PlanDate | None = None
    recurring: bool = False
    partial: bool = False
    owners: tuple[Ref, ...] = ()
    takes_over: Entity | None = None
    number: int = 0

    @property
    def days(self) -> int:
        """How many days it lasts, or how many it may fall on."""
        return (self.last - self.first).days + 1


@once
def occasions(plan: Plan) -> list[Occasion]:
    """All occasions of a plan, sorted by day, then kind, then title."""
    found = [
        *_content(plan),
        *_work(plan),
        *_goals(plan),
    ]
    return in_order(found)


def in_order(found: Iterable[Occasion]) -> list[Occasion]:
    """Occasions by day, then kind, then title."""
    return sorted(found, key=_order)


def _order(one: Occasion) -> tuple[dt.date, dt.date, str, str, str, str]:
    taker = one.takes_over.label if one.takes_over else ""
    return one.first, one.last, one.kind, one.title, taker, one.entity.id


def between(found: list[Occasion], first: dt.date, last: dt.date) -> list[Occasion]:
    """The occasions that have a day in a span."""
    return [one for one in found if one.first <= last and one.last >= first]


def of_content(plan: Plan, item: Content) -> list[Occasion]:
    """The days a content item appears on: one, several in a row, or recurring ones."""
    return list(_appearances(plan, item))


def still_to_publish(plan: Plan, as_of: dt.date) -> Iterator[Occasion]:
    """Content that is to be published once, on a day that is known and has not passed."""
    for one in occasions(plan):
        if one.kind == "content" and not one.recurring and _to_come(one, as_of, _OUT):
            yield one


def drafts_still_due(plan: Plan, as_of: dt.date) -> Iterator[Occasion]:
    """Drafts that are due on a day that is known and has not passed, and are not there yet."""
    for one in occasions(plan):
        if one.kind == "draft" and _to_come(one, as_of, _OUT | _WRITTEN):
            yield one


def _to_come(one: Occasion, as_of: dt.date, over: frozenset[str]) -> bool:
    return one.first >= as_of and not one.partial and one.status not in over


def _content(plan: Plan) -> Iterator[Occasion]:
    for item in plan.content.values():
        yield from _appearances(plan, item)
        due = item.draft_due
        if due and due.first and due.last:
            yield Occasion(
                due.first, due.last, "draft", item.title, item,
                plan.stream_of(item), item.status, due, partial=due.is_partial, owners=makers(item),
            )  # fmt: skip


def _appearances(plan: Plan, item: Content) -> Iterator[Occasion]:
    stream = plan.stream_of(item)
    begin = item.publish
    if item.every is not None:
        first, last = row_of(plan, item)
        if first is None or last is None:
            return
        shut = blacked_out(plan)
        begins = item.from_ or begin
        for day in occurrences(item.every, item.on, first, last):
            # A rhythm is a rule, and a blackout the exception that the plan makes to it.
            if day in shut:
                continue
            yield Occasion(
                day, day, "content", item.title, item, stream, item.status, _at(begins, day),
                recurring=True, owners=item.owners or makers(item),
            )  # fmt: skip
        return
    if begin is None or begin.first is None or begin.last is None:
        return
    last = item.end.last if item.end and item.end.last else begin.last
    yield Occasion(
        begin.first, max(last, begin.first), "content", item.title, item, stream, item.status,
        begin, partial=begin.is_partial, owners=item.owners or makers(item),
    )  # fmt: skip


def _at(begins: PlanDate | None, day: dt.date) -> PlanDate | None:
    """The moment of a day at which something returns that begins at an hour; None for all day."""
    if begins is None or begins.time is None:
        return None
    time = dt.datetime.combine(day, begins.time.timetz())
    return dataclasses.replace(begins, text=f"{day} {time:%H:%M}", first=day, last=day, time=time)


def row_of(plan: Plan, item: Content) -> tuple[dt.date | None, dt.date | None]:
    """The first and last day of a recurring item: its own, else its campaign's, else the plan's."""
    if item.from_ is None and item.publish and item.publish.precision is Precision.TBD:
        # It returns, but nobody has decided from when: the campaign's dates would be a guess.
        return None, None
    owner = work_of(plan, item)
    starts = [item.from_, item.publish, getattr(owner, "start", None), plan.plan.start]
    ends = [item.until, item.end, getattr(owner, "end", None), plan.plan.end]
    first = next((date.first for date in starts if date and date.first), None)
    last = next((date.last for date in ends if date and date.last), None)
    if first is not None and last is None:
        last = first + OPEN_ENDED
    return first, last


def _work(plan: Plan) -> Iterator[Occasion]:
    for entity in all_work(plan):
        stream = plan.stream_of(entity)
        for kind, date in (("start", entity.start), ("end", entity.end)):
            if date and date.first and date.last:
                yield Occasion(
                    date.first, date.last, kind, entity.label, entity, stream,
                    entity.status, date, partial=date.is_partial, owners=entity.owners,
                )  # fmt: skip
        yield from _milestones(entity, entity.milestones, stream)
        if isinstance(entity, Initiative):
            yield from _handovers(plan, entity)


def _milestones(
    entity: Entity, milestones: tuple[Milestone, ...], stream: str
) -> Iterator[Occasion]:
    for number, milestone in enumerate(milestones, start=1):
        date = milestone.due or milestone.done
        if date and date.first and date.last:
            yield Occasion(
                date.first, date.last, "milestone", milestone.name, entity, stream,
                "done" if milestone.done else None, date, partial=date.is_partial,
                owners=milestone.owners or entity.owners, number=number,
            )  # fmt: skip


def _handovers(plan: Plan, initiative: Initiative) -> Iterator[Occasion]:
    for handover in initiative.handovers:
        campaign = plan.find(handover.campaign)
        if campaign is None:
            continue
        date = handover.date or getattr(campaign, "start", None)
        if date and date.first and date.last:
            yield Occasion(
                date.first, date.last, "handover", initiative.label, initiative, "both", None, date,
                partial=date.is_partial,
                owners=(handover.accepted_by,) if handover.accepted_by else initiative.owners,
                takes_over=campaign,
            )  # fmt: skip


def _goals(plan: Plan) -> Iterator[Occasion]:
    for goal in plan.goals.values():
        # "By the second quarter" is by its end: a goal is due on one day, however it is written.
        if goal.due and goal.due.last:
            yield Occasion(
                goal.due.last, goal.due.last, "due", goal.label, goal,
                plan.stream_of(goal), goal.status, goal.due, owners=goal.owners,
            )  # fmt: skip
