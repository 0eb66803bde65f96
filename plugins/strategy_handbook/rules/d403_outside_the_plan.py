"""D403: Something lies outside the period the plan covers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from strategy_handbook.findings import Finding, Level
from strategy_handbook.plan import Plan, Record
from strategy_handbook.plan.campaigns import Campaign
from strategy_handbook.plan.innovation import Initiative
from strategy_handbook.rules.rule import Rule
from strategy_handbook.rules.subject import subject


def check(plan: Plan, as_of: dt.date) -> Iterator[Finding]:
    """Finds work that has no day in common with the plan's period."""
    start, end = plan.plan.start, plan.plan.end
    if start is None or end is None or start.first is None or end.last is None:
        return
    for record, key, first, last in _spans(plan):
        if last < start.first or first > end.last:
            yield Finding(
                "D403",
                record.where(key),
                f"{subject(record)} lies outside the plan, which runs from {start} to {end}",
                "change its dates, or the plan's",
            )


def _spans(plan: Plan) -> Iterator[tuple[Record, str, dt.date, dt.date]]:
    everything: list[Initiative | Campaign] = [
        *plan.initiatives.values(),
        *plan.campaigns.values(),
    ]
    for work in everything:
        begin = work.start or work.end
        finish = work.end or work.start
        if begin and finish and begin.first and finish.last and begin.first <= finish.last:
            yield work, "start" if work.start else "end", begin.first, finish.last
    for item in plan.content.values():
        if item.publish and item.publish.first and item.publish.last:
            yield item, "publish", item.publish.first, item.publish.last


RULE = Rule(
    id="D403",
    name="outside-the-plan",
    level=Level.WARNING,
    summary="something lies outside the period the plan covers",
    why=(
        "Timelines show the plan's period: what lies outside is cut off or not seen at all. "
        "As a rule the year is mistyped."
    ),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend
  start: 2027-01-01
  end: 2027-12-31
""",
        "spring.yml": """\
campaigns:
  spring:
    name: Spring trial
    start: 2026-03-01
    end: 2026-05-31
""",
    },
    good={
        "plan.yml": """\
plan:
  name: Riverbend
  start: 2027-01-01
  end: 2027-12-31
""",
        "spring.yml": """\
campaigns:
  spring:
    name: Spring trial
    start: 2027-03-01
    end: 2027-05-31
""",
    },
    check=check,
)
