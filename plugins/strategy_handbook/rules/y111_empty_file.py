"""Y111: A file says nothing."""

from __future__ import annotations

from strategy_handbook.findings import Level
from strategy_handbook.rules.rule import Rule

RULE = Rule(
    id="Y111",
    name="empty-file",
    level=Level.WARNING,
    summary="a file says nothing",
    why=(
        "It is either not finished or a leftover; whoever looks for its content will not find it."
    ),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend
""",
        "team.yml": """\
# to be written
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
