"""How well the eight questions are answered, and what the page says of it."""

from __future__ import annotations

import re

import pytest

from tests.views.small_plans import draw, text

PLAN = """
plan: {name: Lantern Tea, owners: [chief]}
team:
  chief: {name: Chief}
  analyst: {name: Analyst}
studies:
  new: {name: New survey}
  old: {name: Old survey, expires: 2026}
gaps:
  seen: {name: Seen, evidence: new}
  guessed: {name: Guessed}
  other: {name: Other guess}
trends:
  nights: {name: Longer nights}
upstream:
  owners: [analyst]
  questions:
    market_direction: {answer: Into the night, evidence: [nights, new], owners: [chief]}
    market_gaps: {answer: Between nine and ten, evidence: [guessed, other]}
    next_needs: {answer: More sleep, evidence: [old]}
    relevant_capabilities: Blending
"""


def rows(html: str, caption: str) -> list[list[str]]:
    body = html.partition(f'<caption class="hb-hidden">{caption}</caption>')[2].partition(
        "</table>"
    )[0]
    return [
        [text(cell) for cell in re.findall(r"<t[hd][ >].*?</t[hd]>", row)]
        for row in re.findall(r"<tr>(.*?)</tr>", body)[1:]
    ]


def test_each_question_says_how_it_stands_on_what_and_who_answers_it() -> None:
    found = rows(draw(PLAN, "questions"), "Upstream: four questions")
    assert [(row[1], row[3], row[4]) for row in found] == [
        (
            "✓ Answered and well founded",
            "Longer nights , New survey In the plan: Trends: 1",
            "Chief",
        ),
        ("▶ Answered, and thinly founded", "Guessed , Other guess In the plan: Gaps: 3", "Analyst"),
        (
            "! Answered on evidence out of date",
            "Old survey Expired 31 Dec 2026 In the plan: Studies: 2",
            "Analyst",
        ),
        ("? Answered, and names no evidence", "no evidence named", "Analyst"),
    ]
    below = rows(draw(PLAN, "questions"), "Downstream: four questions")
    assert [row[1:3] for row in below[:1]] == [
        ["! Not answered yet", "Write downstream: questions: numbers_now: ."]
    ]
    assert below[0][4] == "Chief"


@pytest.mark.parametrize(
    ("evidence", "stands"),
    [
        # The gap rests on a study; one source alone is thin, however good.
        ("[seen, guessed]", "✓ Answered and well founded"),
        ("[new]", "▶ Answered, and thinly founded"),
        ("[new, old]", "▶ Answered, and thinly founded"),
    ],
)
def test_two_sources_that_hold_make_an_answer_well_founded(evidence: str, stands: str) -> None:
    plan = PLAN.replace("[guessed, other]", evidence)
    assert rows(draw(plan, "questions"), "Upstream: four questions")[1][1] == stands


def test_it_is_all_summed_up_in_a_line() -> None:
    said = text(draw(PLAN, "questions"))
    assert said.startswith("4 of 8 questions are answered. 1 answer is well founded. 3 of 10 steps")


def test_an_empty_plan_has_all_before_it() -> None:
    html = draw("plan: {name: Tea}", "questions")
    assert text(html).startswith(
        "0 of 8 questions are answered. 0 answers are well founded. 0 of 10"
    )
    assert text(html).count("! Not answered yet") == 8
    assert text(html).count("nobody named") == 8
    assert rows(html, "Upstream: five steps")[0][1] == "! Empty. Write studies: ."
