"""B501: An amount of money that cannot be read."""

from __future__ import annotations

from strategy_handbook.findings import Level
from strategy_handbook.rules.rule import Rule

RULE = Rule(
    id="B501",
    name="not-money",
    level=Level.ERROR,
    summary="an amount of money that cannot be read",
    why=(
        "A comma is a decimal point to some readers and a separator of thousands to others. "
        "The plan's notation has one meaning everywhere."
    ),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend
  currency: EUR
""",
        "budget.yml": """\
budget:
  - {name: Spring fair, planned: "1,000"}
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
  - {name: Spring fair, planned: 1000}
""",
    },
)
