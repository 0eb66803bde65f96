"""Where upstream becomes downstream: every handover of a plan, and what is left unconnected."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from strategy_handbook.plan import Plan
from strategy_handbook.plan.campaigns import Campaign
from strategy_handbook.plan.dates import PlanDate
from strategy_handbook.plan.innovation import Handover, Initiative

_DROPPED = frozenset({"dropped", "cancelled"})


@dataclass(frozen=True, slots=True)
class Passing:
    """One initiative handing over to one campaign.

    Attributes:
        initiative: What hands over.
        campaign: What takes over.
        handover: The handover as written.
        date: When: its own date, else the campaign's start.
        state: ``done``, ``late`` (its day is past, the initiative is not done) or ``coming``.
    """

    initiative: Initiative
    campaign: Campaign
    handover: Handover
    date: PlanDate | None
    state: str


def passings(plan: Plan, as_of: dt.date) -> list[Passing]:
    """All handovers by date, undated ones last.

    Args:
        plan: The plan.
        as_of: The day that counts as today.
    """
    found = []
    for initiative in plan.initiatives.values():
        for handover in initiative.handovers:
            campaign = plan.find(handover.campaign)
            if isinstance(campaign, Campaign):
                date = handover.date or campaign.start
                state = _state(initiative, campaign, date, as_of)
                found.append(Passing(initiative, campaign, handover, date, state))
    return sorted(found, key=_order)


def _order(passing: Passing) -> tuple[dt.date, str]:
    first = passing.date.first if passing.date else None
    return first or dt.date.max, passing.initiative.id


def _state(
    initiative: Initiative, campaign: Campaign, date: PlanDate | None, as_of: dt.date
) -> str:
    past = date is not None and date.last is not None and date.last <= as_of
    if not past:
        return "coming"
    if initiative.status == "done" or campaign.status in ("live", "completed"):
        return "done"
    # Without a status nobody said that it is late.
    return "late" if initiative.status and initiative.status not in _DROPPED else "coming"


def without_handover(plan: Plan) -> list[Initiative]:
    """The initiatives that hand over to no campaign, dropped ones left out."""
    return [
        initiative
        for initiative in plan.initiatives.values()
        if initiative.status not in _DROPPED
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
        if campaign.id not in fed and campaign.status not in _DROPPED
    ]
