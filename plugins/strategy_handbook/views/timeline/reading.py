"""From the records of a plan to the items of a timeline."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from strategy_handbook.insight.baseline import Movement
from strategy_handbook.insight.changes import PlanChanges, What
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
    plan: Plan,
    choice: Choice,
    as_of: dt.date,
    since: Movement | None = None,
    proposed: PlanChanges | None = None,
) -> list[Group]:
    """The items of a plan, group by group, in the plan's order.

    Args:
        plan: The plan.
        choice: Which items are wanted.
        as_of: The day that counts as today: a milestone may be overdue.
        since: What has moved since the plan's baseline; None where it has none.
        proposed: What a proposal does with the plan: what it takes out is shown all the same.
    """
    reader = _Reader(plan, as_of, since, proposed)
    chain = chain_of(plan, choice)
    members, loose = _content(reader, choice, chain) if "content" in choice.kinds else ({}, [])
    groups = []
    for work in all_work(plan):
        key = (work.kind, work.id)
        if chain is not None and key not in chain:
            continue
        head = reader.work(work)
        own = members.get(key, [])
        if is_wanted(head, choice):
            if "milestones" in choice.kinds:
                was = reader.milestones_before(work)
                own = [*reader.milestones(head, (*work.milestones, *was)), *own]
            shown = head if f"{work.kind}s" in choice.kinds else None
        else:
            shown = None
        if shown is not None or own:
            groups.append(Group(shown, tuple(sorted(own, key=_by_day))))
    groups += (Group(None, (item,)) for item in loose)
    if proposed and proposed.before and chain is None:
        groups += _gone(proposed.before, choice, as_of, proposed)
    return groups


def _content(
    reader: _Reader, choice: Choice, chain: set[tuple[str, str]] | None
) -> tuple[dict[tuple[str, str], list[Item]], list[Item]]:
    """The content that is wanted: by the work it belongs to, and what belongs to none."""
    plan = reader.plan
    members: dict[tuple[str, str], list[Item]] = {}
    loose: list[Item] = []
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
    return members, loose


def _gone(before: Plan, choice: Choice, as_of: dt.date, proposed: PlanChanges) -> Iterator[Group]:
    """What a proposal takes out of the plan, as it was."""
    reader = _Reader(before, as_of, None, proposed)
    items = [
        *(reader.work(one) for one in all_work(before) if f"{one.kind}s" in choice.kinds),
        *(reader.content(one) for one in before.content.values() if "content" in choice.kinds),
    ]
    for item in items:
        if item.became is What.REMOVED and is_wanted(item, choice):
            yield Group(
                item if item.kind != "content" else None, () if item.kind != "content" else (item,)
            )


def _by_day(item: Item) -> tuple[bool, dt.date]:
    day = (item.span.first or item.span.last) if item.span else None
    return day is None, day or dt.date.min


class _Reader:
    """Reads the records of one plan as items."""

    def __init__(
        self, plan: Plan, as_of: dt.date, since: Movement | None, proposed: PlanChanges | None
    ) -> None:
        self.plan = plan
        self.as_of = as_of
        self.since = since
        self.proposed = proposed
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
            became=self._became(work),
        )

    def _became(self, entity: Entity) -> What | None:
        return self.proposed.became(entity) if self.proposed else None

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
                became=self.proposed.milestone_became(head.entity, milestone.name)
                if self.proposed
                else None,
            )

    def milestones_before(self, work: Initiative | Campaign) -> Iterator[Milestone]:
        """The milestones of a piece of work that a proposal takes out."""
        change = self.proposed.of(work) if self.proposed else None
        if self.proposed and change and isinstance(change.before, Initiative | Campaign):
            for one in change.before.milestones:
                if self.proposed.milestone_became(work, one.name) is What.REMOVED:
                    yield one

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
            became=self._became(content),
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
