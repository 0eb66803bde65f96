"""A half of the strategy: questions and steps, answered or visibly not."""

from __future__ import annotations

from decimal import Decimal

from strategy_handbook.views.strategy.content_numbers import per_month
from strategy_handbook.views.strategy.gaps import ranked
from strategy_handbook.views.strategy.weighing import weighed
from tests.views.small_plans import draw, plan_of, text

PLAN = """
    plan: {name: X}
    upstream:
      summary: Build what winter needs.
      owners: product-lead
      questions:
        market_direction: {answer: Towards the cold., evidence: [s], owners: analyst}
    studies: {s: {name: Frost survey, method: survey, n: 40, invited: 100, findings: Cold matters}}
    gaps:
      small: {name: Small gap, importance: 4, satisfaction: 4}
      large: {name: Large gap, importance: 9, satisfaction: 3}
      open: {name: Open gap}
"""


def test_answers_rest_on_evidence_and_open_questions_name_who_could_answer() -> None:
    shown = text(draw(PLAN, "strategy"))
    assert "1 of 4 answered" in shown
    assert "Towards the cold. Rests on Frost survey Answered by Analyst" in shown
    assert "Not answered yet. Write upstream: questions: next_needs: ." in shown
    assert "Product lead could answer it." in shown


def test_what_a_plan_lacks_is_gathered_at_the_end() -> None:
    shown = text(draw(PLAN, "strategy"))
    before, after = shown.split("Still to write")
    assert "Frost survey" in before
    assert "No trends yet." in after
    assert "No studies yet." not in after


def test_the_downstream_half_of_an_empty_plan_says_what_to_write() -> None:
    shown = text(draw("plan: {name: X}", "strategy", "half: downstream"))
    assert "0 of 5 filled" in shown
    for key in ("goals:", "precedents:", "segments:", "strategies:", "campaigns:", "content:"):
        assert f"Write {key}" in shown


def test_gaps_are_ranked_by_opportunity() -> None:
    gaps = ranked(list(plan_of(PLAN).gaps.values()))
    assert [gap.id for gap in gaps] == ["large", "small", "open"]
    assert gaps[0].opportunity == Decimal(15)


def test_strategies_are_weighed_goal_by_goal() -> None:
    plan = """
        plan: {name: X}
        goals: {g: {name: Sell more}}
        strategies:
          slow:
            {name: Slow, goal: g, ice: {impact: 2, confidence: 2, ease: 2}, status: rejected,
             reason: Too slow}
          fast: {name: Fast, goal: g, ice: {impact: 9, confidence: 5, ease: 2}, status: chosen}
          loose: {name: Loose}
    """
    assert [one.id for one in weighed(plan_of(plan).strategies.values())] == [
        "fast",
        "slow",
        "loose",
    ]
    shown = text(draw(plan, "strategy", "half: downstream"))
    assert shown.index("For Sell more") < shown.index("Fast 90 9 × 5 × 2 ✓ Chosen")
    assert "Too slow" in shown
    assert shown.index("Too slow") < shown.index("For no goal yet")


def test_months_without_dates_are_counted_too() -> None:
    assert per_month([]) == []
    shown = text(
        draw(
            """
            plan: {name: X}
            content:
              a: {title: A, publish: 2027-01-05}
              b: {title: B, publish: 2027-03-05}
            """,
            "strategy",
            "half: downstream",
        )
    )
    assert "1 in Jan 2027 0 in Feb 2027 1 in Mar 2027" in shown
