"""The message house: where each message stands in it, and who says it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from strategy_handbook.insight.once import once
from strategy_handbook.insight.work import CALLED_OFF
from strategy_handbook.plan import Entity, Plan
from strategy_handbook.plan.campaigns import Campaign, Content
from strategy_handbook.plan.communication import Message

# A message that is no longer said, and content that is no longer shown.
RETIRED = "retired"


class Pillar(NamedTuple):
    """A pillar and everything below it.

    Attributes:
        message: The pillar itself.
        lines: The messages whose way up first meets this pillar, in the plan's order.
    """

    message: Message
    lines: tuple[Message, ...]

    @property
    def messages(self) -> tuple[Message, ...]:
        """The pillar and its lines."""
        return (self.message, *self.lines)


class House(NamedTuple):
    """A roof with what stands below it.

    Attributes:
        roof: The umbrella; None for pillars that stand below none.
        pillars: The pillars below it.
        lines: The messages that hang straight from the roof, below no pillar.
    """

    roof: Message | None
    pillars: tuple[Pillar, ...]
    lines: tuple[Message, ...] = ()


class Said(NamedTuple):
    """Who says a message.

    Attributes:
        campaigns: The campaigns that name it, cancelled ones left out.
        content: The content that carries it, without what is retired or belongs to work called off.
    """

    campaigns: tuple[Campaign, ...] = ()
    content: tuple[Content, ...] = ()

    def __bool__(self) -> bool:
        """Whether anybody says it."""
        return bool(self.campaigns or self.content)

    def of(self, plan: Plan, stream: str) -> Said:
        """The part of it in one half; what belongs to both halves is in each."""
        halves = (stream, "both")
        return Said(
            tuple(one for one in self.campaigns if plan.stream_of(one) in halves),
            tuple(one for one in self.content if plan.stream_of(one) in halves),
        )


@once
def houses(plan: Plan) -> tuple[House, ...]:
    """The plan's message houses: one for each umbrella, and one without a roof where it is needed.

    A pillar that names nothing to stand under belongs to the only roof if there is one only.
    """
    messages = list(plan.messages.values())
    roofs = [one for one in messages if one.type == "umbrella"]
    only = roofs[0] if len(roofs) == 1 else None
    lines: dict[Message, list[Message]] = {}
    straight: dict[Message, list[Message]] = {}
    columns: dict[Message | None, list[Message]] = {}
    for one in messages:
        pillar, roof = _first(plan, one, "pillar"), _first(plan, one, "umbrella")
        if one.type == "pillar":
            columns.setdefault(roof or only, []).append(one)
        elif pillar is not None:
            lines.setdefault(pillar, []).append(one)
        elif roof is not None and one.type != "umbrella":
            straight.setdefault(roof, []).append(one)
    found = [
        House(
            roof,
            tuple(Pillar(one, tuple(lines.get(one, ()))) for one in columns.get(roof, ())),
            tuple(straight.get(roof, ())) if roof else (),
        )
        for roof in (*roofs, None)
    ]
    return tuple(one for one in found if one.roof or one.pillars)


@once
def loose(plan: Plan) -> tuple[Message, ...]:
    """The messages that hang under no pillar and no umbrella; retired ones left out."""
    return tuple(
        one
        for one in plan.messages.values()
        if one.status != RETIRED
        and _first(plan, one, "pillar") is None
        and _first(plan, one, "umbrella") is None
    )


def pillars(plan: Plan) -> tuple[Pillar, ...]:
    """The pillars of all houses, without those that are retired."""
    return tuple(
        pillar
        for house in houses(plan)
        for pillar in house.pillars
        if pillar.message.status != RETIRED
    )


def strands(plan: Plan) -> tuple[Pillar, ...]:
    """The pillars, and each message that hangs straight from a roof as one of its own."""
    straight = (
        Pillar(line, ()) for house in houses(plan) for line in house.lines if line.status != RETIRED
    )
    return (*pillars(plan), *straight)


def said(plan: Plan, *messages: Message) -> Said:
    """Who says one of some messages, each campaign and each piece of content once."""
    by_message = _said(plan)
    campaigns: dict[Campaign, None] = {}
    content: dict[Content, None] = {}
    for message in messages:
        one = by_message.get(message.id, Said())
        campaigns.update(dict.fromkeys(one.campaigns))
        content.update(dict.fromkeys(one.content))
    return Said(tuple(campaigns), tuple(content))


@once
def _said(plan: Plan) -> dict[str, Said]:
    campaigns: dict[str, list[Campaign]] = {}
    content: dict[str, list[Content]] = {}
    for campaign in plan.campaigns.values():
        if campaign.status not in CALLED_OFF:
            for ref in campaign.messages:
                campaigns.setdefault(ref.id, []).append(campaign)
    for item in plan.content.values():
        if item.message is not None and item.status != RETIRED and _is_on(plan, item):
            content.setdefault(item.message.id, []).append(item)
    return {
        id: Said(tuple(campaigns.get(id, ())), tuple(content.get(id, ())))
        for id in {**campaigns, **content}
    }


def _is_on(plan: Plan, item: Content) -> bool:
    """Whether some work that a piece of content belongs to is not called off."""
    owners: list[Entity] = plan.found(
        tuple(ref for ref in (item.campaign, item.initiative) if ref is not None)
    )
    return not owners or any(one.status not in CALLED_OFF for one in owners)


def _first(plan: Plan, message: Message, type: str) -> Message | None:
    return next((one for one in way_up(plan, message) if one.type == type), None)


def way_up(plan: Plan, message: Message) -> Iterator[Message]:
    """A message, what it is under, and so on; ends where a circle would begin."""
    seen: set[str] = set()
    here: Entity | None = message
    while isinstance(here, Message) and here.id not in seen:
        seen.add(here.id)
        yield here
        here = plan.find(here.under)
