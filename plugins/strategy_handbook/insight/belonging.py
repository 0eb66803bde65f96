"""What content belongs to, whom it is for, where it appears and who makes it."""

from __future__ import annotations

from strategy_handbook.insight.once import once
from strategy_handbook.insight.work import Work
from strategy_handbook.plan import Entity, Plan, Ref
from strategy_handbook.plan.campaigns import Campaign, Content
from strategy_handbook.plan.goals import Strategy
from strategy_handbook.plan.innovation import Initiative


def content_of(plan: Plan, work: Work) -> tuple[Content, ...]:
    """The content items that belong to a campaign or an initiative, in the order written."""
    return tuple(_content_by_work(plan).get(work.ref, ()))


@once
def _content_by_work(plan: Plan) -> dict[Ref, list[Content]]:
    found: dict[Ref, list[Content]] = {}
    for item in plan.content.values():
        for work in plan.found(tuple(filter(None, (item.campaign, item.initiative)))):
            found.setdefault(work.ref, []).append(item)
    return found


def unassigned(plan: Plan) -> tuple[Content, ...]:
    """The content items that belong to no piece of work."""
    return tuple(item for item in plan.content.values() if work_of(plan, item) is None)


def work_of(plan: Plan, item: Content) -> Work | None:
    """The campaign or initiative a content item belongs to; None if the plan has none of it."""
    found = plan.find(item.campaign) or plan.find(item.initiative)
    return found if isinstance(found, Campaign | Initiative) else None


def personas_of(plan: Plan, entity: Entity) -> tuple[Ref, ...]:
    """For whom something is: as it says itself, else as the work it belongs to says."""
    return _own_or_of_work(plan, entity, "personas")


def segments_of(plan: Plan, entity: Entity) -> tuple[Ref, ...]:
    """For which segments something is: as it says itself, else as the work it belongs to says."""
    return _own_or_of_work(plan, entity, "segments")


def _own_or_of_work(plan: Plan, entity: Entity, attribute: str) -> tuple[Ref, ...]:
    own: tuple[Ref, ...] = getattr(entity, attribute, ())
    owner = work_of(plan, entity) if isinstance(entity, Content) else None
    return own or (_own_or_of_work(plan, owner, attribute) if owner else ())


def channels_of(entity: Entity) -> tuple[Ref, ...]:
    """The channels something appears on."""
    if isinstance(entity, Content):
        return entity.channel
    return entity.channels if isinstance(entity, (Campaign, Initiative, Strategy)) else ()


def work_ref(entity: Entity) -> Ref | None:
    """The campaign or initiative a content item belongs to."""
    if isinstance(entity, Content):
        return entity.campaign or entity.initiative
    return None


def makers(item: Content) -> tuple[Ref, ...]:
    """Who makes a content item: its author, else its owners."""
    return (item.author,) if item.author else item.owners
