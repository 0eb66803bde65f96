"""R303: An id or a section is defined in two places."""

from __future__ import annotations

from strategy_handbook.findings import Level
from strategy_handbook.rules.rule import Rule

RULE = Rule(
    id="R303",
    name="defined-twice",
    level=Level.ERROR,
    summary="an id or a section is defined in two places",
    why=(
        "Entries are never merged: two places would each hold half the truth, and an edit of "
        "one would leave the other wrong."
    ),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend
""",
        "a.yml": """\
offers:
  spring-trial:
    name: Spring trial
""",
        "b.yml": """\
offers:
  spring-trial:
    name: Trials again
""",
    },
    good={
        "plan.yml": """\
plan:
  name: Riverbend
""",
        "a.yml": """\
offers:
  spring-trial:
    name: Spring trial
""",
        "b.yml": """\
offers:
  trial-quality:
    name: Trials again
""",
    },
)
