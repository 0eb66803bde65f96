"""D405: An interval that cannot be read."""

from __future__ import annotations

from strategy_handbook.findings import Level
from strategy_handbook.rules.rule import Rule

RULE = Rule(
    id="D405",
    name="not-an-interval",
    level=Level.ERROR,
    summary="an interval that cannot be read",
    why=(
        "What returns is drawn from its interval; without it the item would appear once or never."
    ),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend
""",
        "content.yml": """\
content:
  tips:
    title: Winter tips
    every: fortnight
""",
    },
    good={
        "plan.yml": """\
plan:
  name: Riverbend
""",
        "content.yml": """\
content:
  tips:
    title: Winter tips
    every: 2 weeks
""",
    },
)
