"""Where upstream becomes downstream: every handover of a plan, and what is left unconnected."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from strategy_handbook.insight.handover_timing import Crossing, of_initiative
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
        state: ``done``, ``late`` (its day is past, the initiative is not done), ``conflict`` (the
            campaign starts before) or ``coming``.
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
        for crossing in of_initiative(plan, initiative):
            if crossing.campaign is not None:
                state = _state(crossing, crossing.campaign, as_of)
                found.append(
                    Passing(initiative, crossing.campaign, crossing.handover, crossing.date, state)
                )
    return sorted(found, key=_order)


def _order(passing: Passing) -> tuple[dt.date, str]:
    first = passing.date.first if passing.date else None
    return first or dt.date.max, passing.initiative.id


def _state(crossing: Crossing, campaign: Campaign, as_of: dt.date) -> str:
    initiative, date = crossing.initiative, crossing.date
    past = date is not None and date.last is not None and date.last <= as_of
    if past and (initiative.status == "done" or campaign.status in ("live", "completed")):
        return "done"
    if crossing.is_conflict:
        return "conflict"
    # Without a status nobody said that it is late.
    is_late = past and initiative.status and initiative.status not in _DROPPED
    return "late" if is_late else "coming"


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
