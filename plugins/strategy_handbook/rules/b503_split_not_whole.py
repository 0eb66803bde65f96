"""B503: The stated split of the budget does not add up to 100."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from strategy_handbook.findings import Finding, Level
from strategy_handbook.plan import Plan
from strategy_handbook.rules.rule import Rule


def check(plan: Plan, as_of: dt.date) -> Iterator[Finding]:
    """Adds up the stated shares."""
    split = plan.plan.budget_split
    if split is None or split.upstream is None or split.downstream is None:
        return
    total = split.upstream + split.downstream
    if total != 100:
        yield Finding(
            "B503",
            plan.plan.where("budget_split"),
            f"the budget split adds up to {total}, not to 100",
            f"write `downstream: {100 - split.upstream}`, or another share for `upstream`",
        )


RULE = Rule(
    id="B503",
    name="split-not-whole",
    level=Level.WARNING,
    summary="the stated split of the budget does not add up to 100",
    why=(
        "The split says how the money is shared between long-term and short-term work; with a "
        "sum other than 100 nobody can hold the plan to it."
    ),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend
  budget_split: {upstream: 60, downstream: 30}
""",
    },
    good={
        "plan.yml": """\
plan:
  name: Riverbend
  budget_split: {upstream: 60, downstream: 40}
""",
    },
    check=check,
)
