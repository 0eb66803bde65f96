"""A881: A decision says that it holds, and another one was taken in its place."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from strategy_handbook.findings import Finding, Level
from strategy_handbook.insight.decisions import not_marked
from strategy_handbook.plan import Plan
from strategy_handbook.rules.rule import Rule


def check(plan: Plan, as_of: dt.date) -> Iterator[Finding]:
    """Holds the status of each decision against those that replace it."""
    for one, later in not_marked(plan):
        yield Finding(
            "A881",
            one.where("status"),
            f"decision `{one.id}` says that it holds, and decision `{later.id}` supersedes it",
            f"write `status: superseded`, or take it out of `supersedes` of `{later.id}`",
        )


RULE = Rule(
    id="A881",
    name="superseded-not-marked",
    level=Level.WARNING,
    summary="a decision says that it holds, and another one was taken in its place",
    why=(
        "Whoever opens the older of the two decisions acts on it, and nothing there says that it was "
        "replaced. Which one holds must be told by the decision itself."
    ),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend
""",
        "knowledge.yml": """\
decisions:
  half: {name: Half upstream, status: decided, decided_on: 2026-09-24}
  sixty: {name: Sixty per cent upstream, status: decided, decided_on: 2026-12-10, supersedes: half}
""",
    },
    good={
        "plan.yml": """\
plan:
  name: Riverbend
""",
        "knowledge.yml": """\
decisions:
  half: {name: Half upstream, status: superseded, decided_on: 2026-09-24}
  sixty: {name: Sixty per cent upstream, status: decided, decided_on: 2026-12-10, supersedes: half}
""",
    },
    check=check,
)
