"""A822: Two campaigns reach the same people on the same channel within two days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from strategy_handbook.findings import Finding, Level
from strategy_handbook.insight.crowding import too_close
from strategy_handbook.plan import Plan
from strategy_handbook.rules.rule import Rule
from strategy_handbook.rules.subject import subject


def check(plan: Plan, as_of: dt.date) -> Iterator[Finding]:
    """Looks for content of two campaigns that is too close in time, channel and audience."""
    for one in too_close(plan, as_of):
        when = "on the same day as" if one.days == 0 else "on the day after"
        people = " and ".join(f"`{ref.id}`" for ref in one.audience)
        yield Finding(
            "A822",
            one.second.entity.where("publish"),
            f"{subject(one.second.entity)} reaches {people} by `{one.channel.id}` {when} "
            f"{subject(one.first.entity)} ({one.first.first})",
            "leave a day between them, or make one of the two",
        )


RULE = Rule(
    id="A822",
    name="same-people-too-soon",
    level=Level.NOTE,
    summary="two campaigns reach the same people on the same channel within two days",
    why=(
        "People do not know that two teams have planned apart. They get two letters in "
        "two days, and take neither for important."
    ),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend
personas:
  rider: {name: Rider}
campaigns:
  spring: {name: Spring trial, personas: rider}
  summer: {name: Summer sale, personas: rider}
content:
  trial: {title: Try it, campaign: spring, channel: email, publish: 2027-05-03}
  sale: {title: Buy it, campaign: summer, channel: email, publish: 2027-05-04}
""",
    },
    good={
        "plan.yml": """\
plan:
  name: Riverbend
personas:
  rider: {name: Rider}
campaigns:
  spring: {name: Spring trial, personas: rider}
  summer: {name: Summer sale, personas: rider}
content:
  trial: {title: Try it, campaign: spring, channel: email, publish: 2027-05-03}
  sale: {title: Buy it, campaign: summer, channel: email, publish: 2027-05-10}
""",
    },
    check=check,
)
