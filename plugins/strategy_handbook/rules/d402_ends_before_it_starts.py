"""D402: Something ends before it starts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from strategy_handbook.findings import Finding, Level
from strategy_handbook.plan import Plan
from strategy_handbook.plan.records import fields_by_key
from strategy_handbook.rules.rule import Rule
from strategy_handbook.rules.subject import subject

# The keys that are the first and the last day of something.
SPANS = (
    ("start", "end"),
    ("publish", "end"),
    ("from", "until"),
    ("valid_from", "valid_until"),
    ("start", "due"),
    ("draft_due", "publish"),
)


def check(plan: Plan, as_of: dt.date) -> Iterator[Finding]:
    """Compares the earliest first day with the latest last day: partial dates get the benefit."""
    for record in plan.records():
        keys = fields_by_key(type(record))
        for first, last in SPANS:
            if first not in keys or last not in keys:
                continue
            start = getattr(record, keys[first].attribute)
            end = getattr(record, keys[last].attribute)
            if start and end and start.first and end.last and end.last < start.first:
                yield Finding(
                    "D402",
                    record.where(last),
                    f"{subject(record)}: `{last}` ({end}) is before `{first}` ({start})",
                    "change one of the two dates",
                )


RULE = Rule(
    id="D402",
    name="ends-before-it-starts",
    level=Level.ERROR,
    summary="something ends before it starts",
    why=("It cannot be drawn, and one of the two dates misleads whoever plans by it."),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend
""",
        "spring.yml": """\
campaigns:
  spring:
    name: Spring trial
    start: 2027-05-01
    end: 2027-03-01
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
    start: 2027-03-01
    end: 2027-05-01
""",
    },
    check=check,
)
