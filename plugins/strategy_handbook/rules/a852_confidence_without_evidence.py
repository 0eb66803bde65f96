"""A852: A persona is said to be known, and nothing stands behind it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from strategy_handbook.findings import Finding, Level
from strategy_handbook.insight.grounds import rests_on
from strategy_handbook.plan import Plan
from strategy_handbook.rules.rule import Rule


def check(plan: Plan, as_of: dt.date) -> Iterator[Finding]:
    """Holds what is said of each persona's confidence against its evidence."""
    for persona in plan.personas.values():
        claimed = persona.confidence in ("qualitative", "validated")
        if claimed and not rests_on(plan, persona):
            yield Finding(
                "A852",
                persona.where("confidence"),
                f"persona `{persona.id}` is said to be {persona.confidence}, and names no evidence",
                "name the studies under `evidence`, or write `confidence: assumed`",
            )


RULE = Rule(
    id="A852",
    name="confidence-without-evidence",
    level=Level.WARNING,
    summary="a persona is said to be known, and nothing stands behind it",
    why=(
        "A persona that was heard in interviews or validated in numbers has interviews or "
        "numbers to show. Without them it is an assumption, and campaigns that rely on it "
        "are a bet."
    ),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend
personas:
  fleet-manager:
    name: Fleet manager
    confidence: validated
""",
    },
    good={
        "plan.yml": """\
plan:
  name: Riverbend
personas:
  fleet-manager:
    name: Fleet manager
    confidence: validated
    evidence: fleet-survey
studies:
  fleet-survey:
    name: Fleet survey
""",
    },
    check=check,
)
