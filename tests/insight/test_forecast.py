"""What comes next in a metric, worked out by hand."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strategy_handbook.insight.forecast import Forecast, forecast, outlook
from strategy_handbook.insight.metric_status import aims_of
from strategy_handbook.insight.trend import Spread, trend
from tests.views.small_plans import plan_of

TODAY = dt.date(2027, 6, 1)


def row(*values: int) -> dict[int, Decimal]:
    return {step: Decimal(value) for step, value in enumerate(values)}


def rounded(spread: Spread) -> tuple[float, ...]:
    return tuple(float(round(one, 3)) for one in spread)


def test_the_drift_goes_on_from_the_last_value() -> None:
    found = trend(row(10, 12, 11, 15, 14), 12)
    # From 10 to 14 in four steps: 1 a step. The changes are 2, -1, 4 and -1, so their errors against
    # that 1, -2, 3 and -2; 1 + 4 + 9 + 4 = 18, by 4 - 1 = 3 is 6: the deviation is √6.
    assert found and found.method == "drift"
    assert (found.drift, found.residuals, round(found.deviation**2, 9)) == (1, 4, 6)
    # One step: 14 + 1; 6 · 1 · (1 + 1/4) = 7.5, √7.5 = 2.73861, times 1.2816 is 3.510.
    assert rounded(found.ahead(1)) == (15, 11.49, 18.51)
    # Two: 14 + 2; 6 · 2 · (1 + 2/4) = 18, √18 = 4.24264, times 1.2816 is 5.437.
    assert rounded(found.ahead(2)) == (16, 10.563, 21.437)


def test_a_sum_of_steps_keeps_the_errors_that_stay() -> None:
    found = trend(row(10, 12, 11, 15, 14), 12)
    assert found
    # 15 + 16 = 31. The first step's error is in both, the second's in one: 6 · (2² + 1²) = 30. The
    # drift may be off by √(6/4) a step, and is in the sum 1 + 2 times: 6/4 · 3² = 13.5.
    # √43.5 = 6.59545, times 1.2816 is 8.453.
    assert rounded(found.total(1, 2)) == (31, 22.547, 39.453)
    # Only the second: as above.
    assert found.total(2, 2) == found.ahead(2)


def test_missing_values_make_longer_steps() -> None:
    values = {0: Decimal(10), 1: Decimal(12), 3: Decimal(18), 4: Decimal(18)}
    found = trend(values, 12)
    # From 10 to 18 in four steps: 2 a step. Errors: 12-10-2 = 0; (18-12-4) / √2 = 2/√2; 18-18-2 = -2.
    # 0 + 2 + 4 = 6, by 3 - 1 = 2 is 3.
    assert found and found.drift == 2 and round(found.deviation**2, 9) == 3
    # 20; 3 · 1 · (1 + 1/4) = 3.75, √3.75 = 1.93649, times 1.2816 is 2.482.
    assert rounded(found.ahead(1)) == (20, 17.518, 22.482)


def test_two_full_years_have_a_season() -> None:
    found = trend(row(10, 20, 30, 40, 12, 23, 31, 42), 4)
    # Against the year before: 2, 3, 1, 2; 4 + 9 + 1 + 4 = 18, by 4 is 4.5; √4.5 = 2.12132.
    assert found and (found.method, found.residuals) == ("season", 4)
    # The first quarter again: 12 ± 2.12132 · 1.2816.
    assert rounded(found.ahead(1)) == (12, 9.281, 14.719)
    # A year on: √(4.5 · 2) = 3, times 1.2816 is 3.845.
    assert rounded(found.ahead(5)) == (12, 8.155, 15.845)
    # Five quarters: 12 + 23 + 31 + 42 + 12 = 120. The first one's error is in two of them, those of
    # the others in one each: 4.5 · (4 + 1 + 1 + 1 + 1) = 36, √36 = 6, times 1.2816 is 7.690.
    assert rounded(found.total(1, 5)) == (120, 112.31, 127.69)
    # The fifth alone.
    assert found.total(5, 5) == found.ahead(5)


def test_a_year_with_a_hole_has_no_season() -> None:
    values = row(10, 20, 30, 40, 12, 23, 31, 42)
    del values[2]
    found = trend(values, 4)
    assert found and found.method == "drift"


def test_three_values_are_too_few() -> None:
    assert trend(row(1, 2, 3), 12) is None


@given(st.lists(st.integers(-10_000, 10_000), min_size=4, max_size=30), st.integers(1, 12))
def test_a_forecast_lies_in_its_own_interval(values: list[int], steps: int) -> None:
    found = trend(row(*values), 4)
    assert found
    for one in (found.ahead(steps), found.total(1, steps)):
        assert one.low <= one.value <= one.high


@given(
    st.lists(st.integers(-10_000, 10_000), min_size=4, max_size=30),
    st.integers(1, 12),
    st.integers(-5_000, 5_000),
)
def test_what_is_added_to_all_values_is_added_to_the_forecast(
    values: list[int], steps: int, more: int
) -> None:
    one, other = (trend(row(*(value + plus for value in values)), 4) for plus in (0, more))
    assert one and other
    for before, after in zip(one.ahead(steps), other.ahead(steps), strict=True):
        assert round(after - before, 6) == more


def forecast_of(metric: str, rows: dict[str, int], more: str = "") -> Forecast | None:
    plan = a_plan(metric, rows, more)
    return forecast(plan, plan.metrics["m"], TODAY)


def a_plan(metric: str, rows: dict[str, int], more: str = ""):  # type: ignore[no-untyped-def]
    listed = "".join(
        f"  - {{metric: m, period: {key}, value: {one}}}\n" for key, one in rows.items()
    )
    return plan_of(
        "plan: {name: T, start: 2027-01-01, end: 2027-12-31}\n"
        f"metrics: {{m: {{name: M{metric}}}}}\nobservations:\n{listed}{more}"
    )


FIVE = {"2027-01": 10, "2027-02": 12, "2027-03": 11, "2027-04": 15, "2027-05": 14}


def test_what_is_not_over_plays_no_part() -> None:
    known = forecast_of("", FIVE)
    later = forecast_of("", {**FIVE, "2027-06": 900, "2027-07": 900})
    assert known == later and known
    assert known.ahead[0].spread.value == 15
    assert (known.ahead[0].first, known.ahead[0].last) == (
        dt.date(2027, 6, 1),
        dt.date(2027, 6, 30),
    )


def test_upstream_is_looked_at_longer_than_downstream() -> None:
    # Never further than the readings reach back: from January to May that is four steps.
    upstream = forecast_of(", stream: upstream", FIVE)
    downstream = forecast_of(", stream: downstream", FIVE)
    assert upstream and len(upstream.ahead) == 4
    assert downstream and len(downstream.ahead) == 3


def test_no_value_is_below_nothing_or_above_all() -> None:
    falling = forecast_of("", {"2027-01": 90, "2027-02": 60, "2027-03": 20, "2027-04": 3})
    assert falling and all(one.spread.low >= 0 for one in falling.ahead)
    share = forecast_of(', unit: "%"', {"2027-01": 70, "2027-02": 85, "2027-03": 88, "2027-04": 99})
    assert share and all(one.spread.high <= 100 for one in share.ahead)
    below = forecast_of("", {"2027-01": 9, "2027-02": 6, "2027-03": 2, "2027-04": -3})
    assert below and below.ahead[0].spread.low < 0


@pytest.mark.parametrize(
    ("target", "verdict"),
    # The sum is 62 so far; June and July bring 31 (22.547 to 39.453): 93, from 84.5 to 101.5.
    [(84, "likely"), (90, "open"), (101, "open"), (102, "unlikely")],
)
def test_a_sum_is_looked_at_on_the_goal_s_day(target: int, verdict: str) -> None:
    plan = a_plan(
        ", adds_up: true",
        FIVE,
        f"goals: {{g: {{name: G, metric: m, target: {target}, due: 2027-07-31}}}}\n",
    )
    ((goal, aim),) = aims_of(plan, plan.metrics["m"], TODAY)
    found = forecast(plan, plan.metrics["m"], TODAY)
    assert found
    seen = outlook(aim, goal, found)
    assert seen and seen.verdict == verdict
    assert (seen.known, seen.day) == (62, dt.date(2027, 7, 31))
    assert rounded(seen.spread) == (93, 84.547, 101.453)


def test_a_sum_that_begins_later_holds_only_its_own_periods() -> None:
    plan = a_plan(
        ", adds_up: true",
        FIVE,
        "goals: {g: {name: G, metric: m, target: 10, start: 2027-07-01, due: 2027-07-31}}\n",
    )
    ((goal, aim),) = aims_of(plan, plan.metrics["m"], TODAY)
    found = forecast(plan, plan.metrics["m"], TODAY)
    assert found
    seen = outlook(aim, goal, found)
    # July alone, two steps ahead.
    assert seen and seen.known == 0 and rounded(seen.spread) == (16, 10.563, 21.437)


def test_a_level_is_looked_at_in_its_last_period() -> None:
    plan = a_plan(
        ", direction: down",
        FIVE,
        "goals: {g: {name: G, metric: m, baseline: 20, target: 9, due: 2027-07-15}}\n",
    )
    ((goal, aim),) = aims_of(plan, plan.metrics["m"], TODAY)
    found = forecast(plan, plan.metrics["m"], TODAY)
    assert found
    seen = outlook(aim, goal, found)
    # The last whole month before the 15th of July is June: 15, from 11.5 on, never down to 9.
    assert seen and (seen.day, seen.verdict) == (dt.date(2027, 6, 30), "unlikely")


@given(st.permutations(list(FIVE.items())))
def test_the_order_of_readings_does_not_change_a_forecast(rows: list[tuple[str, int]]) -> None:
    assert forecast_of("", dict(rows)) == forecast_of("", FIVE)
