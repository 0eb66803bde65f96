"""D409: Content is to be published, or a draft is due, on a day off."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from strategy_handbook.findings import Finding, Level
from strategy_handbook.findings.wording import quoted
from strategy_handbook.insight.closed_days import blacked_out
from strategy_handbook.insight.days_off import DayOff, days_off
from strategy_handbook.insight.occasions import drafts_still_due, still_to_publish
from strategy_handbook.plan import Plan
from strategy_handbook.rules.rule import Rule
from strategy_handbook.rules.subject import subject


def check(plan: Plan, as_of: dt.date) -> Iterator[Finding]:
    """Holds each day of publishing and each draft still due against holidays and days off."""
    if not plan.plan.holidays and not plan.plan.days_off:
        return
    off, shut = days_off(plan), blacked_out(plan)
    for one in still_to_publish(plan, as_of):
        # In a blackout it must not be published at all, which is said already.
        if one.first in off and one.first not in shut:
            yield Finding(
                "D409",
                one.entity.where("publish"),
                f"{subject(one.entity)} is to be published on {one.first}, "
                f"a day off: {_why(off[one.first])}",
                "see that it can go out by itself and that somebody answers, or choose another day",
            )
    for one in drafts_still_due(plan, as_of):
        if one.first in off:
            yield Finding(
                "D409",
                one.entity.where("draft_due"),
                f"{subject(one.entity)}: its draft is due on {one.first}, "
                f"a day off: {_why(off[one.first])}",
                "choose the working day before",
            )


def _why(reasons: tuple[DayOff, ...]) -> str:
    return ", ".join(
        f"{one.name} ({', '.join(one.countries)})" if one.countries else quoted(one.name)
        for one in reasons
    )


RULE = Rule(
    id="D409",
    name="on-a-day-off",
    level=Level.NOTE,
    summary="content is to be published, or a draft is due, on a day off",
    why=(
        "On a public holiday fewer people read, and nobody is there to answer. It may be meant: "
        "a greeting belongs on the day itself. A draft that is due then comes a day late."
    ),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend
  holidays: [NL]
""",
        "content.yml": """\
content:
  tips:
    title: Winter tips
    publish: 2027-03-29
""",
    },
    good={
        "plan.yml": """\
plan:
  name: Riverbend
  holidays: [NL]
""",
        "content.yml": """\
content:
  tips:
    title: Winter tips
    publish: 2027-03-30
""",
    },
    check=check,
)
