"""What has moved since a baseline, each number worked out by hand."""

import pytest

from strategy_handbook.insight.baseline import Baseline, Slip, movement
from strategy_handbook.insight.date_shift import days_later
from strategy_handbook.plan.dates import read_date
from tests.views.small_plans import plan_of

THEN = """
plan: {name: Lantern Tea}
initiatives:
  box: {name: Box, start: 2027-01-01, end: 2027-02-28, milestones: [{name: Tested, due: 2027-02-01}]}
campaigns:
  spring: {name: Spring, start: 2027-03-01, end: 2027-05-31}
  summer: {name: Summer, start: 2027-06-01, end: 2027-08-31}
  fair: {name: Fair, start: 2027-09-01, end: 2027-09-03}
content:
  post: {title: Post, publish: 2027-03-04}
  daily: {title: Daily, publish: 2027-03-04, every: day}
"""
NOW = """
plan: {name: Lantern Tea}
initiatives:
  box: {name: Box, start: 2027-01-01, end: 2027-02-28, milestones: [{name: Tested, due: 2027-02-15}]}
campaigns:
  # The end: 31 May to 14 June is 14 days.
  spring: {name: Spring, start: 2027-03-01, end: 2027-06-14}
  # The start: 1 June to 22 May is 10 days back.
  summer: {name: Summer, start: 2027-05-22, end: 2027-08-31}
  autumn: {name: Autumn, start: 2027-10-01, end: 2027-10-31}
content:
  # 4 March to 1 April: 27 days to the 31st, and one.
  post: {title: Post, publish: 2027-04-01}
  daily: {title: Daily, publish: 2027-04-04, every: day}
"""


@pytest.mark.parametrize(
    ("then", "now", "starts", "ends"),
    [
        ("2027-05-31", "2027-06-14", 14, 14),
        ("2027-06-01", "2027-05-22", -10, -10),
        ("2027-02-28", "2027-02-28", 0, 0),
        # More exact, and less: nobody knows of a day that has moved.
        ("2027-Q1", "2027-03-20", 0, 0),
        ("2027-03-20", "2027-Q1", 0, 0),
        ("2027-Q1", "2027-01", 0, 0),
        # 1 January to 1 April is 90 days, 31 March to 30 June 91.
        ("2027-Q1", "2027-Q2", 90, 91),
        # From 31 March to 5 April.
        ("2027-03", "2027-04-05", 35, 5),
        ("TBD", "2027-04-05", 0, 0),
        ("2027-04-05", "always", 0, 0),
    ],
)
def test_how_many_days_later(then: str, now: str, starts: int, ends: int) -> None:
    before, after = read_date(then), read_date(now)
    assert days_later(before, after) == starts
    assert days_later(before, after, last=True) == ends
    assert days_later(None, after) == days_later(before, None) == 0


def test_what_has_moved_and_what_has_come_and_gone() -> None:
    agreed = Baseline("Approval", None, "v1", plan_of(THEN))
    found = movement(plan_of(NOW), agreed)

    moved = {key: (slip.starts_later, slip.ends_later) for key, slip in found.slips.items()}
    assert moved == {
        ("initiative", "box", ""): (0, 0),
        ("initiative", "box", "Tested"): (14, 0),
        ("campaign", "spring", ""): (0, 14),
        ("campaign", "summer", ""): (-10, 0),
        ("content", "post", ""): (28, 0),
    }
    assert found.new == {("campaign", "autumn", "")}
    assert found.gone == {("campaign", "fair", "")}
    assert found.name == "Approval"


def test_something_is_late_by_its_end_and_else_by_its_start() -> None:
    assert Slip(None, None, 3, 14).later == 14
    assert Slip(None, None, -10, 0).later == -10
    assert Slip(None, None, 0, 0).later == 0


def test_a_tag_that_has_moved_on_is_compared_with_anew() -> None:
    plan = plan_of(NOW)
    assert movement(plan, Baseline("Approval", None, "v1", plan_of(THEN))).new
    assert not movement(plan, Baseline("Approval", None, "v1", plan_of(NOW))).new
