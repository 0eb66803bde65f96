"""All strategies on one page: by goal, by tactic, by the four Ps, and what is open."""

from __future__ import annotations

from tests.insight.test_strategies import PLAN
from tests.views.people import ONLY_A_NAME
from tests.views.small_plans import draw, text


def test_a_plan_without_strategies_says_what_to_write() -> None:
    assert "No strategies yet." in draw(ONLY_A_NAME, "strategies")


def test_strategies_stand_below_their_goals_with_score_and_outcome() -> None:
    html = text(draw(PLAN, "strategies", "compact: true"))
    assert "4 strategies, 2 chosen, 1 rejected, 1 undecided" in html
    assert (
        "For Boxes Letter Free trial 240 8 × 6 × 5 ✓ Chosen Visit not scored ✓ Chosen We must"
        in html
    )
    assert "For no goal yet Talk Tasting not scored ? Idea" in html


def test_what_is_open_is_told_with_what_to_write() -> None:
    html = text(draw(PLAN, "strategies").partition("What is open</h2>")[2])
    assert "Goals without a chosen strategy Shops goal: of a strategy" in html
    assert "Chosen, and no campaign carries it out Visit strategy: of a campaign" in html
    assert "Rejected, and carried out all the same Half price , by Summer status:" in html
    assert "a rejected one scores higher Letter , before Half price reason: , if" in html


def test_strategies_are_sorted_three_ways_with_what_became_of_them() -> None:
    html = text(draw(PLAN, "strategies"))
    assert "By tactic Tactic Chosen Undecided Rejected Free trial ✓ Letter" in html
    assert "By the four Ps Four Ps Chosen Price ✓ Letter Place ✓ Visit" in html
    assert "By channel Channel Chosen Undecided E-mail ✓ Letter Press ✓ Letter ? Talk" in html


def test_a_strategy_in_full_has_what_its_campaigns_say() -> None:
    html = text(draw(PLAN, "strategies").partition("Strategy by strategy</h2>")[2])
    assert "Four Ps Price, Promotion Channels E-mail, Press Carried out by Spring" in html
