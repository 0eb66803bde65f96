"""A855: Something should have been looked at again by now."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from strategy_handbook.findings import Finding, Level
from strategy_handbook.insight.freshness import stale
from strategy_handbook.insight.work import OVER
from strategy_handbook.plan import Plan
from strategy_handbook.rules.rule import Rule
from strategy_handbook.rules.subject import subject


def check(plan: Plan, as_of: dt.date) -> Iterator[Finding]:
    """Looks for entries whose next review is past."""
    for entity in plan.entities():
        found = stale(entity, as_of)
        if found is None or found.why != "unreviewed" or entity.status in {*OVER, "retired"}:
            continue
        yield Finding(
            "A855",
            entity.where("review_every"),
            f"{subject(entity)} was to be reviewed by {found.since.isoformat()}",
            "look at it, and write the day as `reviewed_on`",
        )


RULE = Rule(
    id="A855",
    name="review-overdue",
    level=Level.NOTE,
    summary="something should have been looked at again by now",
    why=(
        "A plan that is looked at often is believed. What was to be reviewed and was not "
        "is what everybody thinks that somebody else has checked."
    ),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend
personas:
  fleet-manager:
    name: Fleet manager
    reviewed_on: 2026-03-01
    review_every: 6 months
""",
    },
    good={
        "plan.yml": """\
plan:
  name: Riverbend
personas:
  fleet-manager:
    name: Fleet manager
    reviewed_on: 2027-02-01
    review_every: 6 months
""",
    },
    check=check,
)
