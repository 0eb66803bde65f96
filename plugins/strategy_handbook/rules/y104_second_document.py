"""Y104: A file holds a second YAML document."""

from __future__ import annotations

from strategy_handbook.findings import Level
from strategy_handbook.rules.rule import Rule

RULE = Rule(
    id="Y104",
    name="second-document",
    level=Level.ERROR,
    summary="a file holds a second YAML document",
    why=(
        "A plan's file is one document. What follows a line of three hyphens would be read by "
        "some programs and passed over by others."
    ),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend
---
team: {}
""",
    },
    good={
        "plan.yml": """\
plan:
  name: Riverbend
""",
    },
)
