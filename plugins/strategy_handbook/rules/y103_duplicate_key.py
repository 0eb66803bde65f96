"""Y103: A key stands twice in the same place."""

from __future__ import annotations

from strategy_handbook.findings import Level
from strategy_handbook.rules.rule import Rule

RULE = Rule(
    id="Y103",
    name="duplicate-key",
    level=Level.ERROR,
    summary="a key stands twice in the same place",
    why=("Only one of the two could count, and nobody could say which one the team meant."),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend
  currency: EUR
  currency: GBP
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
