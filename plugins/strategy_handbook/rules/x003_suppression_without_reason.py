"""X003: A comment silences a finding without saying why."""

from __future__ import annotations

from strategy_handbook.findings import Level
from strategy_handbook.rules.rule import Rule

RULE = Rule(
    id="X003",
    name="suppression-without-reason",
    level=Level.WARNING,
    summary="a comment silences a finding without saying why",
    why=(
        "Whoever reads the line later must be able to tell whether the reason still holds. "
        "Without one the finding is shown all the same."
    ),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend
""",
        "team.yml": """\
# handbook: ignore[Y111]
team:
  lead: {name: Lead}
""",
    },
    good={
        "plan.yml": """\
plan:
  name: Riverbend
""",
        "team.yml": """\
team:
  lead: {name: Lead}
""",
    },
)
