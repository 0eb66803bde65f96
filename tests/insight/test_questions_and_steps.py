"""The four questions and the five steps of each half: what is there, and what is still to write."""

from __future__ import annotations

from strategy_handbook.insight.questions import answered, questions
from strategy_handbook.insight.steps import Filling, Weakness, filled, steps
from strategy_handbook.translation import ngettext
from tests.views.small_plans import plan_of

EMPTY = "plan: {name: X}"


def said(found: tuple[Filling, ...] | tuple[Weakness, ...]) -> list[str]:
    return [ngettext(*one.forms, one.count) for one in found]


def test_an_empty_plan_has_all_eight_questions_open() -> None:
    plan = plan_of(EMPTY)
    for stream in ("upstream", "downstream"):
        found = questions(plan, stream)
        assert len(found) == 4
        assert answered(found) == 0
        assert not any(question.could_answer for question in found)


def test_questions_stand_in_their_order_with_the_key_to_write() -> None:
    found = questions(plan_of(EMPTY), "downstream")
    assert [question.path for question in found] == [
        "downstream: questions: numbers_now",
        "downstream: questions: precedents",
        "downstream: questions: campaign_and_measure",
        "downstream: questions: how_when_where",
    ]
    assert found[0].text == "Which numbers must be hit now?"


def test_who_could_answer_is_the_question_then_the_half_then_the_plan() -> None:
    plan = plan_of("""
        plan: {name: X, owners: cmo}
        upstream:
          owners: brand-lead
          questions:
            market_direction: {owners: analyst}
        downstream: Sell.
    """)
    up = questions(plan, "upstream")
    assert [ref.id for ref in up[0].could_answer] == ["analyst"]
    assert [ref.id for ref in up[1].could_answer] == ["brand-lead"]
    assert [ref.id for ref in questions(plan, "downstream")[0].could_answer] == ["cmo"]
    # Owners without an answer do not make one.
    assert answered(up) == 0


def test_an_empty_plan_has_ten_empty_steps_that_say_what_to_write() -> None:
    for stream in ("upstream", "downstream"):
        found = steps(plan_of(EMPTY), stream)
        assert [step.number for step in found] == [1, 2, 3, 4, 5]
        assert filled(found) == 0
        assert all(step.write and not step.notes for step in found)


def test_desk_research_fills_the_second_step_not_the_first() -> None:
    first, second, *_ = steps(
        plan_of("""
            plan: {name: X}
            studies:
              asked: {name: Asked, method: survey, limitations: Few answered}
              read: {name: Read, method: desk}
        """),
        "upstream",
    )
    assert said(first.fillings) == ["1 study"]
    assert said(second.fillings) == ["1 desk study"]
    assert not first.notes


def test_steps_say_what_is_weak() -> None:
    plan = plan_of("""
        plan: {name: X}
        studies: {a: {name: A}}
        gaps: {g: {name: G, importance: 8, satisfaction: 2}, h: {name: H}}
        initiatives: {i: {name: I, closes: g}}
        goals: {z: {name: Z, target: 5}}
        content: {c: {title: C}}
    """)
    up, down = steps(plan, "upstream"), steps(plan, "downstream")
    assert said(up[0].notes) == ["One does not say how it may mislead."]
    assert said(up[2].notes) == ["One gap has no initiative."]
    assert said(up[3].notes) == ["One initiative has no date."]
    assert not up[3].is_filled
    assert said(up[4].notes) == ["One gap is not scored."]
    assert said(down[0].notes) == [
        "One goal lacks its number or its date.",
        "One goal does not say who agreed.",
    ]
    assert said(down[4].notes) == ["One item has no date."]


def test_the_fourth_step_counts_milestones_and_dates() -> None:
    plan = plan_of("""
        plan: {name: X}
        initiatives:
          i: {name: I, start: 2027-01, milestones: [{name: M, due: 2027-02-01}, N]}
    """)
    assert said(steps(plan, "upstream")[3].fillings) == [
        "2 milestones",
        "1 dated initiative",
    ]
