"""What a timeline shows: initiatives, campaigns, milestones and content, as items with a span."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from strategy_handbook.insight.conflicts import conflicts
from strategy_handbook.insight.facets import Facet
from strategy_handbook.insight.occasions import of_content
from strategy_handbook.insight.work import all_work
from strategy_handbook.plan import Entity, Plan, Ref
from strategy_handbook.plan.campaigns import Campaign, Content
from strategy_handbook.plan.dates import PlanDate
from strategy_handbook.plan.innovation import Initiative, Milestone
from strategy_handbook.views.timeline.spans import Span, span_of

KINDS = ("initiatives", "campaigns", "milestones", "content")


class Baton(NamedTuple):
    """A handover as the picture shows it.

    Attributes:
        initiative: Who hands over.
        campaign: Who takes over.
        date: When, as the plan writes it; the campaign's start where the handover does not say.
        day: The day it is drawn on; None while it has none.
    """

    initiative: Initiative
    campaign: Campaign
    date: PlanDate | None
    day: dt.date | None


class Item(NamedTuple):
    """Something on a timeline.

    Attributes:
        kind: ``initiative``, ``campaign``, ``milestone`` or ``content``.
        title: What it is called.
        entity: The entity it is, or, for a milestone, belongs to; its page tells more.
        stream: The half it belongs to.
        status: Where it stands, as the plan writes it; of milestones ``done``, ``overdue`` or None.
        start: Its first day as written.
        end: Its last day as written.
        span: The days it is drawn over; None when it has no date.
        owners: Who looks after it.
        personas: Whom it is for.
        channels: Where it runs.
        progress: How much is done, in percent; None if not said.
        note: What else is to be said of it, such as how often it returns.
        recurring: Whether it is a row of days rather than a span.
        gives: The handovers it makes.
        takes: The handovers it receives.
        waits_for: What it depends on.
        conflicts: What it depends on and yet starts before the end of.
    """

    kind: str
    title: str
    entity: Entity
    stream: str
    status: str | None
    start: PlanDate | None
    end: PlanDate | None
    span: Span | None
    owners: tuple[Ref, ...] = ()
    personas: tuple[Ref, ...] = ()
    channels: tuple[Ref, ...] = ()
    progress: float | None = None
    note: str = ""
    recurring: bool = False
    gives: tuple[Baton, ...] = ()
    takes: tuple[Baton, ...] = ()
    waits_for: tuple[Entity, ...] = ()
    conflicts: tuple[Entity, ...] = ()

    @property
    def key(self) -> tuple[str, str]:
        """The kind and id of the entity."""
        return self.entity.kind, self.entity.id

    @property
    def own_facets(self) -> tuple[Facet, ...]:
        """What it is found by besides all that its entity is: a milestone by who looks after it."""
        owners = self.owners if self.kind == "milestone" else ()
        return tuple(("owner", ref.id) for ref in owners)


@dataclass(frozen=True)
class Group:
    """An item with what belongs to it: its milestones and its content.

    Attributes:
        head: The initiative or campaign; None for what stands without it.
        members: What belongs to it, by day.
    """

    head: Item | None
    members: tuple[Item, ...]

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """All items, the head first."""
        return (self.head, *self.members) if self.head else self.members

    @property
    def first(self) -> Item:
        """The item that decides where the group stands."""
        return self.items[0]


class Choice(NamedTuple):
    """Which items are wanted; an empty choice of any sort means all.

    Attributes:
        kinds: Kinds of items, as in ``KINDS``; empty for the usual ones.
        stream: Only this half.
        personas: Only what is for one of these personas, by id.
        campaigns: Only these campaigns, by id, with what hands over to them or holds them up.
        initiatives: Only these initiatives, by id, with what they hand over to or wait for.
    """

    kinds: frozenset[str] = frozenset()
    stream: str | None = None
    personas: frozenset[str] = frozenset()
    campaigns: frozenset[str] = frozenset()
    initiatives: frozenset[str] = frozenset()


def groups_of(plan: Plan, choice: Choice, as_of: dt.date) -> list[Group]:
    """The items of a plan, group by group, in the plan's order.

    Args:
        plan: The plan.
        choice: Which items are wanted.
        as_of: The day that counts as today: a milestone may be overdue.
    """
    reader = _Reader(plan, as_of)
    chain = _chain(plan, choice)
    members: dict[tuple[str, str], list[Item]] = {}
    loose: list[Item] = []
    if "content" in choice.kinds:
        for content in plan.content.values():
            owner = plan.find(content.campaign) or plan.find(content.initiative)
            item = reader.content(content)
            if chain is not None and (owner is None or (owner.kind, owner.id) not in chain):
                continue
            if not _wanted(item, choice):
                continue
            if owner is None:
                loose.append(item)
            else:
                members.setdefault((owner.kind, owner.id), []).append(item)
    groups = []
    for work in all_work(plan):
        key = (work.kind, work.id)
        if chain is not None and key not in chain:
            continue
        head = reader.work(work)
        own = members.get(key, [])
        if _wanted(head, choice):
            if "milestones" in choice.kinds:
                own = [*reader.milestones(head, work.milestones), *own]
            shown = head if f"{work.kind}s" in choice.kinds else None
        else:
            shown = None
        if shown is not None or own:
            groups.append(Group(shown, tuple(sorted(own, key=_by_day))))
    return [*groups, *(Group(None, (item,)) for item in loose)]


def _by_day(item: Item) -> tuple[bool, dt.date]:
    day = (item.span.first or item.span.last) if item.span else None
    return day is None, day or dt.date.min


def _wanted(item: Item, choice: Choice) -> bool:
    if choice.stream and item.stream not in (choice.stream, "both"):
        return False
    return not choice.personas or any(ref.id in choice.personas for ref in item.personas)


def _chain(plan: Plan, choice: Choice) -> set[tuple[str, str]] | None:
    """What hangs together with the work asked for, one step up and down; None for everything."""
    if not choice.campaigns and not choice.initiatives:
        return None
    asked = {
        *(("campaign", id) for id in choice.campaigns),
        *(("initiative", id) for id in choice.initiatives),
    }
    chain = set(asked)
    for initiative in plan.initiatives.values():
        key = (initiative.kind, initiative.id)
        for handover in initiative.handovers:
            if handover.campaign is None:
                continue
            taker = ("campaign", handover.campaign.id)
            if key in asked or taker in asked:
                chain |= {key, taker}
    for work in all_work(plan):
        if (work.kind, work.id) in asked:
            chain |= {(ref.kind, ref.id) for ref in work.depends_on}
    return chain


class _Reader:
    """Reads the records of one plan as items."""

    def __init__(self, plan: Plan, as_of: dt.date) -> None:
        self.plan = plan
        self.as_of = as_of
        self.gives: dict[str, list[Baton]] = {}
        self.takes: dict[str, list[Baton]] = {}
        for baton in batons(plan):
            self.gives.setdefault(baton.initiative.id, []).append(baton)
            self.takes.setdefault(baton.campaign.id, []).append(baton)
        self.conflicts: dict[tuple[str, str], list[Entity]] = {}
        for conflict in conflicts(plan):
            key = (conflict.entity.kind, conflict.entity.id)
            self.conflicts.setdefault(key, []).append(conflict.waits_for)

    def work(self, work: Initiative | Campaign) -> Item:
        is_initiative = isinstance(work, Initiative)
        return Item(
            kind=work.kind,
            title=work.label,
            entity=work,
            stream=self.plan.stream_of(work),
            status=work.status,
            start=work.start,
            end=work.end,
            span=span_of(work.start, work.end),
            owners=work.owners,
            personas=work.personas,
            channels=work.channels,
            progress=None if work.progress is None else float(work.progress),
            gives=tuple(self.gives.get(work.id, ())) if is_initiative else (),
            takes=() if is_initiative else tuple(self.takes.get(work.id, ())),
            waits_for=tuple(self.plan.found(work.depends_on)),
            conflicts=tuple(self.conflicts.get((work.kind, work.id), ())),
        )

    def milestones(self, head: Item, milestones: Iterable[Milestone]) -> Iterator[Item]:
        for milestone in milestones:
            date = milestone.due or milestone.done
            yield Item(
                kind="milestone",
                title=milestone.name,
                entity=head.entity,
                stream=head.stream,
                status=self._milestone_status(milestone),
                start=milestone.due,
                end=milestone.done,
                span=span_of(date, date),
                owners=milestone.owners,
                personas=head.personas,
                channels=head.channels,
            )

    def _milestone_status(self, milestone: Milestone) -> str | None:
        if milestone.done:
            return "done"
        late = milestone.due and milestone.due.last and milestone.due.last < self.as_of
        return "overdue" if late else None

    def content(self, content: Content) -> Item:
        plan = self.plan
        owner = plan.find(content.campaign) or plan.find(content.initiative)
        days = of_content(plan, content)
        recurring = content.every is not None
        span = span_of(content.publish, content.end or content.publish)
        if recurring:
            span = None
            if days:
                first, last = days[0].first, days[-1].last
                span = Span(first, last, first, last)
        return Item(
            kind="content",
            title=content.label,
            entity=content,
            stream=plan.stream_of(content),
            status=content.status,
            start=content.from_ or content.publish if recurring else content.publish,
            end=content.until if recurring else content.end,
            span=span,
            owners=content.owners,
            personas=content.personas or getattr(owner, "personas", ()),
            channels=content.channel,
            note=f"every {content.every}" if recurring else "",
            recurring=recurring,
        )


def batons(plan: Plan) -> Iterator[Baton]:
    """Every handover between an initiative and a campaign that the plan has."""
    for initiative in plan.initiatives.values():
        for handover in initiative.handovers:
            campaign = plan.find(handover.campaign)
            if not isinstance(campaign, Campaign):
                continue
            date = handover.date or campaign.start
            known = [
                one.first
                for one in (handover.date, campaign.start, initiative.end)
                if one and one.first
            ]
            yield Baton(initiative, campaign, date, known[0] if known else None)
