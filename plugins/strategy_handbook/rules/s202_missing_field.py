"""S202: A required field is missing."""

from __future__ import annotations

from strategy_handbook.findings import Level
from strategy_handbook.rules.rule import Rule

RULE = Rule(
    id="S202",
    name="missing-field",
    level=Level.ERROR,
    summary="a required field is missing",
    why=("Very few fields are required: without them a reader could not tell what the entry is."),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend
""",
        "offers.yml": """\
offers:
  spring-trial:
    terms: Four weeks, any city.
""",
    },
    good={
        "plan.yml": """\
plan:
  name: Riverbend
""",
        "offers.yml": """\
offers:
  spring-trial:
    name: Spring trial
    terms: Four weeks, any city.
""",
    },
)
