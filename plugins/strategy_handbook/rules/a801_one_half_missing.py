"""A801: The plan has only one of its two halves."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from strategy_handbook.findings import Finding, Level
from strategy_handbook.insight.alignment.together import UPSTREAM, missing_half
from strategy_handbook.plan import Plan
from strategy_handbook.rules.rule import Rule


def check(plan: Plan, as_of: dt.date) -> Iterator[Finding]:
    """Compares what each half consists of."""
    missing = missing_half(plan)
    if not missing:
        return
    if missing == UPSTREAM:
        message = "the plan has no upstream half: nothing in it builds the demand of tomorrow"
        advice = "write `initiatives:`, or begin with the answers under `upstream: questions:`"
    else:
        message = "the plan has no downstream half: nothing in it sells"
        advice = "write `campaigns:`, or begin with the answers under `downstream: questions:`"
    yield Finding("A801", plan.plan.at, message, advice)


RULE = Rule(
    id="A801",
    name="one-half-missing",
    level=Level.NOTE,
    summary="the plan has only one of its two halves",
    why=(
        "Short-term work harvests the demand that long-term work has grown. A plan without "
        "its upstream half is the commonest mistake; one without its downstream half earns "
        "nothing yet."
    ),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend
""",
        "spring.yml": """\
campaigns:
  spring:
    name: Spring trial
""",
    },
    good={
        "plan.yml": """\
plan:
  name: Riverbend
""",
        "spring.yml": """\
campaigns:
  spring:
    name: Spring trial
initiatives:
  battery:
    name: Winter battery
""",
    },
    check=check,
)
