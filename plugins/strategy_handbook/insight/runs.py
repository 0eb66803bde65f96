"""What goes on over days: campaigns, initiatives, and content that lasts longer than a day."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from strategy_handbook.insight.occasions import Occasion, occasions
from strategy_handbook.insight.once import once
from strategy_handbook.insight.work import Work, all_work
from strategy_handbook.plan import Entity, Plan
from strategy_handbook.plan.dates import PlanDate, Precision

_EXACT = (Precision.DAY, Precision.TIME)


class Run(NamedTuple):
    """Something that goes on from one day to another.

    Attributes:
        first: Its first day; the plan's where the entity has none of its own.
        last: Its last day; the plan's where the entity has none of its own.
        entity: The campaign, initiative or content item.
        stream: The half it belongs to.
        status: Its status as the plan writes it.
        start: The start as written; None where none is.
        end: The end as written; None where none is.
    """

    first: dt.date
    last: dt.date
    entity: Entity
    stream: str
    status: str | None = None
    start: PlanDate | None = None
    end: PlanDate | None = None

    @property
    def kind(self) -> str:
        """``campaign``, ``initiative`` or ``content``."""
        return self.entity.kind

    @property
    def days(self) -> int:
        """How many days it lasts."""
        return (self.last - self.first).days + 1

    @property
    def open_start(self) -> bool:
        """Whether its first day is only known roughly or not at all."""
        return self.start is None or self.start.precision not in _EXACT

    @property
    def open_end(self) -> bool:
        """Whether its last day is only known roughly or not at all."""
        return self.end is None or self.end.precision not in _EXACT

    def touches(self, first: dt.date, last: dt.date) -> bool:
        """Whether it has a day in a span."""
        return self.first <= last and self.last >= first


@once
def runs(plan: Plan) -> list[Run]:
    """Everything that goes on over days, by first day, then longest first."""
    found = [run for entity in all_work(plan) if (run := _run(plan, entity))]
    found += [
        Run(one.first, one.last, one.entity, one.stream, one.status, one.date, _end(one))
        for one in occasions(plan)
        if lasts(one)
    ]
    return sorted(found, key=lambda run: (run.first, -run.days, run.kind, run.entity.id))


def lasts(one: Occasion) -> bool:
    """Whether an occasion is content that goes on for more than a day."""
    return one.kind == "content" and not one.partial and one.last > one.first


@once
def always_on(plan: Plan) -> list[Entity]:
    """Campaigns, initiatives and content that the plan says are always on."""
    entities: list[Entity] = [*plan.campaigns.values(), *plan.initiatives.values()]
    entities += plan.content.values()
    return [
        entity
        for entity in entities
        for date in [getattr(entity, "publish", None) or getattr(entity, "start", None)]
        if date is not None and date.precision is Precision.ALWAYS
    ]


def _run(plan: Plan, entity: Work) -> Run | None:
    start, end = entity.start, entity.end
    first = start.first if start else None
    last = end.last if end else None
    if first is None and last is None:
        return None
    head = plan.plan
    if first is None:
        if start is not None:
            return None
        first = head.start.first if head.start and head.start.first else last
    if last is None:
        last = head.end.last if head.end and head.end.last else first
    assert first is not None and last is not None
    if last < first:
        if entity.has("start") and entity.has("end"):
            return None
        last = first
    return Run(first, last, entity, plan.stream_of(entity), entity.status, start, end)


def _end(one: Occasion) -> PlanDate | None:
    return getattr(one.entity, "end", None)
