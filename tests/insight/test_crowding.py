"""Content too close to other content, weeks too full, and what outlives its work, counted by hand."""

from __future__ import annotations

import datetime as dt

import pytest

from strategy_handbook.insight.conflicts import leftovers
from strategy_handbook.insight.crowding import crowded_weeks, too_close
from tests.views.small_plans import plan_of

AS_OF = dt.date(2027, 3, 1)
HEAD = """
plan: {name: Lantern Tea}
personas: {rider: {name: Rider}, parent: {name: Parent}}
campaigns:
  spring: {name: Spring, personas: rider, end: 2027-05-31}
  summer: {name: Summer, personas: [rider, parent], end: 2027-Q3}
  family: {name: Family, personas: parent}
  dead: {name: Dead, status: cancelled, end: 2027-01-31}
content:
"""


@pytest.mark.parametrize(
    ("first", "second", "days"),
    [
        ("campaign: spring, publish: 2027-05-03", "campaign: summer, publish: 2027-05-03", [0]),
        ("campaign: spring, publish: 2027-05-03", "campaign: summer, publish: 2027-05-04", [1]),
        # The order of writing does not matter.
        ("campaign: summer, publish: 2027-05-04", "campaign: spring, publish: 2027-05-03", [1]),
        # Two days later is far enough.
        ("campaign: spring, publish: 2027-05-03", "campaign: summer, publish: 2027-05-05", []),
        # One campaign may speak twice; other people may be spoken to.
        ("campaign: spring, publish: 2027-05-03", "campaign: spring, publish: 2027-05-03", []),
        ("campaign: spring, publish: 2027-05-03", "campaign: family, publish: 2027-05-03", []),
        # Past, partial and called off do not count.
        ("campaign: spring, publish: 2027-02-03", "campaign: summer, publish: 2027-02-03", []),
        ("campaign: spring, publish: 2027-05", "campaign: summer, publish: 2027-05", []),
        (
            "campaign: spring, publish: 2027-05-03, status: retired",
            "campaign: summer, publish: 2027-05-03",
            [],
        ),
    ],
)
def test_two_campaigns_leave_a_day_between_them(first: str, second: str, days: list[int]) -> None:
    plan = plan_of(
        f"{HEAD}  a: {{title: A, channel: email, {first}}}\n  b: {{title: B, channel: email, {second}}}\n"
    )
    found = too_close(plan, AS_OF)
    assert [one.days for one in found] == days
    assert all(ref.id == "rider" for one in found for ref in one.audience)


def test_another_channel_is_far_enough() -> None:
    plan = plan_of(f"""{HEAD}
  a: {{title: A, channel: email, campaign: spring, publish: 2027-05-03}}
  b: {{title: B, channel: [social, sms], campaign: summer, publish: 2027-05-03}}
""")
    assert too_close(plan, AS_OF) == []


def test_a_week_has_at_most_five_dates_of_a_role() -> None:
    # 2027-05-03 is a Monday. Six of the writer in that week; the seventh is a draft of the editor.
    rows = "".join(
        f"  c{day}: {{title: C{day}, publish: 2027-05-0{day}, owners: writer}}\n"
        for day in range(3, 9)
    )
    plan = plan_of(f"{HEAD}{rows}  d: {{title: D, draft_due: 2027-05-05, owners: editor}}\n")
    [week] = crowded_weeks(plan, AS_OF)
    assert (week.role.id, week.monday, len(week.dates)) == ("writer", dt.date(2027, 5, 3), 6)
    # On Wednesday the two that have passed do not count any more.
    assert crowded_weeks(plan, dt.date(2027, 5, 5)) == []


def test_what_returns_by_itself_is_routine() -> None:
    row = "  c: {title: C, every: day, from: 2027-05-03, until: 2027-05-09, owners: writer}\n"
    assert crowded_weeks(plan_of(HEAD + row), AS_OF) == []


def test_content_that_outlives_its_campaign_is_found() -> None:
    plan = plan_of(f"""{HEAD}
  last-day: {{title: A, campaign: spring, publish: 2027-05-31}}
  day-after: {{title: B, campaign: spring, publish: 2027-06-01}}
  some-day: {{title: C, campaign: spring, publish: 2027-06}}
  in-quarter: {{title: D, campaign: summer, publish: 2027-09-30}}
  weekly: {{title: E, campaign: spring, every: week, from: 2027-05-24, until: 2027-06-30}}
  retired: {{title: F, campaign: spring, publish: 2027-06-01, status: retired}}
  called-off: {{title: G, campaign: dead, publish: 2027-06-01}}
  open: {{title: H, campaign: family, publish: 2028-06-01}}
""")
    assert [(one.content.id, one.day) for one in leftovers(plan)] == [
        ("day-after", dt.date(2027, 6, 1)),
        # June begins after the last of May, whichever of its days it will be.
        ("some-day", dt.date(2027, 6, 1)),
        # 24 May, 31 May, 7 June.
        ("weekly", dt.date(2027, 6, 7)),
    ]


def test_a_campaigns_segments_are_those_of_its_content() -> None:
    plan = plan_of("""
plan: {name: Lantern Tea}
segments: {cities: {name: Cities}}
campaigns:
  spring: {name: Spring, segments: cities}
  summer: {name: Summer}
content:
  a: {title: A, channel: email, campaign: spring, publish: 2027-05-03}
  b: {title: B, channel: email, campaign: summer, segments: cities, publish: 2027-05-03}
""")
    [found] = too_close(plan, AS_OF)
    assert [ref.id for ref in found.audience] == ["cities"]
