"""Y113: A file lies beside the folders of plans."""

from __future__ import annotations

from strategy_handbook.findings import Level
from strategy_handbook.rules.rule import Rule

RULE = Rule(
    id="Y113",
    name="beside-the-plans",
    level=Level.ERROR,
    summary="a file lies beside the folders of plans",
    why=(
        "With several plans each has a folder of its own. What lies beside the folders could be part "
        "of any of them, so it is part of none, and whoever wrote it looks for it in vain."
    ),
    bad={
        "team.yml": """\
team:
  content-lead:
    name: Content lead
""",
        "riverbend-2027/plan.yml": """\
plan:
  name: Riverbend 2027
""",
    },
    good={
        "riverbend-2027/plan.yml": """\
plan:
  name: Riverbend 2027
""",
        "riverbend-2027/team.yml": """\
team:
  content-lead:
    name: Content lead
""",
    },
)
