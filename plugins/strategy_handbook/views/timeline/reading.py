"""From the records of a plan to the items of a timeline."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from strategy_handbook.insight.baseline import Movement
from strategy_handbook.insight.conflicts import conflicts
from strategy_handbook.insight.occasions import of_content
from strategy_handbook.insight.work import all_work
from strategy_handbook.plan import Entity, Plan
from strategy_handbook.plan.campaigns import Campaign, Content
from strategy_handbook.plan.innovation import Initiative, Milestone
from strategy_handbook.views.timeline.choice import Choice, chain_of, is_wanted
from strategy_handbook.views.timeline.items import Baton, Group, Item, Moved
from strategy_handbook.views.timeline.spans import Span, span_of


def groups_of(
    plan: Plan, choice: Choice, as_of: dt.date, since: Movement | None = None
) -> list[Group]:
    """The items of a plan, group by group, in the plan's order.

    Args:
        plan: The plan.
        choice: Which items are wanted.
        as_of: The day that counts as today: a milestone may be overdue.
        since: What has moved since the plan's baseline; None where it has none.
    """
    reader = _Reader(plan, as_of, since)
    chain = chain_of(plan, choice)
    members: dict[tuple[str, str], list[Item]] = {}
    loose: list[Item] = []
    if "content" in choice.kinds:
        for content in plan.content.values():
            owner = plan.find(content.campaign) or plan.find(content.initiative)
            item = reader.content(content)
            if chain is not None and (owner is None or (owner.kind, owner.id) not in chain):
                continue
            if not is_wanted(item, choice):
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
        if is_wanted(head, choice):
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


class _Reader:
    """Reads the records of one plan as items."""

    def __init__(self, plan: Plan, as_of: dt.date, since: Movement | None) -> None:
        self.plan = plan
        self.as_of = as_of
        self.since = since
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
            moved=self._moved(work),
        )

    def _moved(self, entity: Entity, milestone: str = "") -> Moved | None:
        if self.since is None:
            return None
        key = (entity.kind, entity.id, milestone)
        slip = self.since.slips.get(key)
        if slip is None:
            return Moved(self.since.name, None) if key in self.since.new else None
        return Moved(self.since.name, slip) if slip.later else None

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
                moved=self._moved(head.entity, milestone.name),
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
            every=content.every,
            moved=self._moved(content),
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
