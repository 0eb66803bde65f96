"""S204: A word that is not on the field's list."""

from __future__ import annotations

from strategy_handbook.findings import Level
from strategy_handbook.rules.rule import Rule

RULE = Rule(
    id="S204",
    name="unknown-word",
    level=Level.ERROR,
    summary="a word that is not on the field's list",
    why=(
        "Lists, filters and colours are built on these words; a word outside the list would "
        "vanish from all of them. Some lists can be made longer under `extend`."
    ),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend
""",
        "campaigns.yml": """\
campaigns:
  spring:
    name: Spring trial
    status: aproved
""",
    },
    good={
        "plan.yml": """\
plan:
  name: Riverbend
""",
        "campaigns.yml": """\
campaigns:
  spring:
    name: Spring trial
    status: approved
""",
    },
)
