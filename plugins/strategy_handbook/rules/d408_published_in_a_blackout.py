"""D408: Content is to be published in a blackout."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from strategy_handbook.findings import Finding, Level
from strategy_handbook.findings.wording import quoted
from strategy_handbook.insight.alignment.timelines import in_blackouts
from strategy_handbook.plan import Plan
from strategy_handbook.rules.rule import Rule
from strategy_handbook.rules.subject import subject


def check(plan: Plan, as_of: dt.date) -> Iterator[Finding]:
    """Holds each day of publishing that is still to come against the plan's blackouts."""
    for one in in_blackouts(plan, as_of):
        item = one.occasion.entity
        yield Finding(
            "D408",
            item.where("publish"),
            f"{subject(item)} is to be published on {one.occasion.first}, "
            f"in the blackout {quoted(one.reason)}",
            "choose a day before or after it, or change the blackout in `plan:`",
        )


RULE = Rule(
    id="D408",
    name="published-in-a-blackout",
    level=Level.WARNING,
    summary="content is to be published in a blackout",
    why=(
        "The plan says that nothing is published on these days. Either somebody will be held up by "
        "it at the last minute, or the blackout will be broken unawares."
    ),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend
  blackouts: [{name: Christmas freeze, start: 2027-12-24, end: 2027-12-31}]
""",
        "content.yml": """\
content:
  tips:
    title: Winter tips
    publish: 2027-12-28
""",
    },
    good={
        "plan.yml": """\
plan:
  name: Riverbend
  blackouts: [{name: Christmas freeze, start: 2027-12-24, end: 2027-12-31}]
""",
        "content.yml": """\
content:
  tips:
    title: Winter tips
    publish: 2027-12-21
""",
    },
    check=check,
)
