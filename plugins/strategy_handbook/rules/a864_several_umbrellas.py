"""A864: The message house has more than one umbrella."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from strategy_handbook.findings import Finding, Level
from strategy_handbook.insight.message_house import houses
from strategy_handbook.plan import Plan
from strategy_handbook.rules.rule import Rule


def check(plan: Plan, as_of: dt.date) -> Iterator[Finding]:
    """Counts the umbrellas; each after the first is one too many."""
    roofs = [house.roof for house in houses(plan) if house.roof]
    for roof in roofs[1:]:
        yield Finding(
            "A864",
            roof.where("type"),
            f"message `{roof.id}` is a second umbrella, beside `{roofs[0].id}`",
            "make it a pillar with `type: pillar`, or keep both if there are two brands",
        )


RULE = Rule(
    id="A864",
    name="several-umbrellas",
    level=Level.NOTE,
    summary="the message house has more than one umbrella",
    why=(
        "The umbrella is the one sentence that stays when all others are forgotten. With two of them "
        "people remember neither. Two brands or two markets may need one each; then it is meant."
    ),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend
""",
        "messages.yml": """\
messages:
  all-year: {name: Your fleet works all year, type: umbrella, proofs: [A winter of figures]}
  one-sum: {name: One sum a month, type: umbrella, proofs: [The lease]}
""",
    },
    good={
        "plan.yml": """\
plan:
  name: Riverbend
""",
        "messages.yml": """\
messages:
  all-year: {name: Your fleet works all year, type: umbrella, proofs: [A winter of figures]}
  one-sum: {name: One sum a month, type: pillar, under: all-year, proofs: [The lease]}
""",
    },
    check=check,
)
