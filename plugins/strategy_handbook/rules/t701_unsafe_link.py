"""T701: An address that a page may not link to."""

from __future__ import annotations

from strategy_handbook.findings import Level
from strategy_handbook.rules.rule import Rule

RULE = Rule(
    id="T701",
    name="unsafe-link",
    level=Level.ERROR,
    summary="an address that a page may not link to",
    why=(
        "A link may lead to a web page or open a mail, and nothing else: addresses that run a "
        "script or leave out where they lead have no place in a plan."
    ),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend
""",
        "offers.yml": """\
offers:
  spring-trial:
    name: Spring trial
    links: ['javascript:alert(1)']
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
    links: ['https://example.org/trials']
""",
    },
)
