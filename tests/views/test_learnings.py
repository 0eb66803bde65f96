"""The loop of learnings as it is drawn, and what is missing in it."""

from __future__ import annotations

from tests.views.people import ONLY_A_NAME
from tests.views.small_plans import draw, text

PLAN = """
plan: {name: Lantern Tea}
initiatives: {blend: {name: Blend, status: done}}
campaigns: {spring: {name: Spring}}
learnings:
  letters: {name: Letters are kept, learned_on: 2027-02-15, came_from: spring, changes: blend, change: More}
  anecdote: {name: A nice talk, happened: We talked.}
"""


def test_a_plan_without_learnings_says_what_to_write() -> None:
    assert "No learnings yet." in draw(ONLY_A_NAME, "learnings")


def test_the_ways_between_the_halves_are_shown_even_where_nothing_goes_them() -> None:
    html = draw(PLAN, "learnings", "compact: true")
    assert "2 learnings, 1 goes back upstream" in html
    said = text(html)
    assert "1 Downstream results inform upstream Letters are kept" in said
    assert "0 Upstream findings inform downstream No finding has gone downstream yet." in said
    # Nothing goes the ways within one half, which are then left out.
    assert "learns from itself" not in said


def test_what_changes_and_what_is_missing() -> None:
    html = text(draw(PLAN, "learnings"))
    assert "Blend Initiative Upstream Letters are kept" in html
    assert "Changes nothing A nice talk changes: , change:" in html
    assert "Came from nothing in the plan A nice talk came_from:" in html
    assert "Finished, and nothing was learnt Blend" in html


def test_a_learning_tells_what_happened_and_what_follows() -> None:
    html = text(draw(PLAN, "learnings").partition("Learning by learning</h2>")[2])
    assert "Letters are kept 15 Feb 2027 How it changes More Learnt from Spring" in html
    assert "A nice talk What happened We talked." in html
