"""D406: A time of day without a time zone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from strategy_handbook.findings import Finding, Level
from strategy_handbook.plan import Plan, Record
from strategy_handbook.plan.dates import PlanDate, has_own_zone
from strategy_handbook.plan.records import fields_of
from strategy_handbook.rules.rule import Rule
from strategy_handbook.rules.subject import subject


def check(plan: Plan, as_of: dt.date) -> Iterator[Finding]:
    """Names the first such time and how many there are; one line in the plan mends them all."""
    if plan.plan.has("timezone"):
        return
    found = [
        (record.where(key), top, key, date)
        for top in plan.records()
        for record, key, date in _dates(top)
        if date.time is not None and not has_own_zone(date)
    ]
    if not found:
        return
    where, top, key, date = min(found, key=lambda one: one[0])
    others = len(found) - 1
    more = f", and so are {others} more" if others > 1 else ", and so is 1 more" if others else ""
    yield Finding(
        "D406",
        where,
        f"{subject(top)}: `{key}`: `{date}` says no time zone: it is taken for UTC{more}",
        "write the plan's own zone under `plan:`, as `timezone: Europe/Amsterdam`",
    )


def _dates(record: Record) -> Iterator[tuple[Record, str, PlanDate]]:
    """Every date at and below a record, with the record and the key it stands at."""
    for spec in fields_of(type(record)):
        yield from _in_value(record, spec.key, getattr(record, spec.attribute))


def _in_value(record: Record, key: str, value: Any) -> Iterator[tuple[Record, str, PlanDate]]:
    if isinstance(value, PlanDate):
        yield record, key, value
    elif isinstance(value, Record):
        yield from _dates(value)
    elif isinstance(value, tuple):
        for item in value:
            yield from _in_value(record, key, item)


RULE = Rule(
    id="D406",
    name="time-without-zone",
    level=Level.NOTE,
    summary="a time of day without a time zone",
    why=(
        "Two o'clock is another moment in London than in Amsterdam. Whoever publishes at the time "
        "shown must know whose clock is meant."
    ),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend
content:
  launch:
    title: Launch
    publish: 2027-03-04 14:00
""",
    },
    good={
        "plan.yml": """\
plan:
  name: Riverbend
  timezone: Europe/Amsterdam
content:
  launch:
    title: Launch
    publish: 2027-03-04 14:00
""",
    },
    check=check,
)
