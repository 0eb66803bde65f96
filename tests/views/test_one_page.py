"""The plan on one page: what comes first, what is shortened, and what is said of the rest."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from strategy_handbook.views.one_page import sheet
from strategy_handbook.views.one_page.shortening import shortened
from strategy_handbook.views.one_page.strip import strip_of
from strategy_handbook.views.timeline.layout import text_width
from tests.views.small_plans import draw, plan_of, text

AS_OF = dt.date(2027, 3, 1)
WORK = """
    plan: {name: X, start: 2027-01-01, end: 2027-12-31}
    initiatives:
      calm: {name: Calm, status: committed, start: 2027-02-01, end: 2027-11-30}
      late: {name: Late, status: at-risk, start: 2027-02-01, end: 2027-11-30}
      gone: {name: Gone, status: dropped, start: 2027-02-01, end: 2027-11-30}
      long-ago: {name: Long ago, status: done, start: 2026-09-01, end: 2026-10-30}
    campaigns:
      spring: {name: Spring, start: 2027-03-01, end: 2027-05-31}
      some-day: {name: Some day}
"""


def one_page(plan: str) -> str:
    return text(draw(plan, "one-page"))


def test_a_bare_plan_says_what_to_write() -> None:
    shown = one_page("plan: {name: X}")
    for words in (
        "No sentence of strategy yet: write plan: summary:",
        "No strategy for this half yet: write upstream: summary:",
        "No work with dates yet: write initiatives: and campaigns:",
        "No goals yet: write goals:",
        "No budget yet: write budget:",
        "As seen on 1 Mar 2027",
    ):
        assert words in shown
    assert "For" not in shown


def test_what_presses_comes_in_first_and_the_rest_is_counted() -> None:
    # The lanes have two rows each at least: a third bar of the same months finds no room.
    strip = strip_of(plan_of(WORK), AS_OF, most_rows=4)
    assert strip is not None
    upstream, downstream = strip.lanes
    assert [bar.item.title for bar in upstream.bars if bar.item.title != "Long ago"] == [
        "Late",
        "Calm",
    ]
    assert upstream.total == 4
    assert upstream.hidden == 4 - len(upstream.bars)
    assert [item.title for item in downstream.undated] == ["Some day"]
    assert downstream.hidden == 0


def test_what_was_called_off_is_counted_and_not_shown() -> None:
    shown = one_page(WORK)
    assert "Gone" not in shown
    assert "and 1 more" in shown
    assert "Without dates: Some day" in shown


def test_the_axis_is_as_long_as_what_is_shown() -> None:
    crowd = "\n".join(
        f"      r{n}: {{name: R, status: at-risk, start: 2027-02-01, end: 2027-11-30}}"
        for n in range(9)
    )
    plan = WORK.replace("    campaigns:", f"{crowd}\n    campaigns:").replace(
        "2026-10-30", "2027-03-30"
    )
    strip = strip_of(plan_of(plan), AS_OF, most_rows=4)
    assert strip is not None
    # What was begun last autumn would have made it begin there.
    assert strip.axis.first == dt.date(2027, 1, 1)


def test_a_handover_is_drawn_if_both_ends_are_shown() -> None:
    plan = WORK.replace("committed,", "committed, handovers: [spring, some-day],")
    assert draw(plan, "one-page").count('class="hb-wall__baton') == 1


def test_only_signs_that_occur_are_explained() -> None:
    shown = one_page(WORK)
    assert "at risk" in shown and "planned" in shown
    assert "an idea" not in shown and "called off" not in shown


def test_more_goals_than_there_is_room_for_are_counted() -> None:
    goals = "\n".join(
        f"      g{n}: {{name: G{n}, target: {n}, due: 2027-0{n}-01}}" for n in range(1, 9)
    )
    shown = one_page(f"    plan: {{name: X}}\n    goals:\n{goals}\n")
    assert "and 2 more" in shown
    assert "G6" in shown and "G7" not in shown


def test_a_goal_says_that_it_has_further_targets() -> None:
    shown = one_page("""
        plan: {name: X}
        goals: {g: {name: G, due: 2027-05-31, target: [800, {target: 5%, label: Share}]}}
    """)
    assert "by 31 May 2027 , 1 more target" in shown


def test_other_currencies_stand_beside_the_first() -> None:
    lines = ", ".join(
        f"{{planned: {code} 10}}" for code in ("EUR", "CHF", "GBP", "SEK", "USD", "NOK")
    )
    shown = one_page(f"""
        plan: {{name: X, currency: EUR}}
        budget: [{lines}]
    """)
    assert "€10 planned, and CHF 10 · £10 · NOK 10 · 2 more currencies" in shown


def test_a_half_with_positioning_alone_shows_that() -> None:
    shown = one_page("{plan: {name: X}, upstream: {positioning: The calm one.}}")
    assert shown.count("The calm one.") == 1
    assert "write upstream: summary:" not in shown


@pytest.mark.parametrize(
    ("whole", "room", "short"),
    [
        ("Short enough.", 20, "Short enough."),
        ("Two  lines\nbecome one.", 20, "Two lines become one."),
        ("The first sentence. And a second one that is longer.", 16, "The first sentence. …"),
        ("One. And a second one that is so much longer.", 12, "One. And a second one …"),
        ("Words, that end, with commas and more of them", 10, "Words, that end …"),
        ("Donaudampfschifffahrtsgesellschaft", 8, "Donaudampfsc…"),
        ("長い計画の名前は途中で切れます。", 8, "長い計画の名 …"),
        ("", 8, ""),
    ],
)
def test_texts_are_shortened_where_a_sentence_or_a_word_ends(
    whole: str, room: float, short: str
) -> None:
    assert shortened(whole, room) == short
    assert text_width(shortened(whole, room)) <= room


def test_more_text_leaves_fewer_rows() -> None:
    halves = [("A strategy.", ""), ("A strategy.", "")]
    few = sheet.rows_left("", "Name", "Summary.", halves, 1, [["€10"]])
    many = sheet.rows_left(
        "Org", "Name" * 12, "Summary. " * 15, [("Long. " * 30, "x" * 90)] * 2, 2, []
    )
    assert few > many >= sheet.FEWEST_ROWS


def test_a_bar_that_leaves_the_axis_is_open_at_that_end() -> None:
    plan = """
        plan: {name: X, start: 2027-01-01, end: 2027-12-31}
        initiatives: {a: {name: A, start: 2027-02-01, end: always}}
        campaigns: {b: {name: B, start: 2027-02-01, end: 2027-03-01}}
    """
    classes = re.findall(r'class="(hb-wall__bar [^"]*)"', draw(plan, "one-page"))
    assert ["--later" in one for one in classes] == [True, False]
