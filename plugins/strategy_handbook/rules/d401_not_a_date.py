"""D401: A date that does not exist or cannot be read."""

from __future__ import annotations

from strategy_handbook.findings import Level
from strategy_handbook.rules.rule import Rule

RULE = Rule(
    id="D401",
    name="not-a-date",
    level=Level.ERROR,
    summary="a date that does not exist or cannot be read",
    why=(
        "Timelines, calendars and feeds are drawn from dates; one that cannot be read would "
        "leave its item out of all of them."
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
    start: 2027-02-30
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
    start: 2027-02-28
""",
    },
)
