"""Y102: A file cannot be read as YAML."""

from __future__ import annotations

from strategy_handbook.findings import Level
from strategy_handbook.rules.rule import Rule

RULE = Rule(
    id="Y102",
    name="broken-yaml",
    level=Level.ERROR,
    summary="a file cannot be read as YAML",
    why=(
        "Nothing in a broken file can be trusted, so none of it is used; the rest of the plan "
        "is still built. Most breaks are a text that needed quotation marks."
    ),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend: the next year
""",
    },
    good={
        "plan.yml": """\
plan:
  name: "Riverbend: the next year"
""",
    },
)
