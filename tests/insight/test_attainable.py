"""Targets beside what was reached before, by hand."""

from __future__ import annotations

import datetime as dt

import pytest

from strategy_handbook.insight.attainable import comparisons, is_unheard_of
from strategy_handbook.insight.goal_progress import aims
from tests.views.small_plans import plan_of

AS_OF = dt.date(2027, 3, 1)
HEAD = """
plan: {name: Lantern Tea}
metrics:
  boxes: {name: Boxes, unit: boxes}
  rate: {name: Trials that order, unit: "%"}
  cost: {name: Cost, unit: EUR, direction: down}
precedents:
  best: {name: Best spring, metric: boxes, value: 120}
  worse: {name: Worse spring, metric: boxes, value: 80, whose: own}
  theirs: {name: Their spring, metric: boxes, value: 400, whose: other}
  company: {name: Of a company, metric: boxes, value: 90, company: Kettle and Co}
  words: {name: In words only, metric: boxes, reached: 500 boxes}
  more: {name: A change, metric: boxes, value: +50}
  percent: {name: In percent, metric: boxes, value: 30%}
  cheap: {name: A cheap spring, metric: cost, value: 8}
  dear: {name: A dear spring, metric: cost, value: 12}
  none: {name: Nothing yet, metric: boxes, value: 0}
benchmarks:
  opt-in: {name: Opt-in trials, metric: rate, value: 18.20%}
  opt-out: {name: Opt-out trials, metric: rate, value: 48.80%}
  factor: {name: Ten times, metric: rate, value: 10 times}
  firms: {name: Firms, metric: boxes, value: 75%}
  plain: {name: A plain figure, metric: rate, value: 40}
"""
ALL = "precedents: [best, worse, theirs, company, words, more, percent, cheap, dear]"


def beside(goal: str) -> list[tuple[str, bool, float | None, bool]]:
    plan = plan_of(f"{HEAD}goals: {{g: {{name: G, {goal}}}}}")
    found = comparisons(plan, plan.goals["g"], aims(plan, plan.goals["g"], AS_OF)[0])
    return [
        (one.entry.id, one.own, None if one.percent is None else float(one.percent), one.further)
        for one in found
    ]


def test_our_best_stands_first_and_others_follow() -> None:
    # (180 - 120) / 120 = 50 %, (180 - 400) / 400 = -55 %, (180 - 90) / 90 = 100 %. What is in words, a
    # change or in another unit is no value to compare with.
    assert beside(f"metric: boxes, target: 180, {ALL}") == [
        ("best", True, 50.0, True),
        ("theirs", False, -55.0, False),
        ("company", False, 100.0, True),
    ]


def test_shares_are_compared_with_shares_and_not_in_percent_of_each_other() -> None:
    assert beside(f"metric: rate, target: '>= 26%', {ALL}") == [
        ("opt-in", False, None, True),
        ("opt-out", False, None, False),
    ]


def test_where_less_is_better_the_best_is_the_least() -> None:
    # (6 - 8) / 8 = -25 %
    assert beside(f"metric: cost, target: <= 6, {ALL}") == [("cheap", True, -25.0, True)]
    assert beside(f"metric: cost, target: <= 10, {ALL}") == [("cheap", True, 25.0, False)]


def test_only_precedents_that_the_goal_names_are_its_own() -> None:
    assert beside("metric: boxes, target: 180, precedents: worse") == [("worse", True, 125.0, True)]
    assert beside("metric: boxes, target: 180") == []


def test_nothing_is_no_measure_for_percent() -> None:
    assert beside("metric: boxes, target: 5, precedents: none") == [("none", True, None, True)]


@pytest.mark.parametrize(
    ("goal", "unheard_of"),
    [
        ("metric: boxes, target: 130, precedents: [best, worse]", True),
        ("metric: boxes, target: 130, precedents: [best, theirs]", False),
        ("metric: boxes, target: 120, precedents: best", False),
        ("metric: boxes, target: 130", False),
        ("metric: boxes, target: Many, precedents: best", False),
    ],
)
def test_further_than_all_that_is_known(goal: str, unheard_of: bool) -> None:
    plan = plan_of(f"{HEAD}goals: {{g: {{name: G, {goal}}}}}")
    found = comparisons(plan, plan.goals["g"], aims(plan, plan.goals["g"], AS_OF)[0])
    assert is_unheard_of(found) == unheard_of
