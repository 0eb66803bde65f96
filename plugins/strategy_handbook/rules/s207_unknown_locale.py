"""S207: The plan's language is not known."""

from __future__ import annotations

from strategy_handbook.findings import Level
from strategy_handbook.rules.rule import Rule

RULE = Rule(
    id="S207",
    name="unknown-locale",
    level=Level.WARNING,
    summary="the plan's language is not known",
    why=(
        "The handbook then speaks English, and writes dates, numbers and sums as in Britain. Readers "
        "elsewhere take 1.500 for a different sum, and 3/4 for a different day."
    ),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend
  locale: english
""",
    },
    good={
        "plan.yml": """\
plan:
  name: Riverbend
  locale: en-GB
""",
    },
)
