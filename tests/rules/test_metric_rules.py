"""What the rules about metrics leave alone, and what they find across files."""

from __future__ import annotations

import datetime as dt

from strategy_handbook.load import load
from strategy_handbook.rules import check_plans
from strategy_handbook.source.tree import Texts

METRIC = """
metrics:
  m: {name: M, cadence: month, direction: up}
"""
TODAY = dt.date(2027, 3, 1)


def found(text: str, *, head: str = "", table: str = "", as_of: dt.date = TODAY) -> list[str]:
    files = {"tea/plan.yml": f"plan: {{name: Tea{head}}}\n{text}"}
    if table:
        files["tea/observations/m.csv"] = table
    report = check_plans(load(Texts(files)), as_of)
    return [one.finding.rule for one in report.entries if one.finding.rule.startswith("M61")]


def test_a_plan_that_has_ended_needs_no_readings() -> None:
    old = f"{METRIC}observations: [{{metric: m, period: 2026-10, value: 1}}]"
    assert found(old, head=", start: 2026-01-01, end: 2027-12-31") == ["M611"]
    assert found(old, head=", start: 2026-01-01, end: 2026-12-31") == []


def test_a_metric_that_was_never_read_is_not_called_forgotten() -> None:
    assert found(METRIC) == []


def test_values_that_contradict_each_other_are_found_across_files() -> None:
    one = f"{METRIC}observations: [{{metric: m, period: 2027-02, value: 1}}]"
    assert found(one, table="metric,period,value\nm,2027-02,2\n") == ["M614"]
    assert found(one, table="metric,period,value\nm,2027-02,1.0\n") == []
    # A final value may differ from one that says nothing of it: it is the better one.
    assert found(one, table="metric,period,value,status\nm,2027-02,2,final\n") == []


def test_a_period_to_come_is_told_even_if_it_is_preliminary() -> None:
    row = "{metric: m, period: 2027-04, value: 1, status: estimated}"
    assert found(METRIC.replace(", cadence: month", "") + f"observations: [{row}]") == ["M612"]


def test_one_limit_seen_from_both_sides_is_in_order() -> None:
    both = 'metrics: {m: {name: M, direction: up, thresholds: {watch: ">= 90", bad: "< 90"}}}'
    assert found(both) == []
