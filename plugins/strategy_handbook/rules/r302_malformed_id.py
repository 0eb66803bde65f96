"""R302: An id has characters or a form that ids cannot have."""

from __future__ import annotations

from strategy_handbook.findings import Level
from strategy_handbook.rules.rule import Rule

RULE = Rule(
    id="R302",
    name="malformed-id",
    level=Level.ERROR,
    summary="an id has characters or a form that ids cannot have",
    why=(
        "Page addresses and calendar entries are made of ids. They must work in every address "
        "bar and on every disk, and stay the same for ever."
    ),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend
""",
        "offers.yml": """\
offers:
  Spring trial:
    name: Spring trial
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
""",
    },
)
