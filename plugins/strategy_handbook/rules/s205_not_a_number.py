"""S205: A number or a yes-or-no field holds something else."""

from __future__ import annotations

from strategy_handbook.findings import Level
from strategy_handbook.rules.rule import Rule

RULE = Rule(
    id="S205",
    name="not-a-number",
    level=Level.ERROR,
    summary="a number or a yes-or-no field holds something else",
    why=("A figure that cannot be read cannot be compared or added up."),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend
""",
        "gaps.yml": """\
gaps:
  winter:
    name: Winter range
    importance: high
""",
    },
    good={
        "plan.yml": """\
plan:
  name: Riverbend
""",
        "gaps.yml": """\
gaps:
  winter:
    name: Winter range
    importance: 9
""",
    },
)
