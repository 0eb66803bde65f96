"""A861: A pillar of the message house has no proof, and nothing below it has one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from strategy_handbook.findings import Finding, Level
from strategy_handbook.insight.alignment.messages import claims
from strategy_handbook.plan import Plan
from strategy_handbook.rules.rule import Rule


def check(plan: Plan, as_of: dt.date) -> Iterator[Finding]:
    """Looks for a proof in each pillar and in the messages below it."""
    for pillar in claims(plan):
        yield Finding(
            "A861",
            pillar.at,
            f"pillar `{pillar.id}` has no proof, and no message below it has one",
            "write `proofs:` with what shows that it is true, each with its `evidence:`",
        )


RULE = Rule(
    id="A861",
    name="pillar-without-proof",
    level=Level.NOTE,
    summary="a pillar of the message house has no proof, and nothing below it has one",
    why=(
        "A message without proof is a claim. Competitors can say it as well, and customers have heard "
        "it before. One figure, one test or one customer by name makes it a message."
    ),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend
""",
        "messages.yml": """\
messages:
  all-year: {name: Your fleet works all year, type: umbrella}
  holds-range: {name: It holds its range, type: pillar, under: all-year}
""",
    },
    good={
        "plan.yml": """\
plan:
  name: Riverbend
""",
        "messages.yml": """\
messages:
  all-year: {name: Your fleet works all year, type: umbrella}
  holds-range:
    name: It holds its range
    type: pillar
    under: all-year
    proofs: [Forty bikes through January]
""",
    },
    check=check,
)
