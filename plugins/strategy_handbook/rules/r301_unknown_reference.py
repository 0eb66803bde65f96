"""R301: An entry names another that is not defined."""

from __future__ import annotations

from strategy_handbook.findings import Level
from strategy_handbook.rules.rule import Rule

RULE = Rule(
    id="R301",
    name="unknown-reference",
    level=Level.ERROR,
    summary="an entry names another that is not defined",
    why=(
        "The chain from research to campaign is built of these names. Where one leads "
        "nowhere, the handbook cannot show what feeds what."
    ),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend
""",
        "personas.yml": """\
personas:
  fleet-manager:
    name: Fleet manager
""",
        "spring.yml": """\
campaigns:
  spring:
    name: Spring trial
    personas: [fleet-manger]
""",
    },
    good={
        "plan.yml": """\
plan:
  name: Riverbend
""",
        "personas.yml": """\
personas:
  fleet-manager:
    name: Fleet manager
""",
        "spring.yml": """\
campaigns:
  spring:
    name: Spring trial
    personas: [fleet-manager]
""",
    },
)
