"""B508: A budget line has cost far more than planned, and no note says why."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from strategy_handbook.findings import Finding, Level
from strategy_handbook.insight.budget.accounts import accounts
from strategy_handbook.plan import Plan
from strategy_handbook.rules.amounts_in_words import written
from strategy_handbook.rules.rule import Rule

# So many percent above plan need no word: prices are never exact.
TOLERANCE = 10


def check(plan: Plan, as_of: dt.date) -> Iterator[Finding]:
    """Holds what was spent against the most that was planned."""
    for account in accounts(plan, as_of):
        if account.line.note:
            continue
        for figures in account.figures.values():
            planned, spent = figures.planned, figures.spent
            if not planned.figures:
                continue
            if spent.low * 100 > planned.high * (100 + TOLERANCE):
                yield Finding(
                    "B508",
                    account.line.where("actual"),
                    f"{written(spent.money)} was spent, and {written(planned.money)} planned",
                    "write in `note` why; the next plan will be better for it",
                )


RULE = Rule(
    id="B508",
    name="overspent-in-silence",
    level=Level.NOTE,
    summary="a budget line has cost far more than planned, and no note says why",
    why=(
        "Whoever plans next year starts from these figures. One sentence, written while it is known, "
        f"saves them from the same surprise. Up to {TOLERANCE} percent above plan need none."
    ),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend
  currency: EUR
""",
        "budget.yml": """\
budget:
  - {name: Van, planned: 2500, actual: 2840}
""",
    },
    good={
        "plan.yml": """\
plan:
  name: Riverbend
  currency: EUR
""",
        "budget.yml": """\
budget:
  - {name: Van, planned: 2500, actual: 2840, note: A week longer than planned}
""",
    },
    check=check,
)
