"""A811: An initiative is over and hands over to no campaign."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from strategy_handbook.findings import Finding, Level
from strategy_handbook.insight.handovers import without_handover
from strategy_handbook.plan import Plan
from strategy_handbook.plan.innovation import Initiative
from strategy_handbook.rules.rule import Rule


def check(plan: Plan, as_of: dt.date) -> Iterator[Finding]:
    """Looks for initiatives that have crossed their horizon without a handover."""
    for initiative in without_handover(plan):
        over = _over(initiative, as_of)
        # A campaign that is named but unknown has a finding of its own.
        if over and not any(one.campaign for one in initiative.handovers):
            yield Finding(
                "A811",
                initiative.at,
                f"initiative `{initiative.id}` {over} and hands over to no campaign",
                "name the campaign that takes over: `handovers: [{campaign: …, date: …}]`",
            )


def _over(initiative: Initiative, as_of: dt.date) -> str:
    if initiative.status == "done":
        return "is done"
    # Without a status nobody has said that it was ever begun.
    if initiative.status and initiative.end and initiative.end.last and initiative.end.last < as_of:
        return f"ended on {initiative.end}"
    return ""


RULE = Rule(
    id="A811",
    name="initiative-without-handover",
    level=Level.NOTE,
    summary="an initiative is over and hands over to no campaign",
    why=(
        "Upstream work pays off downstream. An initiative that has reached its end "
        "without a campaign that takes it up was worth doing only for itself, or its "
        "campaign was forgotten."
    ),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend
initiatives:
  battery:
    name: Winter battery
    status: done
campaigns:
  spring:
    name: Spring trial
""",
    },
    good={
        "plan.yml": """\
plan:
  name: Riverbend
initiatives:
  battery:
    name: Winter battery
    status: done
    handovers: [{campaign: spring, date: 2027-03-01}]
campaigns:
  spring:
    name: Spring trial
""",
    },
    check=check,
)
