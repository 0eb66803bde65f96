"""D407: Public holidays of a country or region that is not known."""

from __future__ import annotations

from strategy_handbook.findings import Level
from strategy_handbook.rules.rule import Rule

RULE = Rule(
    id="D407",
    name="unknown-country",
    level=Level.ERROR,
    summary="public holidays of a country or region that is not known",
    why=(
        "The calendar then lacks the holidays that it was asked for, and nobody sees that they are "
        "missing."
    ),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend
  holidays: [Netherlands]
""",
    },
    good={
        "plan.yml": """\
plan:
  name: Riverbend
  holidays: [NL]
""",
    },
)
