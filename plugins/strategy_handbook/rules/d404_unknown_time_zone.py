"""D404: A time zone that does not exist."""

from __future__ import annotations

from strategy_handbook.findings import Level
from strategy_handbook.rules.rule import Rule

RULE = Rule(
    id="D404",
    name="unknown-time-zone",
    level=Level.ERROR,
    summary="a time zone that does not exist",
    why=("A time without its zone is an hour wrong for somebody."),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend
  timezone: Amsterdam
""",
    },
    good={
        "plan.yml": """\
plan:
  name: Riverbend
  timezone: Europe/Amsterdam
""",
    },
)
