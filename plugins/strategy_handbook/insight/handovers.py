"""Where upstream becomes downstream: every handover, whether in time, and what is left unconnected."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from strategy_handbook.insight.once import once
from strategy_handbook.insight.work import CALLED_OFF
from strategy_handbook.plan import Plan
from strategy_handbook.plan.campaigns import Campaign
from strategy_handbook.plan.dates import PlanDate
from strategy_handbook.plan.innovation import Handover, Initiative


class Crossing(NamedTuple):
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

    def state(self, as_of: dt.date) -> str:
        """How it stands on a day.

        Returns:
            ``done``, ``conflict`` (the campaign starts before), ``late`` (its day is past, the
            initiative is not done) or ``coming``.
        """
        past = self.date is not None and self.date.last is not None and self.date.last <= as_of
        if past and (self.initiative.status == "done" or self._is_taken):
            return "done"
        if self.is_conflict:
            return "conflict"
        # Without a status nobody said that it is late.
        status = self.initiative.status
        return "late" if past and status and status not in CALLED_OFF else "coming"

    @property
    def _is_taken(self) -> bool:
        return self.campaign is not None and self.campaign.status in ("live", "completed")


def crossings(plan: Plan) -> list[Crossing]:
    """The handovers of a plan that name a campaign, by date, undated ones last."""
    found = [
        crossing
        for initiative in plan.initiatives.values()
        for crossing in of_initiative(plan, initiative)
        if crossing.campaign is not None
    ]
    return sorted(found, key=_order)


def _order(crossing: Crossing) -> tuple[dt.date, str]:
    first = crossing.date.first if crossing.date else None
    return first or dt.date.max, crossing.initiative.id


def of_initiative(plan: Plan, initiative: Initiative) -> tuple[Crossing, ...]:
    """The handovers of an initiative, as written."""
    return tuple(_crossing(plan, initiative, handover) for handover in initiative.handovers)


def into_campaign(plan: Plan, campaign: Campaign) -> tuple[Crossing, ...]:
    """The handovers to a campaign, in the order of the initiatives."""
    return tuple(_by_campaign(plan).get(campaign.id, ()))


@once
def _by_campaign(plan: Plan) -> dict[str, list[Crossing]]:
    found: dict[str, list[Crossing]] = {}
    for initiative in plan.initiatives.values():
        for crossing in of_initiative(plan, initiative):
            if crossing.campaign is not None:
                found.setdefault(crossing.campaign.id, []).append(crossing)
    return found


def _crossing(plan: Plan, initiative: Initiative, handover: Handover) -> Crossing:
    found = plan.find(handover.campaign)
    campaign = found if isinstance(found, Campaign) else None
    start = campaign.start if campaign else None
    date = handover.date or start
    assumed = handover.date is None and start is not None
    return Crossing(initiative, campaign, handover, date, assumed, days_between(date, start))


def without_handover(plan: Plan) -> list[Initiative]:
    """The initiatives that hand over to no campaign, dropped ones left out."""
    return [
        initiative
        for initiative in plan.initiatives.values()
        if initiative.status not in CALLED_OFF
        and not any(plan.find(handover.campaign) for handover in initiative.handovers)
    ]


def without_source(plan: Plan) -> list[Campaign]:
    """The campaigns that no initiative hands over to, cancelled ones left out."""
    fed = {
        handover.campaign.id
        for initiative in plan.initiatives.values()
        for handover in initiative.handovers
        if handover.campaign
    }
    return [
        campaign
        for campaign in plan.campaigns.values()
        if campaign.id not in fed and campaign.status not in CALLED_OFF
    ]


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
