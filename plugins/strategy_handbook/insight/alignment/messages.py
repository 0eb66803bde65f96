"""Whether both halves say the same: pillars with proof and a voice in each half, campaigns in the house."""

from __future__ import annotations

from typing import NamedTuple

from strategy_handbook.insight.alignment.standing import Held, Standing, standing_of
from strategy_handbook.insight.message_holes import one_sided, stray, unproven, unsaid
from strategy_handbook.insight.message_house import houses, pillars, said
from strategy_handbook.insight.once import once
from strategy_handbook.insight.work import CALLED_OFF
from strategy_handbook.plan import Plan
from strategy_handbook.plan.campaigns import Campaign
from strategy_handbook.plan.communication import Message


class Messages(NamedTuple):
    """The messages of both halves, held against one house.

    Attributes:
        pillars: How many pillars there are.
        heard: How many of them both halves say.
        claims: The pillars without a proof.
        silent: The pillars that nobody says.
        one_sided: The pillars that one half alone says, with that half.
        strays: Messages outside the house, each with a campaign that says it.
        further_roofs: The umbrellas after the first.
        campaigns: How many campaigns say a message.
        outside: How many of them say one that is outside the house.
    """

    pillars: int
    heard: int
    claims: tuple[Message, ...]
    silent: tuple[Message, ...]
    one_sided: tuple[tuple[Message, str], ...]
    strays: tuple[tuple[Message, Campaign], ...]
    further_roofs: tuple[Message, ...]
    campaigns: int
    outside: int

    @property
    def proven(self) -> Held:
        """How many pillars have a proof."""
        return Held(self.pillars - len(self.claims), self.pillars)

    @property
    def shared(self) -> Held:
        """How many pillars both halves say."""
        return Held(self.heard, self.pillars)

    @property
    def inside(self) -> Held:
        """How many of the campaigns that say a message stay in the house."""
        return Held(self.campaigns - self.outside, self.campaigns)

    @property
    def points(self) -> int:
        """How many points are out of line."""
        found = (self.claims, self.silent, self.one_sided, self.strays, self.further_roofs)
        return sum(map(len, found))

    @property
    def standing(self) -> Standing:
        """How they stand; it is open while there is no pillar, or nobody says any."""
        return standing_of(self.points, told=self.heard > 0)


@once
def messages(plan: Plan) -> Messages:
    """Holds what the halves say against the message house."""
    outside = strays(plan)
    speaking = [
        one
        for one in plan.campaigns.values()
        if plan.found(one.messages) and one.status not in CALLED_OFF
    ]
    said_by = [said(plan, *pillar.messages) for pillar in pillars(plan)]
    return Messages(
        len(said_by),
        sum(bool(by.of(plan, "upstream") and by.of(plan, "downstream")) for by in said_by),
        claims(plan),
        silent(plan),
        one_sided(plan),
        outside,
        further_roofs(plan),
        len(speaking),
        len({campaign.id for _message, campaign in outside}),
    )


def claims(plan: Plan) -> tuple[Message, ...]:
    """The pillars without a proof of their own and without one below them."""
    without = set(unproven(plan))
    return tuple(one.message for one in pillars(plan) if one.message in without)


def silent(plan: Plan) -> tuple[Message, ...]:
    """The pillars that nobody says; empty while nobody says any message of the plan."""
    return unsaid(plan) if said(plan, *plan.messages.values()) else ()


def strays(plan: Plan) -> tuple[tuple[Message, Campaign], ...]:
    """The messages that hang under nothing, each with a campaign that says it; empty without pillars."""
    return tuple((message, campaign) for message, by in stray(plan) for campaign in by.campaigns)


def further_roofs(plan: Plan) -> tuple[Message, ...]:
    """The umbrellas after the first: each of them is one too many."""
    return tuple(house.roof for house in houses(plan) if house.roof)[1:]
