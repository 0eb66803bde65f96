"""Earlier forecasts held against what came, worked out by hand."""

from __future__ import annotations

import datetime as dt

from strategy_handbook.insight.forecast_scores import Scores, scores
from tests.views.small_plans import draw as drawn
from tests.views.small_plans import plan_of, text

PLAN = """
plan: {name: Tea}
metrics: {m: {name: M, unit: boxes}}
observations:
  - {metric: m, period: 2026-11, value: 90}
  - {metric: m, period: 2026-12, value: 100}
  - {metric: m, period: 2027-01, value: 120}
  - {metric: m, period: 2027-02, value: 80}
  - {metric: m, period: 2027-03, value: 5, status: preliminary}
forecasts:
  - {metric: m, made_on: 2027-01-01, period: 2027-02, value: 130, low: 85, high: 150}
  - {metric: m, made_on: 2027-01-01, period: 2027-01, value: 114, low: 104, high: 120}
  - {metric: m, made_on: 2027-02-01, period: 2027-02, value: 100, low: 80, high: 140}
  - {metric: m, made_on: 2027-02-01, period: 2027-03, value: 100, method: A guess}
  - {metric: m, made_on: 2027-02-01, period: 2027-01, value: 120}
  - {metric: m, made_on: 2027-03-01, period: 2027-04, value: 100}
"""


def found(as_of: str = "2027-03-01") -> Scores:
    plan = plan_of(PLAN)
    return scores(plan, plan.metrics["m"], dt.date.fromisoformat(as_of))


def test_forecasts_are_held_against_what_came() -> None:
    one = found()
    # January: 114 against 120 is 6 off, 6 / 120 = 5 %. Saying 100, December's, again: 20 off.
    # February, said on 1 January: 130 against 80 is 50 off, 62.5 %. Saying 100 again: 20 off.
    # February, said on 1 February: 100 against 80 is 20 off, 25 %. Saying 120 again: 40 off.
    assert [(int(row.miss), float(row.percent or 0)) for row in one.rows] == [
        (6, 5.0),
        (50, 62.5),
        (20, 25.0),
    ]
    assert [int(row.plain_miss or 0) for row in one.rows] == [20, 20, 40]
    # (5 + 62.5 + 25) / 3 = 30.83 %.
    assert one.percent is not None and round(float(one.percent), 2) == 30.83
    # 104..120 holds 120 and 80..140 holds 80, their ends; 85..150 does not hold 80.
    assert (one.ranges, one.held) == (3, 2)
    assert (one.compared, one.closer) == (3, 2)
    # (6 + 50 + 20) / (20 + 20 + 40) = 76 / 80 = 0.95.
    assert one.ratio is not None and float(one.ratio) == 0.95


def test_what_is_not_final_or_was_said_afterwards_is_not_counted() -> None:
    # March has a preliminary reading, April none; what was said of January in February is no forecast.
    assert found().waiting == 2
    # On 1 February January had come, and the two forecasts of February and that of March had not.
    assert (len(found("2027-02-01").rows), found("2027-02-01").waiting) == (1, 3)


def test_the_sheet_says_what_came_of_them() -> None:
    said = text(drawn(PLAN, "metric", "id: m"))
    assert "3 earlier forecasts were off by 30.8% on average." in said
    assert "2 of 3 ranges held; four in five should." in said
    assert "2 of 3 were closer than saying the last reading again." in said
    assert (
        "Their errors together are 0.95 times those of saying that: they were worth making." in said
    )
    assert "80 boxes 62.5% outside the range" in said


def test_one_that_waits_is_told() -> None:
    waiting = PLAN[: PLAN.index("  - {metric: m, period: 2026-12")] + (
        "forecasts:\n  - {metric: m, made_on: 2027-01-01, period: 2027-06, value: 130}\n"
    )
    assert "1 forecast is kept and waits for its reading." in text(
        drawn(waiting, "metric", "id: m")
    )
