"""A863: A campaign says a message that belongs to no pillar and hangs under nothing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from strategy_handbook.findings import Finding, Level
from strategy_handbook.insight.alignment.messages import strays
from strategy_handbook.plan import Plan
from strategy_handbook.rules.rule import Rule


def check(plan: Plan, as_of: dt.date) -> Iterator[Finding]:
    """Follows each message of a campaign upwards, in plans that have pillars."""
    for message, campaign in strays(plan):
        yield Finding(
            "A863",
            campaign.where("messages"),
            f"campaign `{campaign.id}` says message `{message.id}`, which belongs to no pillar",
            f"write `under:` with message `{message.id}`, or say another message",
        )


RULE = Rule(
    id="A863",
    name="message-outside-the-house",
    level=Level.WARNING,
    summary="a campaign says a message that belongs to no pillar and hangs under nothing",
    why=(
        "Both halves of a plan speak at the same time, and often to the same people. The message house "
        "keeps what they say together. A campaign whose message stands outside it tells a story of its own."
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
  cheaper: {name: Cheaper than a van, type: supporting}
campaigns:
  spring: {name: Spring trial, messages: [holds-range, cheaper]}
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
  cheaper: {name: Cheaper than a van, type: supporting, under: holds-range}
campaigns:
  spring: {name: Spring trial, messages: [holds-range, cheaper]}
""",
    },
    check=check,
)
