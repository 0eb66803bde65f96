"""A821: Work starts before what it grows from or waits for is done."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from strategy_handbook.findings import Finding, Level
from strategy_handbook.insight.alignment.timelines import early_starts
from strategy_handbook.plan import Plan
from strategy_handbook.rules.rule import Rule
from strategy_handbook.rules.subject import subject


def check(plan: Plan, as_of: dt.date) -> Iterator[Finding]:
    """Holds the start of work against handovers to it, and against the end of what it waits for."""
    for one in early_starts(plan):
        work, other = one.entity, one.waits_for
        if one.handover:
            message = (
                f"{subject(work)} starts on {work.start}, before {subject(other)} "
                f"hands over to it ({one.handover})"
            )
            advice = "move one of the two dates"
        else:
            message = f"{subject(work)} starts before {subject(other)} ends, on which it depends"
            advice = "move one of the two dates, or take the dependency out"
        yield Finding("A821", work.where("start"), message, advice)


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
