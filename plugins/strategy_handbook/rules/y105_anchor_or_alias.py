"""Y105: An anchor, an alias or a merge key is used."""

from __future__ import annotations

from strategy_handbook.findings import Level
from strategy_handbook.rules.rule import Rule

RULE = Rule(
    id="Y105",
    name="anchor-or-alias",
    level=Level.ERROR,
    summary="an anchor, an alias or a merge key is used",
    why=(
        "They make a value depend on a line somewhere else, so that a reviewer cannot see "
        "what a change does. They can also blow a small file up until nothing can read it."
    ),
    bad={
        "plan.yml": """\
plan:
  name: &name Riverbend
""",
    },
    good={
        "plan.yml": """\
plan:
  name: Riverbend
""",
    },
)
