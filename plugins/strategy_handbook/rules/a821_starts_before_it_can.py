"""A821: Work starts before what it grows from or waits for is done."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from strategy_handbook.findings import Finding, Level
from strategy_handbook.insight.conflicts import conflicts
from strategy_handbook.insight.handovers import crossings
from strategy_handbook.insight.work import OVER
from strategy_handbook.plan import Plan
from strategy_handbook.rules.rule import Rule
from strategy_handbook.rules.subject import subject


def check(plan: Plan, as_of: dt.date) -> Iterator[Finding]:
    """Holds the start of work against handovers to it, and against the end of what it waits for."""
    told = set()
    for crossing in crossings(plan):
        campaign = crossing.campaign
        if campaign is None or not crossing.is_conflict or campaign.status in OVER:
            continue
        told.add((campaign.ref, crossing.initiative.ref))
        yield Finding(
            "A821",
            campaign.where("start"),
            f"campaign `{campaign.id}` starts on {campaign.start}, before initiative "
            f"`{crossing.initiative.id}` hands over to it ({crossing.date})",
            "move one of the two dates",
        )
    for one in conflicts(plan):
        if (one.entity.ref, one.waits_for.ref) in told:
            continue
        yield Finding(
            "A821",
            one.entity.where("start"),
            f"{subject(one.entity)} starts before {subject(one.waits_for)} ends, on which it depends",
            "move one of the two dates, or take the dependency out",
        )


RULE = Rule(
    id="A821",
    name="starts-before-it-can",
    level=Level.WARNING,
    summary="work starts before what it grows from or waits for is done",
    why=(
        "A campaign that begins before the initiative has handed over sells what is not "
        "there yet. Either the campaign moves, or somebody finds out in its first week."
    ),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend
initiatives:
  battery:
    name: Winter battery
    handovers: [{campaign: spring, date: 2027-03-15}]
campaigns:
  spring:
    name: Spring trial
    start: 2027-03-01
""",
    },
    good={
        "plan.yml": """\
plan:
  name: Riverbend
initiatives:
  battery:
    name: Winter battery
    handovers: [{campaign: spring, date: 2027-02-26}]
campaigns:
  spring:
    name: Spring trial
    start: 2027-03-01
""",
    },
    check=check,
)
