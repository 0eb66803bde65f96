"""A823: Content appears after the campaign or initiative it belongs to has ended."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from strategy_handbook.findings import Finding, Level
from strategy_handbook.insight.conflicts import leftovers
from strategy_handbook.plan import Plan
from strategy_handbook.rules.rule import Rule
from strategy_handbook.rules.subject import subject


def check(plan: Plan, as_of: dt.date) -> Iterator[Finding]:
    """Holds the days of content against the end of its work."""
    for one in leftovers(plan):
        key = "publish" if one.content.every is None else "every"
        yield Finding(
            "A823",
            one.content.where(key),
            f"content `{one.content.id}` appears on {one.day}, after {subject(one.work)} "
            f"has ended ({one.work.end})",
            "choose an earlier day, let the work last longer, or let the content belong to another",
        )


RULE = Rule(
    id="A823",
    name="content-after-its-end",
    level=Level.WARNING,
    summary="content appears after the campaign or initiative it belongs to has ended",
    why=(
        "When a campaign is over its offer is gone, its budget spent and its team "
        "elsewhere. What appears afterwards leads people to something that is not there."
    ),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend
campaigns:
  spring: {name: Spring trial, end: 2027-05-31}
content:
  thanks: {title: Thank you, campaign: spring, publish: 2027-06-15}
""",
    },
    good={
        "plan.yml": """\
plan:
  name: Riverbend
campaigns:
  spring: {name: Spring trial, end: 2027-06-15}
content:
  thanks: {title: Thank you, campaign: spring, publish: 2027-06-15}
""",
    },
    check=check,
)
