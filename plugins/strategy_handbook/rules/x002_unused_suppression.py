"""X002: A comment silences a finding that is not there."""

from __future__ import annotations

from strategy_handbook.findings import Level
from strategy_handbook.rules.rule import Rule

RULE = Rule(
    id="X002",
    name="unused-suppression",
    level=Level.WARNING,
    summary="a comment silences a finding that is not there",
    why=("It was needed once. Left standing, it would hide the next mistake in the same line."),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend # handbook: ignore[S202] agreed with sales
""",
    },
    good={
        "plan.yml": """\
plan:
  name: Riverbend
""",
    },
)
