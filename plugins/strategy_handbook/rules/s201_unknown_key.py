"""S201: A key that the format does not know."""

from __future__ import annotations

from strategy_handbook.findings import Level
from strategy_handbook.rules.rule import Rule

RULE = Rule(
    id="S201",
    name="unknown-key",
    level=Level.ERROR,
    summary="a key that the format does not know",
    why=(
        "What stands under it would be lost without a word. Most such keys are slips of the "
        "pen; a field of the team's own belongs under `custom`."
    ),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend
""",
        "personas.yml": """\
personas:
  courier:
    name: Courier
    panis: [Cold hands]
""",
    },
    good={
        "plan.yml": """\
plan:
  name: Riverbend
""",
        "personas.yml": """\
personas:
  courier:
    name: Courier
    pains: [Cold hands]
""",
    },
)
