"""Dates in every notation, and what is said about those that are none."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strategy_handbook.plan.dates import NotADate, Precision, read_date
from tests.written import read, said

ANY = "write `2027-03-04`, `2027-03`, `2027-Q1`, `2027` or `TBD`"


@pytest.mark.parametrize(
    ("text", "precision", "first", "last"),
    [
        ("2027-03-04", Precision.DAY, "2027-03-04", "2027-03-04"),
        (" 2027-03-04 ", Precision.DAY, "2027-03-04", "2027-03-04"),
        ("2028-02-29", Precision.DAY, "2028-02-29", "2028-02-29"),
        ("2027-03", Precision.MONTH, "2027-03-01", "2027-03-31"),
        ("2027-02", Precision.MONTH, "2027-02-01", "2027-02-28"),
        ("2028-02", Precision.MONTH, "2028-02-01", "2028-02-29"),
        ("2027-12", Precision.MONTH, "2027-12-01", "2027-12-31"),
        ("2027-Q1", Precision.QUARTER, "2027-01-01", "2027-03-31"),
        ("2027-q2", Precision.QUARTER, "2027-04-01", "2027-06-30"),
        ("2027Q3", Precision.QUARTER, "2027-07-01", "2027-09-30"),
        ("2027-Q4", Precision.QUARTER, "2027-10-01", "2027-12-31"),
        ("2027-H1", Precision.HALF, "2027-01-01", "2027-06-30"),
        ("2027h2", Precision.HALF, "2027-07-01", "2027-12-31"),
        ("2027", Precision.YEAR, "2027-01-01", "2027-12-31"),
        ("1900-01-01", Precision.DAY, "1900-01-01", "1900-01-01"),
        ("2200", Precision.YEAR, "2200-01-01", "2200-12-31"),
    ],
)
def test_a_date_spans_the_days_it_may_mean(
    text: str, precision: Precision, first: str, last: str
) -> None:
    date = read_date(text)
    assert (date.text, date.precision) == (text, precision)
    assert (str(date.first), str(date.last)) == (first, last)
    assert date.is_partial is (first != last)
    assert date.time is None
    assert date.cutoff is None


@pytest.mark.parametrize(
    ("text", "precision"),
    [("TBD", Precision.TBD), ("tbd", Precision.TBD), ("always", Precision.ALWAYS)],
)
def test_a_date_may_be_open(text: str, precision: Precision) -> None:
    date = read_date(text)
    assert (date.text, date.precision, date.first, date.last) == (text, precision, None, None)
    assert not date.is_partial


@pytest.mark.parametrize(
    ("text", "zone", "moment"),
    [
        ("2027-03-04 14:00", "Europe/Amsterdam", "2027-03-04T14:00:00+01:00"),
        ("2027-07-04 14:00", "Europe/Amsterdam", "2027-07-04T14:00:00+02:00"),
        ("2027-03-04T9:05", "", "2027-03-04T09:05:00+00:00"),
        ("2027-03-04 14:00 America/New_York", "Europe/Amsterdam", "2027-03-04T14:00:00-05:00"),
    ],
)
def test_a_time_has_its_own_zone_or_the_plans(text: str, zone: str, moment: str) -> None:
    # Where nobody says which, it is UTC.
    date = read_date(text, zone) if zone else read_date(text)
    assert date.precision is Precision.TIME
    assert date.time is not None
    assert date.time.isoformat() == moment
    assert date.first == date.last == dt.date.fromisoformat(text[:10])


@pytest.mark.parametrize(
    ("text", "cutoff"),
    [
        ("2027-03-04 AoE", "2027-03-05T12:00:00+00:00"),
        ("2027-12-31 aoe", "2028-01-01T12:00:00+00:00"),
        ("2028-02-28 AoE", "2028-02-29T12:00:00+00:00"),
    ],
)
def test_anywhere_on_earth_ends_at_noon_utc_of_the_next_day(text: str, cutoff: str) -> None:
    date = read_date(text, "Asia/Tokyo")
    assert date.anywhere
    assert date.cutoff is not None
    assert date.cutoff.isoformat() == cutoff
    assert date.first == date.last == dt.date.fromisoformat(text[:10])


@pytest.mark.parametrize(
    ("text", "message", "advice"),
    [
        (
            "2027-02-30",
            "there is no 30 February 2027",
            "February 2027 ends on `2027-02-28`",
        ),
        ("2027-04-31", "there is no 31 April 2027", "April 2027 ends on `2027-04-30`"),
        ("2027-01-00", "there is no 0 January 2027", "January 2027 ends on `2027-01-31`"),
        ("2027-13-01", "there is no month 13", "months run from 01 to 12"),
        ("2027-00", "there is no month 0", "months run from 01 to 12"),
        ("2027-Q5", "there is no quarter 5", "write `Q1`, `Q2`, `Q3` or `Q4`"),
        ("2027-Q0", "there is no quarter 0", "write `Q1`, `Q2`, `Q3` or `Q4`"),
        ("2027-H3", "there is no half-year 3", "write `H1` or `H2`"),
        ("0000-01-01", "the year 0000 is not between 1900 and 2200", ANY),
        ("1899", "the year 1899 is not between 1900 and 2200", ANY),
        ("2201-Q1", "the year 2201 is not between 1900 and 2200", ANY),
        ("2027-1-2", "`2027-1-2` is not a date", "write `2027-01-02`"),
        ("2027/03/04", "`2027/03/04` is not a date", "write `2027-03-04`"),
        ("2027.3", "`2027.3` is not a date", "write `2027-03`"),
        (
            "4-3-2027",
            "`4-3-2027` is not a date",
            "write the year first, then the month: `2027-03-04`",
        ),
        (
            "03/04/2027",
            "`03/04/2027` is not a date",
            "write the year first, then the month: `2027-03-04`",
        ),
        (
            "14:00",
            "`14:00` is not a date",
            "write a day and a time: `2027-03-04 14:00`, perhaps with a zone: "
            "`2027-03-04 14:00 Europe/Berlin`",
        ),
        (
            "2027-05-06T09:30:00Z",
            "`2027-05-06T09:30:00Z` is not a date",
            "write a day and a time: `2027-05-06 09:30`, perhaps with a zone: "
            "`2027-05-06 09:30 Europe/Berlin`",
        ),
        ("2027-03-04 24:00", "there is no time 24:00", "times run from 00:00 to 23:59"),
        ("2027-03-04 9:60", "there is no time 9:60", "times run from 00:00 to 23:59"),
        (
            "2027-03-04 14:00 +99:00",
            "`+99:00` is not a time zone",
            "write a zone such as `Europe/Amsterdam`",
        ),
        (
            "2027-03-04 14:00 ../../etc/passwd",
            "`../../etc/passwd` is not a time zone",
            "write a zone such as `Europe/Amsterdam`",
        ),
        (
            "2027-03 AoE",
            "`2027-03 AoE` is not a day anywhere on earth",
            "write a day before it: `2027-03-04 AoE`",
        ),
        ("2027-02-29 AoE", "there is no 29 February 2027", "February 2027 ends on `2027-02-28`"),
        ("next week", "`next week` is not a date", ANY),
        ("", "`` is not a date", ANY),
        ("27-03-04", "`27-03-04` is not a date", ANY),
        ("２０２７-03-04", "`２０２７-03-04` is not a date", ANY),
        ("x" * 100, f"`{'x' * 60}…` is not a date", ANY),
    ],
)
def test_what_is_said_about_a_date_that_is_none(text: str, message: str, advice: str) -> None:
    with pytest.raises(NotADate) as caught:
        read_date(text)
    assert (str(caught.value), caught.value.advice) == (message, advice)


DATEISH = st.lists(
    st.sampled_from(
        [
            "2027",
            "-",
            "03",
            "31",
            "Q",
            "H",
            "5",
            " ",
            "14:00",
            "T",
            "AoE",
            "TBD",
            "Europe/Berlin",
            "/",
            "Z",
            "٣",
        ]
    ),
    max_size=8,
).map("".join)


@given(st.text() | DATEISH)
def test_any_text_is_a_date_or_none(text: str) -> None:
    try:
        date = read_date(text)
    except NotADate as error:
        assert str(error)
        assert error.advice
        return
    assert (date.first is None) is (date.last is None)
    if date.first is not None and date.last is not None:
        assert date.first <= date.last
        assert date.is_partial is (date.first < date.last)


@given(st.dates(dt.date(1900, 1, 1), dt.date(2200, 12, 31)))
def test_every_day_is_read_as_itself_and_lies_in_its_spans(day: dt.date) -> None:
    assert read_date(day.isoformat()).first == day
    quarter, half = (day.month + 2) // 3, (day.month + 5) // 6
    for text in (f"{day:%Y-%m}", f"{day.year}-Q{quarter}", f"{day.year}-H{half}", str(day.year)):
        span = read_date(text)
        assert span.first is not None
        assert span.last is not None
        assert span.first <= day <= span.last


@given(
    st.datetimes(dt.datetime(1970, 1, 1), dt.datetime(2100, 1, 1)),
    st.sampled_from(["UTC", "Europe/Amsterdam", "America/New_York", "Asia/Kolkata"]),
)
def test_every_minute_is_read_as_written(moment: dt.datetime, zone: str) -> None:
    date = read_date(f"{moment:%Y-%m-%d %H:%M} {zone}")
    assert date.time is not None
    assert f"{date.time:%Y-%m-%d %H:%M} {date.time.tzinfo}" == f"{moment:%Y-%m-%d %H:%M} {zone}"


HEAD = "plan: {name: P}\n"


@pytest.mark.parametrize(
    ("content", "said_of"),
    [
        ("a: {title: A, publish: 2027-03-04 14:00}", "2:34+16 content `a`: `publish`: "),
        ("a: {title: A, publish: 2027-03-04 14:00 Europe/Berlin}", ""),
        ("a: {title: A, publish: 2027-03-04 AoE, end: 2027-04}", ""),
    ],
)
def test_a_time_says_whose_clock_is_meant(content: str, said_of: str) -> None:
    found = said({"plan.yml": HEAD + f"content: {{{content}}}"})
    assert [line.split("`2027")[0] for line in found] == (
        [f"note D406 plans/plan.yml:{said_of}"] if said_of else []
    )
    assert said({"plan.yml": "plan: {name: P, timezone: UTC}\n" + f"content: {{{content}}}"}) == []


def test_a_time_in_a_plan_is_the_time_of_the_plans_zone() -> None:
    head = "plan: {name: P, timezone: America/New_York}\n"
    text = "content: {a: {title: A, publish: 2027-07-04 14:00}}\n"
    publish = read({"plan.yml": head + text}).plans[0].content["a"].publish
    assert publish is not None
    assert publish.time is not None
    assert publish.time.isoformat() == "2027-07-04T14:00:00-04:00"


def test_times_without_a_zone_are_told_once_with_their_number() -> None:
    milestones = "[{name: M, due: 2027-01-01 9:00}, {name: N, due: 2027-01-02 9:00}]"
    two = f"initiatives: {{a: {{name: A, milestones: {milestones}}}}}\n"
    [told] = [line for line in said({"plan.yml": HEAD + two}) if "D406" in line]
    assert "initiative `a`: `due`: `2027-01-01 9:00` says no time zone" in told
    assert "taken for UTC, and so is 1 more |" in told
    three = two + "content: {b: {title: B, publish: 2027-01-03 9:00}}"
    [told] = [line for line in said({"plan.yml": HEAD + three}) if "D406" in line]
    assert "taken for UTC, and so are 2 more |" in told
