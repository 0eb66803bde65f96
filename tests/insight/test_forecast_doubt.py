"""When a forecast is no verdict on a goal, worked out by hand."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from strategy_handbook.insight.forecast import Outlook, forecast, outlook
from strategy_handbook.insight.forecast_doubt import doubt
from strategy_handbook.insight.metric_status import aims_of
from strategy_handbook.insight.trend import Spread
from tests.views.small_plans import draw, plan_of, text

TODAY = dt.date(2027, 6, 1)
# A year with a peak in July and August.
PEAK = {f"2026-{month:02}": 50 if month in (7, 8) else 10 for month in range(6, 13)} | {
    f"2027-{month:02}": 10 for month in range(1, 6)
}
FIVE = {"2027-01": 10, "2027-02": 12, "2027-03": 11, "2027-04": 15, "2027-05": 14}


def seen(goal: str, rows: dict[str, int], metric: str = "", more: str = "") -> Outlook:
    plan = plan_of(written(goal, rows, metric, more))
    metric_read = plan.metrics["m"]
    ((found_goal, aim),) = aims_of(plan, metric_read, TODAY)
    found = forecast(plan, metric_read, TODAY)
    assert found
    answer = outlook(aim, found_goal, found)
    assert answer
    return answer


def written(goal: str, rows: dict[str, int], metric: str = "", more: str = "") -> str:
    listed = "".join(
        f"  - {{metric: m, period: {key}, value: {one}}}\n" for key, one in rows.items()
    )
    return (
        "plan: {name: T, start: 2027-01-01, end: 2027-12-31}\n"
        f"metrics: {{m: {{name: M{metric}}}}}\n"
        f"goals: {{g: {{name: G, metric: m, {goal}}}}}\nobservations:\n{listed}{more}"
    )


def test_a_season_that_cannot_be_known_leaves_no_verdict() -> None:
    one = seen("target: 48, due: 2027-07-31", PEAK)
    # From 10 to 10 there is no drift. The changes are 40, 0, -40 and eight times 0: 3200 by 11 - 1 is
    # 320. Two steps: 320 · 2 · (1 + 2/11) = 756.36, √756.36 = 27.502, times 1.2816 is 35.25: up to 45.25.
    # That is below 48, but July 2026 had 50, which is outside.
    assert round(float(one.spread.high), 2) == 45.25
    assert (one.verdict, one.doubt, one.before) == ("", "season", 50)


def test_a_year_before_within_the_range_leaves_the_verdict() -> None:
    one = seen("target: 48, due: 2027-06-30", PEAK)
    # One step: 320 · (1 + 1/11) = 349.09, √349.09 = 18.684, times 1.2816 is 23.95: up to 33.95. June
    # 2026 had 10.
    assert (one.verdict, one.doubt, one.before) == ("unlikely", "", 10)


def test_a_sum_is_held_against_the_periods_to_come_a_year_before() -> None:
    one = seen("target: 90, start: 2027-05-01, due: 2027-07-31", PEAK, ", adds_up: true")
    # May brought 10. June and July 2026 brought 10 + 50: 70 together.
    assert (one.known, one.spread.value, one.before) == (10, 30, 70)


def test_a_goal_that_begins_later_leaves_out_what_comes_before_it() -> None:
    one = seen("target: 90, start: 2027-07-01, due: 2027-08-31", PEAK, ", adds_up: true")
    # Only July and August 2026: 50 + 50.
    assert one.before == 100


def test_a_year_that_was_not_read_casts_no_doubt() -> None:
    one = seen("target: 48, due: 2027-07-31", {k: v for k, v in PEAK.items() if k != "2026-07"})
    assert (one.doubt, one.before) == ("", None)


def test_weeks_find_the_week_a_year_before() -> None:
    monday = dt.date(2026, 6, 1)
    weeks = {str(monday + dt.timedelta(weeks=n)): 50 if n in (3, 4) else 10 for n in range(52)}
    # The last week is that of 24 May 2027. Four weeks on it is 21 June; 52 weeks before that is the
    # week of 22 June 2026, the fourth one.
    assert seen("target: 48, due: 2027-06-27", weeks).before == 50


def test_a_known_season_casts_no_doubt() -> None:
    earlier = {f"{int(key[:4]) - 1}{key[4:]}": value for key, value in PEAK.items()}
    one = seen("target: 60, due: 2027-07-31", earlier | {k: v + 1 for k, v in PEAK.items()})
    # July will be as the last one was: 51, off by 1 each month so far.
    assert (one.spread.value, one.verdict, one.doubt) == (51, "unlikely", "")


@pytest.mark.parametrize(
    ("value", "reason"),
    # May brought 14. Saying April's 15 again was 1 off. 14.5 is 0.5 off, 0.5 / 1 is below 1; 13 is 1 off,
    # which is no better; 20 is 6 off.
    [(14.5, ""), (13, "scores"), (20, "scores")],
)
def test_forecasts_that_were_not_worth_making_leave_no_verdict(value: float, reason: str) -> None:
    kept = f"forecasts: [{{metric: m, made_on: 2027-05-01, period: 2027-05, value: {value}}}]\n"
    one = seen("target: 9, due: 2027-06-30", FIVE, more=kept)
    assert (one.doubt, one.verdict) == (reason, "" if reason else "likely")


def test_the_ends_of_a_range_are_in_it() -> None:
    spread = Spread(Decimal(5), Decimal(3), Decimal(7))
    assert [doubt(None, spread, Decimal(before)) for before in (2, 3, 7, 8)] == [
        "season",
        "",
        "",
        "season",
    ]


def test_the_sheet_says_why_there_is_no_verdict() -> None:
    # The page is of 1 March: moved by three months, the peak is in April and May.
    moved = {
        f"{(int(k[:4]) * 12 + int(k[5:]) - 4) // 12}-{(int(k[5:]) - 4) % 12 + 1:02}": v
        for k, v in PEAK.items()
    }
    plan = written("target: 48, due: 2027-04-30", moved)
    said = text(draw(plan, "metric", "id: m"))
    assert (
        "Forecast for 30 Apr 2027: 10 (0 to 45). That is no verdict on the target: the forecast knows no "
        "season, and with the readings of the year before it would be 50." in said
    )
    assert "likely to be missed" not in said
    kept = "forecasts: [{metric: m, made_on: 2027-02-01, period: 2027-02, value: 90}]\n"
    # 90 against 10 is 80 off; saying January's 10 again was right, so nothing can be divided.
    assert "not worth making." not in text(draw(plan + kept, "metric", "id: m"))
    worse = plan.replace("2027-01, value: 10", "2027-01, value: 11") + kept
    # Saying January's 11 again was 1 off: 80 / 1 = 80.
    assert (
        "That is no verdict on the target: earlier forecasts of the metric were not worth"
        in text(draw(worse, "metric", "id: m"))
    )
