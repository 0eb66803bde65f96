"""Y106: A YAML tag is used."""

from __future__ import annotations

from strategy_handbook.findings import Level
from strategy_handbook.rules.rule import Rule

RULE = Rule(
    id="Y106",
    name="tag",
    level=Level.ERROR,
    summary="a YAML tag is used",
    why=(
        "A tag tells a program how to turn a text into something else. In a plan the section "
        "and the key decide what a text is; nothing else may."
    ),
    bad={
        "plan.yml": """\
plan:
  name: !!str Riverbend
""",
    },
    good={
        "plan.yml": """\
plan:
  name: Riverbend
""",
    },
)
