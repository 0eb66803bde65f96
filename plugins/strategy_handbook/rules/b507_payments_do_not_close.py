"""B507: The payments of a budget line do not come to the line."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from strategy_handbook.findings import Finding, Level
from strategy_handbook.insight.budget.closing import payment_closings
from strategy_handbook.plan import Plan
from strategy_handbook.rules.amounts_in_words import held_against
from strategy_handbook.rules.rule import Rule


def check(plan: Plan, as_of: dt.date) -> Iterator[Finding]:
    """Adds the payments of each line up, currency by currency."""
    for line in plan.budget:
        for one in payment_closings(line):
            if one.off:
                what = "committed" if line.committed else "planned"
                yield Finding(
                    "B507",
                    line.where("payments"),
                    f"the payments of this line come to {held_against(one, what)}",
                    "change a payment, or add the one that is missing",
                )


_HEAD = """\
plan:
  name: Riverbend
  currency: EUR
"""

RULE = Rule(
    id="B507",
    name="payments-do-not-close",
    level=Level.WARNING,
    summary="the payments of a budget line do not come to the line",
    why=(
        "A payment that is missing surprises whoever has to make it; one too many is money nobody "
        "has approved. Each currency is held by itself, as it is paid."
    ),
    bad={
        "plan.yml": _HEAD,
        "budget.yml": """\
budget:
  - name: Film
    planned: 24000
    payments:
      - {due: 2027-02-08, amount: 12000}
      - {due: 2027-03-19, amount: 10000}
""",
    },
    good={
        "plan.yml": _HEAD,
        "budget.yml": """\
budget:
  - name: Film
    planned: 24000
    payments:
      - {due: 2027-02-08, amount: 12000}
      - {due: 2027-03-19, amount: 12000}
""",
    },
    check=check,
)
