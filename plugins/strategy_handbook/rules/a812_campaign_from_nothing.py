"""A812: A campaign takes over from no initiative and rests on no research."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from strategy_handbook.findings import Finding, Level
from strategy_handbook.insight.stream import loose_ends
from strategy_handbook.insight.work import OVER
from strategy_handbook.plan import Plan
from strategy_handbook.rules.rule import Rule

# An idea may still find out what it grows from.
_NOT_YET_OR_OVER = frozenset({"idea"}) | OVER


def check(plan: Plan, as_of: dt.date) -> Iterator[Finding]:
    """Looks for campaigns with nothing upstream of them, where others take over from initiatives."""
    # Before the first handover is written, it would be said of each campaign.
    if not any(
        one.campaign for initiative in plan.initiatives.values() for one in initiative.handovers
    ):
        return
    for entity in loose_ends(plan).from_nothing.values():
        if entity.kind == "campaign" and entity.status not in _NOT_YET_OR_OVER:
            yield Finding(
                "A812",
                entity.at,
                f"campaign `{entity.id}` takes over from no initiative and rests on no research",
                "name it in the `handovers` of an initiative, or write its `evidence`",
            )


RULE = Rule(
    id="A812",
    name="campaign-from-nothing",
    level=Level.NOTE,
    summary="a campaign takes over from no initiative and rests on no research",
    why=(
        "A campaign that only fetches the demand of today may stand alone. A plan full of "
        "such campaigns has forgotten tomorrow, and its long-term half works for nobody."
    ),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend
initiatives:
  battery:
    name: Winter battery
    handovers: [{campaign: spring, date: 2027-03-01}]
campaigns:
  spring:
    name: Spring trial
  summer:
    name: Summer sale
""",
    },
    good={
        "plan.yml": """\
plan:
  name: Riverbend
initiatives:
  battery:
    name: Winter battery
    handovers: [{campaign: spring, date: 2027-03-01}]
campaigns:
  spring:
    name: Spring trial
  summer:
    name: Summer sale
    evidence: rider-survey
studies:
  rider-survey:
    name: Rider survey
""",
    },
    check=check,
)
