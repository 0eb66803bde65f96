"""Each tactic with what a plan does by it, and benchmarks beside the plan's own figures."""

from __future__ import annotations

import datetime as dt

import pytest

from strategy_handbook.insight.playbook import own_figure, playbook, says, without_tactic
from strategy_handbook.insight.published_figures import FIGURES, HALF_OF
from strategy_handbook.plan.vocabulary import TACTIC
from tests.views.small_plans import AS_OF, plan_of

PLAN = """
plan: {name: Lantern Tea, extend: {tactic: [tasting]}}
initiatives: {blend: {name: Blend, tactic: market-research}}
campaigns:
  spring: {name: Spring, tactic: [free-trial, tasting]}
  autumn: {name: Autumn, tactic: ppc, status: cancelled}
strategies:
  letter: {name: Letter, tactic: free-trial, status: rejected}
  cheap: {name: Cheap, tactic: discount, status: rejected}
  box: {name: Box, tactic: referral, status: chosen}
metrics: {boxes: {name: Boxes, unit: "%"}, empty: {name: Empty}}
observations:
  - {metric: boxes, period: 2027-01, value: 21}
  - {metric: boxes, period: 2027-02, value: 24}
  - {metric: boxes, period: 2027-03, value: 99}
benchmarks:
  opt-in: {name: Opt-in trials, value: 18.20%, tactic: free-trial, metric: boxes}
  other: {name: Another figure, value: about 10 in 100, tactic: free-trial, metric: empty}
  plain: {name: Without a tactic}
"""


def ids(entities: object) -> list[str]:
    return [one.id for one in entities]  # type: ignore[attr-defined]


def test_the_figures_are_those_that_the_article_publishes() -> None:
    assert [(one.tactic, str(one.value), one.unit) for one in FIGURES] == [
        ("thought-leadership", "65", "%"),
        ("advertising", "75", "%"),
        ("free-trial", "18.20", "%"),
        ("free-trial", "48.80", "%"),
        ("retargeting", "10", "times"),
        ("email-marketing", "36", "to one"),
    ]
    assert set(HALF_OF) <= set(TACTIC.words)


def test_a_tactic_has_what_is_done_and_was_weighed_by_it() -> None:
    plays = {one.tactic: one for one in playbook(plan_of(PLAN))}
    trial = plays["free-trial"]
    assert (trial.half, ids(trial.work), ids(trial.strategies)) == (
        "upstream",
        ["spring"],
        ["letter"],
    )
    assert ids(plays["market-research"].work) == ["blend"]
    # What was cancelled is not done; what was rejected is not used; what was chosen is.
    used = [tactic for tactic, one in plays.items() if one.is_used]
    assert used == ["market-research", "free-trial", "referral", "tasting"]
    assert (plays["tasting"].half, plays["seo"].half) == ("", "")


def test_a_published_figure_that_the_plan_has_taken_up_stands_once() -> None:
    trial = next(one for one in playbook(plan_of(PLAN)) if one.tactic == "free-trial")
    assert ids(trial.benchmarks) == ["opt-in", "other"]
    assert [one.key for one in trial.figures] == ["opt-out-trials"]
    assert ids(without_tactic(plan_of(PLAN))) == ["plain"]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("18.20%", True),
        ("18.2 %", True),
        ("18,20 %", True),
        ("18.25%", False),
        ("many", False),
        (".", False),
    ],
)
def test_a_benchmark_says_a_figure_if_the_number_is_the_same(value: str, expected: bool) -> None:
    plan = plan_of(
        f"plan: {{name: P}}\nbenchmarks: {{a: {{name: A, value: '{value}', tactic: free-trial}}}}"
    )
    assert says(plan.benchmarks["a"], FIGURES[2]) is expected


def test_our_own_figure_is_the_latest_that_is_known() -> None:
    plan = plan_of(PLAN)
    # On 1 March February is over and March is not: 24.
    found = own_figure(plan, plan.benchmarks["opt-in"], AS_OF)
    assert found is not None and found[1].value == 24
    earlier = own_figure(plan, plan.benchmarks["opt-in"], dt.date(2027, 2, 10))
    assert earlier is not None and earlier[1].value == 21
    assert own_figure(plan, plan.benchmarks["other"], AS_OF) is None
    assert own_figure(plan, plan.benchmarks["plain"], AS_OF) is None


def test_a_share_is_not_held_against_a_cost() -> None:
    plan = plan_of("""
plan: {name: Lantern Tea}
metrics: {cost: {name: Cost, unit: EUR}}
observations: [{metric: cost, period: 2027-01, value: 79}]
benchmarks:
  share: {name: Share, value: 75%, metric: cost}
  amount: {name: Amount, value: EUR 60, metric: cost}
""")
    assert own_figure(plan, plan.benchmarks["share"], AS_OF) is None
    assert own_figure(plan, plan.benchmarks["amount"], AS_OF) is not None
