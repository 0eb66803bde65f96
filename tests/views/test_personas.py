from __future__ import annotations

import re

from strategy_handbook.views.pieces.avatars import initials, slot
from tests.views.people import ONLY_A_NAME, draw, plan

TWO = """
personas:
  hunter: {name: Bargain hunter, type: negative}
  reader: {name: Night reader, type: buyer, job_title: Editor, aims: Sleep through}
campaigns:
  spring: {name: Spring, personas: reader}
content:
  one: {title: One, campaign: spring}
"""


def test_a_plan_without_personas_says_what_to_write() -> None:
    html = draw("personas", ONLY_A_NAME)
    assert "No personas yet." in html and "<code>personas:</code>" in html


def test_negative_personas_stand_apart_and_last() -> None:
    html = draw("personas", TWO)
    assert html.index("Night reader") < html.index("Whom we do not want to reach")
    assert html.index("Whom we do not want to reach") < html.index("Bargain hunter")
    assert "Not to be reached" in html


def test_a_card_counts_the_work_and_sums_the_persona_up() -> None:
    html = draw("personas", TWO)
    assert "1 campaign · 1 content item" in html
    assert "Editor · Buyer" in html and "Sleep through" in html
    assert "No campaign, initiative or content yet" in html


def test_the_plan_s_text_is_escaped() -> None:
    html = draw("personas", "personas: {x: {name: '<b>Bold</b>', job_title: '<i>'}}")
    assert "<b>" not in html and "<i>" not in html


def test_initials_leave_small_words_out() -> None:
    assert initials("Owner of a small trade business") == "OB"
    assert initials("Lisa") == "L"
    assert initials("Policy-maker") == "PM"
    assert initials("…") == "?"


def test_a_persona_s_colour_is_none_of_the_halves() -> None:
    names = ", ".join(f"p{number}: {{name: P{number}}}" for number in range(8))
    shown = plan(f"personas: {{{names}}}")
    slots = [slot(shown, persona) for persona in shown.personas.values()]
    assert slots == [3, 4, 5, 6, 7, 8, 3, 4]


def test_no_id_is_used_twice() -> None:
    ids = re.findall(r'\bid="([^"]+)"', draw("personas", TWO))
    assert len(ids) == len(set(ids))
