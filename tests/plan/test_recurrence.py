"""Intervals, and the days a cadence falls on."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strategy_handbook.plan.recurrence import (
    WEEKDAYS,
    Interval,
    NotAnInterval,
    occurrences,
    read_interval,
)


def days(every: str, first: str, last: str, *on: str, limit: int = 2_000) -> list[str]:
    ends = dt.date.fromisoformat(first), dt.date.fromisoformat(last)
    return [str(day) for day in occurrences(read_interval(every), on, *ends, limit)]


@pytest.mark.parametrize(
    ("text", "count", "unit"),
    [
        ("week", 1, "week"),
        ("2 weeks", 2, "week"),
        ("month", 1, "month"),
        ("18 months", 18, "month"),
        ("quarter", 1, "quarter"),
        ("year", 1, "year"),
        ("day", 1, "day"),
        (" 3 Days ", 3, "day"),
    ],
)
def test_intervals(text: str, count: int, unit: str) -> None:
    interval = read_interval(text)
    assert (interval.count, interval.unit, str(interval)) == (count, unit, text)


@pytest.mark.parametrize(
    "text",
    ["fortnight", "0 weeks", "00 weeks", "-1 week", "weekly", "every week", "1.5 weeks", "", "2",
     "٢ weeks", "1000 weeks", "week s"],
)  # fmt: skip
def test_what_is_no_interval(text: str) -> None:
    with pytest.raises(NotAnInterval):
        read_interval(text)


@pytest.mark.parametrize(
    ("every", "on", "first", "last", "expected"),
    [
        ("month", "", "2027-01-31", "2027-05-31",
         ["2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30", "2027-05-31"]),
        ("month", "", "2027-12-30", "2028-03-01", ["2027-12-30", "2028-01-30", "2028-02-29"]),
        ("quarter", "", "2027-01-31", "2027-12-31",
         ["2027-01-31", "2027-04-30", "2027-07-31", "2027-10-31"]),
        ("year", "", "2028-02-29", "2030-12-31", ["2028-02-29", "2029-02-28", "2030-02-28"]),
        ("2 weeks", "", "2027-03-04", "2027-04-01", ["2027-03-04", "2027-03-18", "2027-04-01"]),
        # Weeks count from the Monday of the first day's week: Monday 1 March is before the start.
        ("week", "thu mon", "2027-03-04", "2027-03-12", ["2027-03-04", "2027-03-08", "2027-03-11"]),
        ("2 weeks", "mon", "2027-03-04", "2027-03-31", ["2027-03-15", "2027-03-29"]),
        ("day", "tue wed", "2027-03-01", "2027-03-09", ["2027-03-02", "2027-03-03", "2027-03-09"]),
        ("3 days", "", "2027-02-26", "2027-03-05", ["2027-02-26", "2027-03-01", "2027-03-04"]),
        # The first Tuesday on or after the day; one that falls behind the end is left out.
        ("month", "tue", "2027-01-01", "2027-04-03", ["2027-01-05", "2027-02-02", "2027-03-02"]),
        ("quarter", "sun fri", "2027-01-01", "2027-04-30",
         ["2027-01-01", "2027-01-03", "2027-04-02", "2027-04-04"]),
        ("week", "", "2027-03-04", "2027-03-04", ["2027-03-04"]),
        ("week", "", "2027-03-05", "2027-03-04", []),
    ],
)  # fmt: skip
def test_the_days_of_a_cadence(
    every: str, on: str, first: str, last: str, expected: list[str]
) -> None:
    assert days(every, first, last, *on.split()) == expected


def test_a_cadence_ends_after_so_many_days() -> None:
    assert days("day", "2027-01-01", "2200-12-31", limit=3) == [
        "2027-01-01", "2027-01-02", "2027-01-03",
    ]  # fmt: skip


def test_a_cadence_over_centuries_ends() -> None:
    centuries = dt.date(1900, 1, 1), dt.date(2200, 12, 31)
    assert len(list(occurrences(read_interval("day"), (), *centuries))) == 2_000


INTERVALS = st.builds(
    lambda count, unit: Interval("", count, unit),
    st.integers(1, 999),
    st.sampled_from(["day", "week", "month", "quarter", "year"]),
)
DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2200, 12, 31))


@given(INTERVALS, st.sets(st.sampled_from(WEEKDAYS)).map(tuple), DAYS, DAYS)
def test_days_are_sorted_unique_and_within_both_ends(
    every: Interval, on: tuple[str, ...], one: dt.date, other: dt.date
) -> None:
    first, last = sorted((one, other))
    found = list(occurrences(every, on, first, last, 200))
    assert found == sorted(set(found))
    assert all(first <= day <= last for day in found)
    assert len(found) <= 200
    if on:
        assert {WEEKDAYS[day.weekday()] for day in found} <= set(on)
    else:
        assert found[0] == first


@given(st.text() | st.from_regex(r"[0-9]{0,4} ?(day|week|month|quarter|year)s?", fullmatch=True))
def test_any_text_is_an_interval_or_none(text: str) -> None:
    try:
        interval = read_interval(text)
    except NotAnInterval:
        return
    assert interval.count >= 1
    assert bool(interval.days) is not bool(interval.months)
    assert interval.after(dt.date(2027, 1, 31)) > dt.date(2027, 1, 31)


def test_a_daily_cadence_on_weekdays_goes_on_for_decades() -> None:
    mondays = days("day", "2027-01-04", "2060-12-31", "mon")
    assert mondays[-1] == "2060-12-27"
    assert len(mondays) == 1774


def test_an_interval_longer_than_the_calendar_ends() -> None:
    assert days("999 years", "2027-01-01", "2200-12-31") == ["2027-01-01"]


@pytest.mark.parametrize(
    ("every", "once", "twice"),
    [
        ("day", "2027-02-01", "2027-02-02"),
        ("2 weeks", "2027-02-14", "2027-02-28"),
        ("month", "2027-02-28", "2027-03-31"),
        ("quarter", "2027-04-30", "2027-07-31"),
        ("year", "2028-01-31", "2029-01-31"),
    ],
)
def test_the_day_so_many_intervals_later(every: str, once: str, twice: str) -> None:
    interval, day = read_interval(every), dt.date(2027, 1, 31)
    assert (str(interval.after(day)), str(interval.after(day, 2))) == (once, twice)
