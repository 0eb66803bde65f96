"""Y110: A file is a link out of the plan, a folder or a device."""

from __future__ import annotations

from strategy_handbook.findings import Level
from strategy_handbook.rules.rule import Rule

RULE = Rule(
    id="Y110",
    name="not-an-ordinary-file",
    level=Level.ERROR,
    summary="a file is a link out of the plan, a folder or a device",
    why=(
        "A plan must be complete in its own folder: what a link outside it leads to differs "
        "from one computer to the next, and could be a file nobody meant to publish."
    ),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend
""",
        "personas.yml": None,
    },
    good={
        "plan.yml": """\
plan:
  name: Riverbend
""",
    },
)
