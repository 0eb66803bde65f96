"""S203: A list, a group or a text stands where another is wanted."""

from __future__ import annotations

from strategy_handbook.findings import Level
from strategy_handbook.rules.rule import Rule

RULE = Rule(
    id="S203",
    name="wrong-shape",
    level=Level.ERROR,
    summary="a list, a group or a text stands where another is wanted",
    why=(
        "The value cannot be understood as it stands, and guessing would put words into the "
        "plan that nobody wrote."
    ),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend
""",
        "team.yml": """\
team:
  - content-lead
""",
    },
    good={
        "plan.yml": """\
plan:
  name: Riverbend
""",
        "team.yml": """\
team:
  content-lead:
    name: Content lead
""",
    },
)
