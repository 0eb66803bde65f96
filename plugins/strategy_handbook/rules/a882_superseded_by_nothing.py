"""A882: A decision is marked as superseded, and no decision supersedes it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from strategy_handbook.findings import Finding, Level
from strategy_handbook.insight.decisions import replaced_by_nothing
from strategy_handbook.plan import Plan
from strategy_handbook.rules.rule import Rule


def check(plan: Plan, as_of: dt.date) -> Iterator[Finding]:
    """Looks for what took the place of each superseded decision."""
    for one in replaced_by_nothing(plan):
        yield Finding(
            "A882",
            one.where("status"),
            f"decision `{one.id}` is marked as superseded, and no decision supersedes it",
            "name it in `supersedes:` of the decision that holds now; "
            "if nothing took its place, write `status: reversed`",
        )


RULE = Rule(
    id="A882",
    name="superseded-by-nothing",
    level=Level.NOTE,
    summary="a decision is marked as superseded, and no decision supersedes it",
    why=(
        "The reader learns that this no longer holds, and not what does. A log of decisions leads from "
        "each one to the one that took its place."
    ),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend
""",
        "knowledge.yml": """\
decisions:
  half: {name: Half upstream, status: superseded, decided_on: 2026-09-24}
""",
    },
    good={
        "plan.yml": """\
plan:
  name: Riverbend
""",
        "knowledge.yml": """\
decisions:
  half: {name: Half upstream, status: reversed, decided_on: 2026-09-24}
""",
    },
    check=check,
)
