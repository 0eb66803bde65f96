"""Which day counts as today: the command line, the option, the environment, the plan's zone."""

import datetime as dt

import pytest

from strategy_handbook.clock import BadDay, decide

NOON = dt.datetime(2027, 6, 1, 12, tzinfo=dt.UTC)
# Ten minutes to midnight in London; tomorrow has begun in Amsterdam.
LATE = dt.datetime(2027, 12, 31, 23, 50, tzinfo=dt.UTC)
ENVIRONMENT = {"HANDBOOK_AS_OF": "2027-03-03", "SOURCE_DATE_EPOCH": "1804291200"}


@pytest.mark.parametrize(
    ("stated", "option", "environment", "day"),
    [
        ("2027-01-01", "2027-02-02", ENVIRONMENT, "2027-01-01"),
        (None, "2027-02-02", ENVIRONMENT, "2027-02-02"),
        ("", "2027-02-02", ENVIRONMENT, "2027-02-02"),
        (None, None, ENVIRONMENT, "2027-03-03"),
        (None, "", ENVIRONMENT | {"HANDBOOK_AS_OF": ""}, "2027-03-06"),
        (None, None, {"SOURCE_DATE_EPOCH": "1804291200"}, "2027-03-06"),
        (None, None, {"SOURCE_DATE_EPOCH": "0"}, "1970-01-01"),
        (None, None, {}, "2027-06-01"),
        (" 2027-01-01 ", None, {}, "2027-01-01"),
    ],
)
def test_the_first_that_is_given_counts(
    stated: str | None, option: str | None, environment: dict[str, str], day: str
) -> None:
    assert str(decide(stated, option, environment, NOON)) == day


@pytest.mark.parametrize(
    ("zone", "day"),
    [
        ("UTC", "2027-12-31"),
        ("Europe/Amsterdam", "2028-01-01"),
        ("America/New_York", "2027-12-31"),
        ("Nowhere/Here", "2027-12-31"),
    ],
)
def test_today_is_today_where_the_plan_is(zone: str, day: str) -> None:
    assert str(decide(None, None, {}, LATE, zone)) == day


@pytest.mark.parametrize(
    ("stated", "option", "environment", "message"),
    [
        ("soon", "2027-02-02", ENVIRONMENT, "--as-of is `soon`, not a day such as 2027-03-01"),
        (
            None,
            "2027-02-30",
            ENVIRONMENT,
            "the option `as_of` is `2027-02-30`, not a day such as 2027-03-01",
        ),
        (
            None,
            None,
            {"HANDBOOK_AS_OF": "2027"},
            "HANDBOOK_AS_OF is `2027`, not a day such as 2027-03-01",
        ),
        (
            None,
            None,
            {"SOURCE_DATE_EPOCH": "yesterday"},
            "SOURCE_DATE_EPOCH is `yesterday`, not a number of seconds",
        ),
        (
            None,
            None,
            {"SOURCE_DATE_EPOCH": "9" * 30},
            f"SOURCE_DATE_EPOCH is `{'9' * 30}`, not a number of seconds",
        ),
    ],
)
def test_what_is_given_wrongly_is_not_passed_over(
    stated: str | None, option: str | None, environment: dict[str, str], message: str
) -> None:
    with pytest.raises(BadDay) as caught:
        decide(stated, option, environment, NOON)
    assert str(caught.value) == message
