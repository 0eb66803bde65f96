"""B506: The lines of the budget do not come to what was granted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from strategy_handbook.findings import Finding, Level
from strategy_handbook.insight.budget.closing import closings
from strategy_handbook.plan import Plan
from strategy_handbook.rules.amounts_in_words import held_against
from strategy_handbook.rules.rule import Rule


def check(plan: Plan, as_of: dt.date) -> Iterator[Finding]:
    """Adds the lines up, and holds them against the stated total."""
    for one in closings(plan):
        if one.off:
            yield Finding(
                "B506",
                plan.plan.where("budget_total"),
                f"the lines of the budget plan {held_against(one, 'granted')}",
                "change a line, add the one that is missing, or write the total that was granted",
            )


_HEAD = """\
plan:
  name: Riverbend
  currency: EUR
  budget_total: 50000
"""

RULE = Rule(
    id="B506",
    name="budget-does-not-close",
    level=Level.WARNING,
    summary="the lines of the budget do not come to what was granted",
    why=(
        "Money that was granted and stands in no line is forgotten, or spent without a plan; lines "
        "that come to more promise what nobody has. A range closes if it can; while a line is to be "
        "decided, what is missing may still come."
    ),
    bad={
        "plan.yml": _HEAD,
        "budget.yml": """\
budget:
  - {name: Field test, planned: 20000}
  - {name: Search, planned: 28500}
""",
    },
    good={
        "plan.yml": _HEAD,
        "budget.yml": """\
budget:
  - {name: Field test, planned: 20000}
  - {name: Search, planned: 30000}
""",
    },
    check=check,
)
