"""Handovers in time, milestones against a day, funnels, and spans within a period."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strategy_handbook.findings import Where
from strategy_handbook.insight.funnel import levels
from strategy_handbook.insight.handovers import days_between
from strategy_handbook.insight.milestones import Mark, marked, upcoming
from strategy_handbook.insight.tracks import Window, stretch_of
from strategy_handbook.insight.work import Phase, phase_of
from strategy_handbook.plan.campaigns import Campaign, FunnelStep
from strategy_handbook.plan.dates import read_date
from strategy_handbook.plan.innovation import Milestone
from strategy_handbook.source import Scalar
from strategy_handbook.views.pieces.durations import from_today, length

AT = Where("plan.yml", 1)
NODE = Scalar("plan.yml", 1, 1, 1, "", True)
AS_OF = dt.date(2027, 3, 1)
YEAR = Window(dt.date(2027, 1, 1), dt.date(2027, 12, 31))


def milestone(name: str, due: str = "", done: str = "") -> Milestone:
    return Milestone(
        at=AT,
        node=NODE,
        name=name,
        due=read_date(due) if due else None,
        done=read_date(done) if done else None,
    )


def campaign(start: str = "", end: str = "", status: str | None = None) -> Campaign:
    return Campaign(
        at=AT,
        node=NODE,
        name="Spring",
        status=status,
        start=read_date(start) if start else None,
        end=read_date(end) if end else None,
    )


@pytest.mark.parametrize(
    ("first", "second", "days"),
    (
        ("2027-03-01", "2027-03-06", 5),
        ("2027-03-06", "2027-03-01", -5),
        ("2027-03-01", "2027-03-01", 0),
        ("2027-Q1", "2027-04-02", 2),
        ("2027-04-02", "2027-Q1", -2),
        ("2027-Q1", "2027-03-15", None),
        ("TBD", "2027-03-15", None),
    ),
)
def test_days_between_dates_claim_no_more_than_is_known(
    first: str, second: str, days: int | None
) -> None:
    assert days_between(read_date(first), read_date(second)) == days


def test_the_first_milestone_ahead_is_next_and_late_ones_come_first() -> None:
    given_ones = [
        milestone("ahead", "2027-05-01"),
        milestone("late", "2027-02-01"),
        milestone("some day"),
    ]
    found = marked([*given_ones, milestone("today", "2027-03-01")], AS_OF)
    assert [(one.milestone.name, one.mark) for one in found] == [
        ("late", Mark.LATE),
        ("today", Mark.NEXT),
        ("ahead", Mark.AHEAD),
        ("some day", Mark.OPEN),
    ]
    first = upcoming(given_ones, AS_OF)
    assert first is not None
    assert first.milestone.name == "late"


def test_nothing_is_late_once_the_work_is_over() -> None:
    (only,) = marked([milestone("open", "2027-02-01")], AS_OF, finished=True)
    assert only.mark is Mark.OPEN


def test_a_partial_due_date_is_late_only_when_all_of_it_is_past() -> None:
    (quarter,) = marked([milestone("quarter", "2027-Q1")], AS_OF)
    assert quarter.mark is Mark.NEXT
    (reached,) = marked([milestone("quarter", "2027-Q1", "2027-02-10")], AS_OF)
    assert (reached.mark, reached.days) == (Mark.DONE, 0)


def step(count: int | None = None, rate: int | None = None) -> FunnelStep:
    return FunnelStep(
        at=AT,
        node=NODE,
        step="Step",
        count=None if count is None else Decimal(count),
        rate=None if rate is None else Decimal(rate),
    )


@given(
    st.lists(st.builds(step, st.none() | st.integers(0, 10**6), st.none() | st.integers(0, 100)))
)
def test_funnels_derive_only_missing_counts_with_a_rate(steps: list[FunnelStep]) -> None:
    found = levels(steps)
    before: Decimal | None = None
    for level in found:
        assert level.derived == (
            level.step.count is None and level.step.rate is not None and before is not None
        )
        if not level.derived:
            assert level.count == level.step.count
        assert level.share is None or 0 <= level.share <= 1
        before = level.count


@pytest.mark.parametrize(
    ("work", "phase"),
    (
        (campaign(status="live"), Phase.NOW),
        (campaign("2027-01-01", "2027-02-01"), Phase.FINISHED),
        (campaign("2027-01-01"), Phase.NOW),
        (campaign("2027-04"), Phase.NEXT),
        (campaign(), Phase.LATER),
    ),
)
def test_work_without_a_status_is_sorted_by_its_dates(work: Campaign, phase: Phase) -> None:
    assert phase_of(work, AS_OF) is phase


@given(st.dates(dt.date(2020, 1, 1), dt.date(2030, 1, 1)), st.integers(0, 2000))
def test_a_stretch_stays_within_its_window(first: dt.date, days: int) -> None:
    last = first + dt.timedelta(days)
    found = stretch_of(campaign(first.isoformat(), last.isoformat()), YEAR)
    overlaps = first <= YEAR.last and last >= YEAR.first
    assert (found is not None) == overlaps
    if found:
        assert 0 <= found.start <= 100
        assert 0 < found.width <= 100.01 - found.start
        assert found.earlier == (first < YEAR.first)
        assert found.later == (last > YEAR.last)


@pytest.mark.parametrize(
    ("days", "words"),
    (
        (0, "today"),
        (1, "tomorrow"),
        (-1, "yesterday"),
        (12, "in 12 days"),
        (-35, "5 weeks ago"),
        (200, "in 7 months"),
    ),
)
def test_days_are_told_as_people_say_them(days: int, words: str) -> None:
    assert from_today(days) == words


@given(st.integers(0, 100_000))
def test_a_length_is_never_nothing(days: int) -> None:
    assert not length(days).startswith("0") or days == 0
