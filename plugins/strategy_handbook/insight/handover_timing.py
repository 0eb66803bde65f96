"""Where upstream becomes downstream: which initiative hands over to which campaign, and in time or not."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from strategy_handbook.plan import Plan
from strategy_handbook.plan.campaigns import Campaign
from strategy_handbook.plan.dates import PlanDate
from strategy_handbook.plan.innovation import Handover, Initiative


@dataclass(frozen=True, slots=True)
class Crossing:
    """One handover, with both its ends.

    Attributes:
        initiative: What hands over.
        campaign: What takes over; None while the plan does not say.
        handover: What the plan says of it.
        date: When; the campaign's start where no date was written; None if that is open too.
        assumed: Whether the date is the campaign's start rather than the handover's own.
        lead: Days from handover to the campaign's start; negative if the campaign starts before;
            None if one of the two is open or they cannot be told apart.
    """

    initiative: Initiative
    campaign: Campaign | None
    handover: Handover
    date: PlanDate | None
    assumed: bool
    lead: int | None

    @property
    def is_conflict(self) -> bool:
        """Whether the campaign starts before it has what it needs."""
        return self.lead is not None and self.lead < 0

    def due_in(self, as_of: dt.date) -> int | None:
        """Days until it is due; negative when it was; None without a day."""
        if self.date is None or self.date.first is None or self.date.last is None:
            return None
        if self.date.first > as_of:
            return (self.date.first - as_of).days
        return -(as_of - self.date.last).days if self.date.last < as_of else 0


def of_initiative(plan: Plan, initiative: Initiative) -> tuple[Crossing, ...]:
    """The handovers of an initiative, as written."""
    return tuple(_crossing(plan, initiative, handover) for handover in initiative.handovers)


def into_campaign(plan: Plan, campaign: Campaign) -> tuple[Crossing, ...]:
    """The handovers to a campaign, in the order of the initiatives."""
    return tuple(_into(plan, campaign))


def _into(plan: Plan, campaign: Campaign) -> Iterator[Crossing]:
    for mention in plan.mentions_of(campaign):
        if isinstance(mention.by, Initiative):
            for crossing in of_initiative(plan, mention.by):
                if crossing.campaign is campaign and mention.relation == "Takes over from":
                    yield crossing


def _crossing(plan: Plan, initiative: Initiative, handover: Handover) -> Crossing:
    found = plan.find(handover.campaign)
    campaign = found if isinstance(found, Campaign) else None
    start = campaign.start if campaign else None
    date = handover.date or start
    assumed = handover.date is None and start is not None
    return Crossing(initiative, campaign, handover, date, assumed, days_between(date, start))


def days_between(first: PlanDate | None, second: PlanDate | None) -> int | None:
    """Days from one date to another; negative if the second is earlier.

    Returns:
        None when one of them is open, or when both fall into spans of days that overlap.
    """
    if first is None or second is None:
        return None
    if first.first is None or first.last is None or second.first is None or second.last is None:
        return None
    if second.first > first.last:
        return (second.first - first.last).days
    if second.last < first.first:
        return -(first.first - second.last).days
    return None if first.is_partial or second.is_partial else 0
