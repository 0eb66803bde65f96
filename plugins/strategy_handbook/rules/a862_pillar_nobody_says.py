"""A862: No campaign and no content says a pillar of the message house, or anything below it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from strategy_handbook.findings import Finding, Level
from strategy_handbook.insight.alignment.messages import silent
from strategy_handbook.plan import Plan
from strategy_handbook.rules.rule import Rule


def check(plan: Plan, as_of: dt.date) -> Iterator[Finding]:
    """Looks for whoever says each pillar, once messages are said at all."""
    for pillar in silent(plan):
        yield Finding(
            "A862",
            pillar.at,
            f"no campaign and no content says pillar `{pillar.id}`, or a message below it",
            "name it in `messages:` of a campaign or in `message:` of content, or take it out",
        )


RULE = Rule(
    id="A862",
    name="pillar-nobody-says",
    level=Level.NOTE,
    summary="no campaign and no content says a pillar of the message house, or anything below it",
    why=(
        "A pillar is there to be repeated. One that no campaign and no piece of content carries is known "
        "to those who wrote the plan, and to nobody else. It counts once anything in the plan says a message."
    ),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend
""",
        "messages.yml": """\
messages:
  all-year: {name: Your fleet works all year, type: umbrella, proofs: [A winter of figures]}
  holds-range: {name: It holds its range, type: pillar, under: all-year, proofs: [A test]}
campaigns:
  spring: {name: Spring trial, messages: [all-year]}
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
  holds-range: {name: It holds its range, type: pillar, under: all-year, proofs: [A test]}
campaigns:
  spring: {name: Spring trial, messages: [holds-range]}
""",
    },
    check=check,
)
