from __future__ import annotations

import datetime as dt

import pytest

from strategy_handbook.insight.goal_progress import Aim, aims
from strategy_handbook.views.goals.due import days_in_words
from strategy_handbook.views.language import Language
from strategy_handbook.views.pieces.goal_values import standing
from tests.views.people import AS_OF, ONLY_A_NAME, draw, plan

METRICS = """
metrics:
  share: {name: Awareness, unit: "%", direction: up}
  bikes: {name: Bikes sold, unit: bikes, adds_up: true}
  boxes: {name: Boxes sent, unit: boxes}
  cost: {name: Cost per lead, unit: EUR, direction: down}
observations:
  - {metric: share, period: 2027-01, value: 32}
  - {metric: share, period: 2027-02, value: 34}
  - {metric: share, period: 2027-03, value: 99}
  - {metric: bikes, period: 2026-12, value: 70}
  - {metric: bikes, period: 2027-01, value: 96}
  - {metric: bikes, period: 2027-02, value: 103, status: preliminary}
  - {metric: boxes, period: 2027-02, value: 58}
  - {metric: cost, period: 2027-02, value: 79}
"""


def aim(goal: str, as_of: dt.date = AS_OF) -> Aim:
    shown = plan(f"{METRICS}\ngoals:\n  g: {{name: G, {goal}}}\n")
    return aims(shown, shown.goals["g"], as_of)[0]


def test_a_plan_without_goals_says_what_to_write() -> None:
    assert "No goals yet." in draw("goals", ONLY_A_NAME)


def test_a_period_that_still_runs_is_not_read() -> None:
    one = aim("metric: share, baseline: 30%, target: 40%")
    assert one.reading and one.reading.value == 34
    assert one.fraction is not None and standing(Language(), one) == ("short", "40% of the way")


def test_values_that_add_up_are_summed_from_the_goal_s_start() -> None:
    one = aim("metric: bikes, baseline: 1240, target: 1400, start: 2027-01-04")
    assert one.reading and one.reading.value == 199 and one.reading.since == dt.date(2027, 1, 1)
    assert not one.reading.final
    assert standing(Language(), one) == ("short", "14% of the target")


def test_what_comes_after_the_goal_s_date_is_not_counted() -> None:
    one = aim("metric: bikes, target: 90, start: 2027-01-01, due: 2027-01-31")
    assert one.reading and one.reading.value == 96 and one.met


def test_one_month_is_not_called_a_failure_against_a_baseline_it_may_be_part_of() -> None:
    one = aim("metric: boxes, baseline: 120, target: 800")
    assert one.incomparable and one.fraction is None and standing(Language(), one) == ("", "")


def test_less_is_better_where_the_metric_says_so() -> None:
    one = aim("metric: cost, baseline: 90, target: 79")
    assert one.met and standing(Language(), one) == ("done", "Target reached")


def test_a_share_below_its_baseline_is_said_to_be() -> None:
    one = aim("metric: share, baseline: 36%, target: 40%")
    assert standing(Language(), one) == ("behind", "Below the baseline")


@pytest.mark.parametrize(
    ("target", "wanted"),
    [("+10%", 33), ("+6 pts", 36), ("40%", 40), ('">= 36%"', 36), ("TBD", None), ("Better", None)],
)
def test_a_target_becomes_a_number_where_it_is_one(target: str, wanted: int | None) -> None:
    assert aim(f"metric: share, baseline: 30%, target: {target}").wanted == wanted


def test_an_amount_is_not_compared_with_a_metric_in_another_unit() -> None:
    assert aim("metric: boxes, target: EUR 5000").wanted is None


@pytest.mark.parametrize(
    ("days", "words"),
    [(91, "91 days left"), (1, "1 day left"), (0, "due today"), (-12, "12 days overdue")],
)
def test_days_are_said_in_words(days: int, words: str) -> None:
    assert days_in_words(days) == words


def test_a_settled_goal_counts_no_days() -> None:
    html = draw("goals", "goals: {g: {name: G, due: 2027-02-01, status: met}}")
    assert "1 Feb 2027" in html and "overdue" not in html
    assert "28 days overdue" in draw("goals", "goals: {g: {name: G, due: 2027-02-01}}")


def test_what_a_goal_leaves_unsaid_is_one_line() -> None:
    html = draw("goals", "goals: {g: {name: G}}")
    assert html.count("Not said:") == 1
    assert "nobody could tell whether it was met" in html
    assert "No initiative and no campaign works for this goal yet." in html


def test_compound_and_undecided_targets_are_shown_as_they_are() -> None:
    html = draw(
        "goals",
        """
        metrics: {share: {name: Awareness, unit: "%"}}
        goals:
          g:
            name: G
            target:
              - {metric: share, baseline: 31%, target: +2 pts, verified_by: Tracker}
              - {label: Referrals in policy, target: TBD}
        """,
    )
    assert "31%" in html and "+2\u00a0points" in html and "Verified by: Tracker" in html
    assert "Referrals in policy" in html and "to be decided" in html


def test_strategies_are_listed_chosen_first_with_score_and_reason() -> None:
    html = draw(
        "goals",
        """
        goals: {g: {name: G}}
        strategies:
          discount:
            {name: Discount, goal: g, status: rejected, reason: Too dear,
             ice: {impact: 9, confidence: 9, ease: 9}}
          trial:
            {name: Trial, goal: g, status: chosen, ice: {impact: 8, confidence: 7, ease: 5}}
        """,
    )
    assert html.index("Trial") < html.index("Discount")
    assert "<strong>280</strong>" in html and "Too dear" in html and "Rejected" in html


def test_goals_stand_half_by_half_below_a_scoreboard() -> None:
    goals = """
    goals:
      a: {name: Down, stream: downstream}
      b: {name: Up, stream: upstream}
      c: {name: Neither}
    """
    html = draw("goals", goals, "tea/goals.md")
    order = ["hb-scores", "Upstream goals", "Downstream goals", "Goals of both halves"]
    assert [html.index(text) for text in order] == sorted(html.index(text) for text in order)
    assert 'id="goal-a"' in html and 'href="#goal-a"' in html
    assert 'id="goal-a"' not in draw("goals", goals)
