"""A833: An initiative serves no goal."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from strategy_handbook.findings import Finding, Level
from strategy_handbook.insight.alignment.objectives import aimless
from strategy_handbook.plan import Plan
from strategy_handbook.rules.rule import Rule


def check(plan: Plan, as_of: dt.date) -> Iterator[Finding]:
    """Looks for initiatives without a goal, where others have one."""
    for initiative in aimless(plan):
        yield Finding(
            "A833",
            initiative.at,
            f"initiative `{initiative.id}` serves no goal",
            "name the goals it serves: `goals: […]`",
        )


RULE = Rule(
    id="A833",
    name="initiative-without-goal",
    level=Level.NOTE,
    summary="an initiative serves no goal",
    why=(
        "Upstream work shows late. Without a goal it is the first thing to be cut when "
        "money is short, and nobody can say what was lost."
    ),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend
goals:
  uptime: {name: Bikes stay on the route, target: 95%, due: 2027-12-31}
initiatives:
  battery: {name: Winter battery, goals: uptime}
  insurance: {name: One cover for all riders}
""",
    },
    good={
        "plan.yml": """\
plan:
  name: Riverbend
goals:
  uptime: {name: Bikes stay on the route, target: 95%, due: 2027-12-31}
initiatives:
  battery: {name: Winter battery, goals: uptime}
  insurance: {name: One cover for all riders, goals: uptime}
""",
    },
    check=check,
)
