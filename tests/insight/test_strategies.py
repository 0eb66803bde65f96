"""In which order strategies stand, who carries them out, and what is left open."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from strategy_handbook.insight.strategies import (
    by_channel,
    by_four_p,
    by_goal,
    by_tactic,
    carried_though_not_chosen,
    carriers,
    channels,
    four_ps,
    not_carried,
    outscored,
    ranked,
    score,
    without_reason,
    without_way,
)
from tests.views.small_plans import plan_of

PLAN = """
plan: {name: Lantern Tea, extend: {tactic: [tasting]}}
goals:
  boxes: {name: Boxes}
  shops: {name: Shops}
  old: {name: Old, status: met}
strategies:
  price:
    {name: Half price, goal: boxes, tactic: discount,
     ice: {impact: 9, confidence: 9, ease: 9}, status: rejected}
  letter:
    {name: Letter, goal: boxes, tactic: free-trial,
     ice: {impact: 8, confidence: 6, ease: 5}, status: chosen}
  visit:
    {name: Visit, goal: boxes,
     ice: {impact: 2, confidence: 5}, status: chosen, reason: We must, four_p: place}
  talk: {name: Talk, tactic: tasting, status: idea, channels: press}
campaigns:
  spring: {name: Spring, strategy: letter, four_p: [promotion, price], channels: [email, press]}
  summer: {name: Summer, strategy: price}
  autumn: {name: Autumn, strategy: visit, status: cancelled}
"""


def ids(entities: object) -> list[str]:
    return [one.id for one in entities]  # type: ignore[attr-defined]


def test_the_chosen_come_first_and_then_the_highest_score() -> None:
    plan = plan_of(PLAN)
    # 8 × 6 × 5 = 240, 9 × 9 × 9 = 729; `visit` lacks its ease.
    assert [score(one) for one in plan.strategies.values()] == [729, 240, None, None]
    assert ids(ranked(plan.strategies.values())) == ["letter", "visit", "talk", "price"]
    assert [(goal and goal.id, ids(found)) for goal, found in by_goal(plan)] == [
        ("boxes", ["letter", "visit", "price"]),
        (None, ["talk"]),
    ]


def test_what_a_strategy_does_not_say_its_campaigns_say() -> None:
    plan = plan_of(PLAN)
    letter, visit = plan.strategies["letter"], plan.strategies["visit"]
    assert ids(carriers(plan, letter)) == ["spring"] and carriers(plan, visit) == ()
    assert (four_ps(plan, letter), four_ps(plan, visit)) == (("price", "promotion"), ("place",))
    assert ids(channels(plan, letter)) == ["email", "press"]


def test_strategies_sorted_by_tactic_by_p_and_by_channel() -> None:
    plan = plan_of(PLAN)
    assert [(word, ids(found)) for word, found in by_tactic(plan)] == [
        ("free-trial", ["letter"]),
        ("discount", ["price"]),
        ("tasting", ["talk"]),
        ("", ["visit"]),
    ]
    assert [(word, ids(found)) for word, found in by_four_p(plan)] == [
        ("price", ["letter"]),
        ("place", ["visit"]),
        ("promotion", ["letter"]),
    ]
    assert [(ref.id, ids(found)) for ref, found in by_channel(plan)] == [
        ("email", ["letter"]),
        ("press", ["letter", "talk"]),
    ]


def test_what_is_open() -> None:
    plan = plan_of(PLAN)
    assert ids(without_way(plan)) == ["shops"]
    assert ids(not_carried(plan)) == ["visit"]
    assert [(one.id, ids(by)) for one, by in carried_though_not_chosen(plan)] == [
        ("price", ["summer"])
    ]
    # 240 was chosen before 729; `visit` has no score to compare.
    assert [(one.id, other.id) for one, other in outscored(plan)] == [("letter", "price")]
    assert ids(without_reason(plan)) == ["price", "letter"]


SECTION = PLAN.partition("strategies:\n")[2].partition("campaigns:")[0]
# An entry begins with two spaces and its id; its fields may stand on the next line.
ENTRIES = re.findall(r"  \w+:.*\n(?: {4}.*\n)*", SECTION)


@given(st.permutations(ENTRIES))
@settings(max_examples=15, deadline=None)
def test_the_order_in_which_strategies_are_written_changes_none_of_it(entries: list[str]) -> None:
    plan = plan_of(PLAN.replace(SECTION, "".join(entries)))
    assert len(plan.strategies) == 4
    assert ids(ranked(plan.strategies.values())) == ["letter", "visit", "talk", "price"]
    assert [(one.id, other.id) for one, other in outscored(plan)] == [("letter", "price")]
