"""B502: A currency that is not a code."""

from __future__ import annotations

from strategy_handbook.findings import Level
from strategy_handbook.rules.rule import Rule

RULE = Rule(
    id="B502",
    name="not-a-currency",
    level=Level.ERROR,
    summary="a currency that is not a code",
    why=(
        "Amounts are grouped by their currency's code; a name or a sign would make a second "
        "currency of it."
    ),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend
  currency: Euro
""",
    },
    good={
        "plan.yml": """\
plan:
  name: Riverbend
  currency: EUR
""",
    },
)
