"""The playbook as it is drawn."""

from __future__ import annotations

from strategy_handbook.insight.published_figures import FIGURES
from strategy_handbook.plan.vocabulary import TACTIC
from strategy_handbook.views.playbook import words
from tests.insight.test_playbook import PLAN
from tests.views.people import ONLY_A_NAME
from tests.views.people import draw as draw_on
from tests.views.small_plans import draw, text


def test_there_are_words_for_each_tactic_and_each_figure() -> None:
    assert words.WHAT_FOR.keys() == set(TACTIC.words)
    assert words.FIGURES.keys() == {one.key for one in FIGURES}


def test_a_plan_that_says_nothing_has_the_tactics_and_the_figures() -> None:
    html = text(draw(ONLY_A_NAME, "playbook"))
    assert "This plan uses 0 of them." in html
    assert html.count("Not in this plan") == len(TACTIC.words)
    assert "18.2% of opt-in free trials become purchases, on average. Free trial 18.2%" in html
    assert "Retargeting is 10 times as effective as ordinary display advertising." in html
    assert "The benchmarks of this plan" not in html


def test_a_card_says_what_is_done_by_a_tactic() -> None:
    html = text(draw(PLAN, "playbook"))
    assert "Free trial Let people use the product before they pay for it. Done in Spring" in html
    assert "Weighed in ✕ Letter 3 benchmarks" in html
    assert "Further tactics 2 of 4 in use" in html


def test_a_benchmark_has_our_own_figure_beside_it() -> None:
    html = text(draw(PLAN, "playbook").partition("Benchmarks</h2>")[2])
    assert "Opt-in trials Free trial 18.20% 24% Boxes , February 2027" in html
    assert "Another figure Free trial about 10 in 100 Empty No value yet" in html


def test_links_to_a_benchmark_lead_here() -> None:
    assert 'id="benchmark-opt-in"' in draw_on("playbook", PLAN, "tea/playbook.md")
    assert 'href="#playbook-benchmarks"' in draw_on("playbook", PLAN, "tea/playbook.md")
