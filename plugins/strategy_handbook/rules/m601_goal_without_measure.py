"""M601: A goal says neither what is to be reached nor by when."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from strategy_handbook.findings import Finding, Level
from strategy_handbook.plan import Plan
from strategy_handbook.rules.rule import Rule


def check(plan: Plan, as_of: dt.date) -> Iterator[Finding]:
    """Looks for goals in force without a target or a date."""
    for goal in plan.goals.values():
        if goal.status in ("retired", "met", "missed"):
            continue
        missing = [key for key in ("target", "due") if not goal.has(key)]
        if missing:
            keys = " and no ".join(f"`{key}`" for key in missing)
            yield Finding(
                "M601",
                goal.at,
                f"goal `{goal.id}` has no {keys}",
                "write what is to be reached and by when; `TBD` says that it is being worked on",
            )


RULE = Rule(
    id="M601",
    name="goal-without-measure",
    level=Level.NOTE,
    summary="a goal says neither what is to be reached nor by when",
    why=("A goal without a figure and a date cannot be missed, and so cannot be met either."),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend
""",
        "goals.yml": """\
goals:
  trials:
    name: More trial sign-ups
""",
    },
    good={
        "plan.yml": """\
plan:
  name: Riverbend
""",
        "goals.yml": """\
goals:
  trials:
    name: More trial sign-ups
    target: 800
    due: 2027-06-30
""",
    },
    check=check,
)
