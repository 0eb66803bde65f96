"""How a metric stands: its change, status, pace and upkeep, each worked out by hand."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strategy_handbook.insight.metric_history import (
    history,
    since_previous,
    since_year_before,
)
from strategy_handbook.insight.metric_status import Status, aims_of, status
from strategy_handbook.insight.metric_upkeep import upkeep
from strategy_handbook.insight.pace import Pace, pace
from strategy_handbook.load import load
from strategy_handbook.plan import Plan
from strategy_handbook.source.tree import Texts
from tests.views.small_plans import plan_of

TODAY = dt.date(2027, 3, 1)


def read(metric: str, *values: tuple[str, object], more: str = "", **keys: object) -> Plan:
    """A plan with one metric, `m`, and its values by period."""
    fields = {"name": "M", **keys}
    written = ", ".join(f"{key}: {value}" for key, value in fields.items())
    rows = "\n".join(
        f"  - {{metric: m, period: {period}, value: {value}}}" for period, value in values
    )
    return plan_of(
        f"plan: {{name: Tea, start: 2027-01-01, end: 2027-12-31}}\n"
        f"metrics:\n  m: {{{written}{metric}}}\nobservations:\n{rows or '  []'}\n{more}"
    )


def test_the_change_is_told_against_the_reading_before_and_the_same_period_a_year_before() -> None:
    plan = read("", ("2026-02", 80), ("2026-12", 90), ("2027-01", 100), ("2027-02", 92))
    found = history(plan, plan.metrics["m"], TODAY)
    before, year = since_previous(found), since_year_before(found)
    # 92 - 100 = -8, which is -8 / 100 = -8 %.
    assert before and (before.difference, before.percent) == (-8, -8)
    # 92 - 80 = 12, which is 12 / 80 = 15 %.
    assert year and (year.before.period.text, year.difference, year.percent) == ("2026-02", 12, 15)


def test_a_change_from_nothing_or_below_has_its_sign() -> None:
    plan = read("", ("2027-01", 0), ("2027-02", 5))
    change = since_previous(history(plan, plan.metrics["m"], TODAY))
    assert change and change.percent is None and change.difference == 5
    plan = read("", ("2027-01", -20), ("2027-02", -15))
    change = since_previous(history(plan, plan.metrics["m"], TODAY))
    # Up by 5 from -20: 5 / 20 = 25 % more, not less.
    assert change and change.percent == 25


def test_weeks_find_their_week_of_a_year_before() -> None:
    # 2026-02-16 and 2027-02-15 are both the Monday of the eighth week, 364 days apart.
    plan = read("", ("2026-02-09", 1), ("2026-02-16", 2), ("2026-02-23", 3), ("2027-02-15", 7))
    change = since_year_before(history(plan, plan.metrics["m"], TODAY))
    assert change and change.before.value == 2


def test_the_length_of_most_readings_is_taken() -> None:
    plan = read("", ("2026", 400), ("2026-11", 30), ("2026-12", 40), ("2027-01", 35))
    found = history(plan, plan.metrics["m"], TODAY)
    assert [one.value for one in found.points] == [30, 40, 35]
    assert found.others == 1


def test_the_more_final_of_two_values_counts_wherever_it_is_written() -> None:
    rows = ["{value: 7, status: final}", "{value: 9, status: preliminary}", "{value: 8}"]
    for order in (rows, rows[::-1]):
        listed = "\n".join(f"  - {{metric: m, period: 2027-02, {row[1:-1]}}}" for row in order)
        plan = plan_of(f"plan: {{name: T}}\nmetrics: {{m: {{name: M}}}}\nobservations:\n{listed}\n")
        assert [one.value for one in history(plan, plan.metrics["m"], TODAY).points] == [7]


FLOORS = ', direction: up, thresholds: {good: ">= 95", watch: ">= 90", bad: "< 90"}'
CEILINGS = ', direction: down, thresholds: {good: "<= 80", watch: "<= 95", bad: "> 110"}'
PLAIN = ", direction: up, thresholds: {good: 36, watch: 32, bad: 30}"


@pytest.mark.parametrize(
    ("metric", "value", "look"),
    [
        (FLOORS, 95, "good"), (FLOORS, 94, "watch"), (FLOORS, 90, "watch"), (FLOORS, 89, "bad"),
        (CEILINGS, 80, "good"), (CEILINGS, 81, "watch"), (CEILINGS, 110, "watch"),
        (CEILINGS, 111, "bad"),
        # Without a sign a threshold counts itself: at 36 all is well, at 30 somebody must act.
        (PLAIN, 36, "good"), (PLAIN, 35, "watch"), (PLAIN, 31, "watch"), (PLAIN, 30, "bad"),
        (", direction: up, thresholds: {watch: 32}", 33, "good"),
        (", direction: up, thresholds: {watch: 32}", 32, "watch"),
        (", direction: down, thresholds: {bad: 32}", 31, "good"),
        # Which way is good follows from the order of the thresholds.
        (", thresholds: {good: 10, bad: 20}", 9, "good"),
        (", thresholds: {good: 10, bad: 20}", 25, "bad"),
    ],
)  # fmt: skip
def test_thresholds_say_how_a_value_is(metric: str, value: int, look: str) -> None:
    plan = read(metric, ("2027-02", value))
    assert status(plan, plan.metrics["m"], TODAY) == Status(look, "thresholds")


def test_a_threshold_for_a_week_says_nothing_of_a_month() -> None:
    weekly = ", direction: up, adds_up: true, cadence: week, thresholds: {good: 14, bad: 8}"
    plan = read(weekly, ("2027-02", 15))
    assert status(plan, plan.metrics["m"], TODAY) == Status("", "length")
    plan = read(weekly.replace("week", "month"), ("2027-02", 15))
    assert status(plan, plan.metrics["m"], TODAY) == Status("good", "thresholds")


def test_a_threshold_for_a_week_says_nothing_of_a_day() -> None:
    weekly = ", direction: up, adds_up: true, cadence: week, thresholds: {good: 14, bad: 8}"
    plan = read(weekly, ("2027-02-23", 2), ("2027-02-24", 3))
    assert status(plan, plan.metrics["m"], TODAY) == Status("", "length")
    plan = read(weekly, ("2027-02-15", 15), ("2027-02-22", 16))
    assert status(plan, plan.metrics["m"], TODAY) == Status("good", "thresholds")


def test_a_metric_that_was_never_read_has_no_status() -> None:
    plan = read(PLAIN)
    assert status(plan, plan.metrics["m"], TODAY) == Status("", "unread")


def goal(text: str) -> str:
    return f"goals:\n  g: {{name: G, metric: m, {text}}}\n"


def test_without_thresholds_the_goals_tell() -> None:
    aim = goal("baseline: 30, target: 40, start: 2027-01-01, due: 2027-12-31")
    # By the end of February 59 of 365 days are gone: 30 + 10 · 59 / 365 = 31.62.
    for value, look in ((32, "good"), (31, "watch"), (29, "bad"), (41, "good")):
        plan = read(", unit: '%', direction: up", ("2027-02", value), more=aim)
        assert status(plan, plan.metrics["m"], TODAY) == Status(look, "goal")
    plan = read(", direction: up", ("2027-02", 31))
    assert status(plan, plan.metrics["m"], TODAY) == Status("", "nothing")


def pace_of(plan: Plan, as_of: dt.date = TODAY) -> Pace | None:
    ((one, aim),) = aims_of(plan, plan.metrics["m"], as_of)
    return pace(plan, one, aim)


def test_what_adds_up_should_have_come_as_far_as_the_days() -> None:
    plan = read(
        ", adds_up: true", ("2026-12", 99), ("2027-01", 90), ("2027-02", 110),
        more=goal("baseline: 1000, target: 1460, start: 2027-01-01, due: 2027-12-31"),
    )  # fmt: skip
    found = pace_of(plan)
    # 59 of 365 days are gone (31 + 28): 1460 · 59 / 365 = 4 · 59 = 236; 90 + 110 = 200 came.
    assert found and (found.gone, found.days) == (59, 365)
    assert (found.expected, found.actual, found.holds, found.left) == (236, 200, False, 1260)


def test_a_level_should_be_as_far_from_its_baseline_as_the_days() -> None:
    plan = read(
        ', unit: "%", direction: down', ("2027-02", 40),
        more=goal("baseline: 50%, target: 20%, start: 2027-02-01, due: 2027-05-01"),
    )  # fmt: skip
    found = pace_of(plan)
    # February has 28 days; to the 1st of May there are 28 + 31 + 30 + 1 = 90.
    # 50 - 30 · 28 / 90 = 50 - 9.333… = 40.67, and 40 is lower, which is good here.
    assert found and round(found.expected, 2) == Decimal("40.67") and found.holds


def test_a_reading_of_a_running_period_counts_up_to_today() -> None:
    plan = plan_of(
        "plan: {name: T}\nmetrics: {m: {name: M, adds_up: true}}\n"
        "observations:\n  - {metric: m, period: 2027-03, value: 25, status: preliminary}\n"
        + goal("target: 310, start: 2027-03-01, due: 2027-03-31")
    )
    found = pace_of(plan, dt.date(2027, 3, 2))
    # Two of 31 days: 310 · 2 / 31 = 20.
    assert found and (found.expected, found.actual, found.holds) == (20, 25, True)


def test_there_is_no_pace_before_the_start_nor_without_a_date_or_a_baseline() -> None:
    for aim in (
        "baseline: 1, target: 9, start: 2027-03-01, due: 2027-05-31",
        "baseline: 1, target: 9, start: 2027-01-01",
        "target: 9, start: 2027-01-01, due: 2027-05-31",
        "baseline: 1, target: More, start: 2027-01-01, due: 2027-05-31",
    ):
        plan = read(", direction: up", ("2027-02", 5), more=goal(aim))
        assert pace_of(plan) is None, aim


@pytest.mark.parametrize(
    ("cadence", "period", "due"),
    [
        # February is read next, 28 days long: half of it are 14 days.
        ("month", "2027-01", dt.date(2027, 3, 14)),
        ("month", "2027-02", dt.date(2027, 4, 15)),
        # The week to 22 February, and a week of grace, which is the least.
        ("week", "2027-02-15", dt.date(2027, 3, 1)),
        # The first quarter ends on 31 March; half of it would be 45 days, but 31 are the most.
        ("quarter", "2026-Q4", dt.date(2027, 5, 1)),
    ],
)
def test_a_metric_should_be_read_again_after_its_cadence_and_some_days(
    cadence: str, period: str, due: dt.date
) -> None:
    plan = read(f", cadence: {cadence}", (period, 5))
    metric = plan.metrics["m"]
    found = upkeep(plan, metric, due)
    assert found and found.due == due and not found.stale
    found = upkeep(plan, metric, due + dt.timedelta(days=1))
    assert found and found.stale and found.late == 1


def test_nobody_has_to_read_what_nothing_hangs_on() -> None:
    late = dt.date(2028, 1, 1)
    plan = read(", cadence: month", ("2027-01", 5), more=goal("status: met"))
    assert upkeep(plan, plan.metrics["m"], late) is None
    plan = read(", cadence: month, status: retired", ("2027-01", 5))
    assert upkeep(plan, plan.metrics["m"], late) is None
    plan = read(", cadence: month", ("2027-01", 5), more=goal("status: at-risk"))
    assert upkeep(plan, plan.metrics["m"], late) is not None


MONTHS = [f"{year}-{month:02}" for year in (2026, 2027) for month in range(1, 13)]
observed = st.dictionaries(st.sampled_from(MONTHS), st.integers(-1000, 1000), min_size=1)


@given(observed, st.dates(dt.date(2026, 1, 1), dt.date(2028, 6, 1)), st.integers(0, 900))
def test_a_later_day_never_changes_what_was_observed(
    values: dict[str, int], day: dt.date, later: int
) -> None:
    plan = read("", *values.items())
    metric = plan.metrics["m"]
    then = history(plan, metric, day).points
    now = history(plan, metric, day + dt.timedelta(days=later)).points
    assert now[: len(then)] == then


@given(observed, st.randoms(use_true_random=False))
def test_neither_the_order_nor_the_files_of_observations_matter(
    values: dict[str, int], random: object
) -> None:
    rows = list(values.items())
    plan = read("", *rows)
    random.shuffle(rows)  # type: ignore[attr-defined]
    half = len(rows) // 2
    table = "metric,period,value\n" + "".join(f"m,{period},{one}\n" for period, one in rows[:half])
    wide = "period,m\n" + "".join(f"{period},{one}\n" for period, one in rows[half:])
    texts = {
        "tea/plan.yml": "plan: {name: Tea}\nmetrics: {m: {name: M}}\n",
        "tea/observations/b.csv": table,
        "tea/observations/a.csv": wide,
    }
    split = load(Texts(texts)).plans[0]
    far = dt.date(2030, 1, 1)
    one, other = (history(each, each.metrics["m"], far).points for each in (plan, split))
    assert [(point.first, point.value) for point in one] == [
        (point.first, point.value) for point in other
    ]
    assert len(one) == len(values)
