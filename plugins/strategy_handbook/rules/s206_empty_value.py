"""S206: A key has no value."""

from __future__ import annotations

from strategy_handbook.findings import Level
from strategy_handbook.rules.rule import Rule

RULE = Rule(
    id="S206",
    name="empty-value",
    level=Level.WARNING,
    summary="a key has no value",
    why=(
        "Either the value was forgotten, or it was lost: a text that begins with a hash mark "
        "is a comment unless it is quoted."
    ),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend
  summary: #1 in cold cities
""",
    },
    good={
        "plan.yml": """\
plan:
  name: Riverbend
  summary: "#1 in cold cities"
""",
    },
)
