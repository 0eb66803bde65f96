"""A802: An initiative hands over to a campaign that has already ended, or was cancelled."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from strategy_handbook.findings import Finding, Level
from strategy_handbook.insight.alignment.timelines import untaken
from strategy_handbook.plan import Plan
from strategy_handbook.rules.rule import Rule


def check(plan: Plan, as_of: dt.date) -> Iterator[Finding]:
    """Holds every handover against the campaign that is to take it."""
    for one in untaken(plan):
        handover, campaign = one.crossing.handover, one.campaign
        if campaign.status == "cancelled":
            why = "which is cancelled"
        else:
            why = f"which ends on {campaign.end}, before the handover ({handover.date})"
        yield Finding(
            "A802",
            handover.at,
            f"initiative `{one.crossing.initiative.id}` hands over to campaign `{campaign.id}`, {why}",
            "move the handover, or name the campaign that takes over",
        )


RULE = Rule(
    id="A802",
    name="handover-nobody-takes",
    level=Level.WARNING,
    summary="an initiative hands over to a campaign that has already ended, or was cancelled",
    why=(
        "Upstream work pays off when a campaign takes it up. Where the campaign is over "
        "before the handover, the work has nowhere to go."
    ),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend
""",
        "work.yml": """\
initiatives:
  battery:
    name: Winter battery
    handovers: [{campaign: spring, date: 2027-06-15}]
campaigns:
  spring:
    name: Spring trial
    end: 2027-05-31
""",
    },
    good={
        "plan.yml": """\
plan:
  name: Riverbend
""",
        "work.yml": """\
initiatives:
  battery:
    name: Winter battery
    handovers: [{campaign: spring, date: 2027-03-01}]
campaigns:
  spring:
    name: Spring trial
    end: 2027-05-31
""",
    },
    check=check,
)
