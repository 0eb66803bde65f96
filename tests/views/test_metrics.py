"""The metrics view: cards and sheets with what follows from a metric's readings."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strategy_handbook.insight.metric_history import Point
from strategy_handbook.plan.dates import read_date
from strategy_handbook.views.metric.labels import Label, apart
from strategy_handbook.views.metric.scale import MOST, scale_of, spread_out, thinned
from tests.views.small_plans import draw, text

YEAR = [f"2026-{month:02}" for month in range(3, 13)] + ["2027-01", "2027-02"]
VALUES = [9400, 10900, 11600, 9800, 8200, 8400, 9900, 9300, 8700, 7600, 9100, 9800]
ROWS = "\n".join(
    f"  - {{metric: searches, period: {period}, value: {value}}}"
    for period, value in zip(YEAR, VALUES, strict=True)
)
PLAN = f"""
plan: {{name: Tea, start: 2027-01-01, end: 2027-12-31}}
metrics:
  searches:
    name: Searches for our name
    unit: searches
    direction: up
    timing: leading
    stream: upstream
    cadence: month
    thresholds: {{good: 10400, watch: 9000, bad: 8000}}
  empty: {{name: Never read, stream: downstream}}
goals:
  known:
    name: Known
    stream: upstream
    metric: searches
    baseline: 8683
    target: 10400
    start: 2027-01-11
    due: 2027-10-31
observations:
{ROWS}
"""


def test_a_plan_without_metrics_says_what_to_write() -> None:
    assert "No metrics yet." in draw("plan: {name: Tea}", "metrics")


def test_a_metric_says_how_it_stands_and_where_it_should_be() -> None:
    said = text(draw(PLAN, "metrics"))
    assert "To be watched" in said
    # (9800 - 9100) / 9100 = 7.69 %.
    assert "+7.7% against January 2027 , better" in said
    # 49 of 294 days from 11 January to 28 February: 8683 + 1717 · 49 / 294 = 8969.17.
    assert (
        "On its way: 9,800 searches by 28 Feb 2027, where an even pace asks for 8,969 searches."
        in said
    )
    # Eight months at (9800 - 9400) / 11 = 36.36 each: 9800 + 290.9.
    assert re.search(r"Forecast for 31 Oct 2027: 10,091 searches .* may be reached or missed", said)
    assert "1 to be watched · 1 without a reading" in said


def test_how_it_is_computed_is_told_with_the_plan_s_own_numbers() -> None:
    said = text(draw(PLAN, "metric", "id: searches"))
    assert "(9,800 − 9,100) / 9,100 = +7.7%" in said
    assert "8,683 + (10,400 − 8,683) × 49 / 294 = 8,969.2" in said
    assert "by +36.36 a period" in said


@pytest.mark.parametrize(
    ("thresholds", "well", "act"),
    [
        ("good: 10400, bad: 8000", "at or above 10,400 searches", "at or below 8,000 searches"),
        ("good: '> 10400', bad: '< 8000'", "above 10,400 searches", "below 8,000 searches"),
        ("good: '<= 8000', bad: '>= 10400'", "at or below 8,000 searches", "at or above 10,400"),
        ("good: '< 8000', bad: '> 10400'", "below 8,000 searches", "above 10,400 searches"),
        # Without `good` all is well that is better than what should be watched.
        ("watch: 9000, bad: 8000", "above 9,000 searches", "at or below 8,000 searches"),
    ],
)
def test_thresholds_say_which_side_is_meant(thresholds: str, well: str, act: str) -> None:
    plan = PLAN.replace("good: 10400, watch: 9000, bad: 8000", thresholds)
    if "<" in thresholds.split(",", maxsplit=1)[0]:
        plan = plan.replace("direction: up", "direction: down")
    said = text(draw(plan, "metric", "id: searches"))
    assert f"All is well {well}" in said
    assert f"Somebody must act {act}" in said


def test_without_a_year_before_the_reading_before_is_taken_and_the_heading_says_so() -> None:
    said = text(draw(PLAN, "metrics"))
    # February 2026 was not read.
    assert "+7.7% against January 2027" in said
    assert "a year before – where that was not read, against the reading before –" in said


def test_the_halves_and_what_leads_or_lags_stand_apart() -> None:
    said = text(draw(PLAN, "metrics"))
    assert said.index("Upstream metrics") < said.index("Downstream metrics")
    assert "Leading: they tell early" in said


def test_a_chart_can_be_read_without_being_seen() -> None:
    html = draw(PLAN, "metric", "id: searches")
    label = re.search(r'role="img" aria-labelledby="(\S+) (\S+)"', html)
    assert label and all(f'id="{id}"' in html for id in label.groups())
    assert "<figcaption>12 readings from March 2026 to February 2027." in html
    assert html.count('<th scope="row">') == 12 + 8


def test_a_figure_that_nobody_reads_is_marked() -> None:
    old = PLAN.replace("period: 2027-02", "period: 2025-02").replace("2027-01,", "2025-01,")
    # What was to be read after December 2026: January, and 15 days to count it.
    assert "No reading for 14 days since it was due on 15 Feb 2027" in text(draw(old, "metrics"))


def test_a_metric_without_a_reading_or_with_one_has_no_chart() -> None:
    html = draw(PLAN, "metric", "id: empty")
    assert "<figure" not in html and "No reading yet" in html
    one = PLAN.replace(ROWS, "  - {metric: searches, period: 2027-02, value: 5}")
    html = draw(one, "metric", "id: searches")
    assert "<figure" not in html and "5 searches" in html and "as a table" in html


def test_a_metric_that_does_not_exist_is_asked_for() -> None:
    assert "No metric is named." in draw(PLAN, "metric")


def test_thousands_of_readings_become_a_small_page() -> None:
    first = dt.date(2015, 1, 1)
    rows = "\n".join(
        f"  - {{metric: searches, period: {first + dt.timedelta(days=day)}, value: {day % 90}}}"
        for day in range(4_000)
    )
    html = draw(PLAN.replace(ROWS, rows), "metric", "id: searches")
    assert "3,964 older readings" in html
    assert len(html) < 60_000
    line = re.search(r'hb-plot__line" d="([^"]+)"', html)
    assert line and line[1].count("L") < MOST + 2


def point(day: int, value: int) -> Point:
    date = dt.date(2020, 1, 1) + dt.timedelta(days=day)
    return Point(read_date(date.isoformat()), date, date, Decimal(value), True, True)


@given(st.lists(st.integers(-9, 9), min_size=1, max_size=900))
def test_thinning_keeps_the_ends_and_the_extremes(values: list[int]) -> None:
    points = [point(day, value) for day, value in enumerate(values)]
    kept = thinned(points)
    assert len(kept) <= MOST + 2
    assert (kept[0], kept[-1]) == (points[0], points[-1])
    assert {min(one.value for one in kept), max(one.value for one in kept)} == {
        min(values),
        max(values),
    }
    assert [one.first for one in kept] == sorted({one.first for one in kept})


@given(st.lists(st.decimals(-(10**17), 10**17, places=2), min_size=1, max_size=9))
def test_a_scale_holds_all_values_between_round_ones(values: list[Decimal]) -> None:
    day = dt.date(2027, 1, 1)
    scale = scale_of([day, day], values)
    assert scale.low <= min(values) and max(values) <= scale.high
    assert all(0 <= scale.y(value) <= 100 for value in values)
    assert 2 <= len(scale.ticks) <= 8


@given(st.lists(st.floats(0, 100), max_size=9))
def test_names_of_lines_do_not_lie_on_each_other(places: list[float]) -> None:
    placed = [one.y for one in apart(Label(place, "", "") for place in places)]
    assert all(after - before >= 8 for before, after in itertools.pairwise(placed))
    assert all(one <= 100.01 for one in placed)


def test_the_last_of_many_places_is_named() -> None:
    assert spread_out(range(20), 6) == [3, 7, 11, 15, 19]
