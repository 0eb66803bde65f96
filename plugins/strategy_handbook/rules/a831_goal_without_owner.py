"""A831: A goal belongs to nobody."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from strategy_handbook.findings import Finding, Level
from strategy_handbook.insight.alignment.objectives import ownerless
from strategy_handbook.plan import Plan
from strategy_handbook.rules.rule import Rule


def check(plan: Plan, as_of: dt.date) -> Iterator[Finding]:
    """Looks for goals in force without an owner, in plans that name owners at all."""
    for goal in ownerless(plan):
        yield Finding(
            "A831",
            goal.at,
            f"goal `{goal.id}` has no owner",
            "name the role that answers for it: `owners: […]`",
        )


RULE = Rule(
    id="A831",
    name="goal-without-owner",
    level=Level.NOTE,
    summary="a goal belongs to nobody",
    why=(
        "A goal that everybody shares is a goal that nobody reports on. Somebody has to "
        "say that it is in danger while there is time."
    ),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend
goals:
  trials: {name: 800 trials, target: 800, due: 2027-06-30, owners: head-of-sales}
  awareness: {name: Known to fleets, target: 38%, due: 2027-12-31}
""",
    },
    good={
        "plan.yml": """\
plan:
  name: Riverbend
goals:
  trials: {name: 800 trials, target: 800, due: 2027-06-30, owners: head-of-sales}
  awareness: {name: Known to fleets, target: 38%, due: 2027-12-31, owners: brand-lead}
""",
    },
    check=check,
)
