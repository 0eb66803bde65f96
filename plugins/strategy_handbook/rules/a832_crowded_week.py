"""A832: A role has more dates in one week than it can keep."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from strategy_handbook.findings import Finding, Level
from strategy_handbook.insight.crowding import MOST_DATES, RoleWeek, crowded_weeks
from strategy_handbook.plan import Plan
from strategy_handbook.rules.rule import Rule


def check(plan: Plan, as_of: dt.date) -> Iterator[Finding]:
    """Counts the dates of each role, week by week."""
    for week in crowded_weeks(plan, as_of):
        yield Finding(
            "A832",
            week.dates[-1].entity.at,
            f"role `{week.role.id}` has {len(week.dates)} dates in the week of {week.monday}, "
            f"more than {MOST_DATES}: {_names(week)}",
            "move some of them, or give some to another role",
        )


def _names(week: RoleWeek) -> str:
    return ", ".join(f"`{one.entity.id}` ({one.first:%a})" for one in week.dates)


RULE = Rule(
    id="A832",
    name="crowded-week",
    level=Level.NOTE,
    summary="a role has more dates in one week than it can keep",
    why=(
        "Plans are made one campaign at a time, and meet on one desk. A week with six "
        "dates for one role has dates that will slip; now they can still be moved."
    ),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend
content:
  one: {title: One, publish: 2027-05-03, owners: writer}
  two: {title: Two, publish: 2027-05-03, owners: writer}
  three: {title: Three, publish: 2027-05-04, owners: writer}
  four: {title: Four, publish: 2027-05-05, owners: writer}
  five: {title: Five, publish: 2027-05-06, owners: writer}
  six: {title: Six, publish: 2027-05-07, owners: writer}
""",
    },
    good={
        "plan.yml": """\
plan:
  name: Riverbend
content:
  one: {title: One, publish: 2027-05-03, owners: writer}
  two: {title: Two, publish: 2027-05-03, owners: writer}
  three: {title: Three, publish: 2027-05-04, owners: writer}
  four: {title: Four, publish: 2027-05-05, owners: writer}
  five: {title: Five, publish: 2027-05-11, owners: writer}
  six: {title: Six, publish: 2027-05-12, owners: writer}
""",
    },
    check=check,
)
