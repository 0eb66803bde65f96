"""The scores by which initiatives and strategies are ranked tell how they are computed, in numbers."""

from __future__ import annotations

import re

from tests.views.people import draw


def test_scores_tell_on_the_spot_how_they_are_computed() -> None:
    plan = """
        initiatives:
          plain: {name: Plain}
          belt: {name: New belt, rice: {reach: 1200, impact: 2, confidence: 80, effort: 6}}
    """
    # 1,200 × 2 × 0.8 ÷ 6 = 1,920 ÷ 6 = 320
    for drawn in (draw("initiatives", plan), draw("initiative", plan, options="id: belt")):
        [fold] = re.findall(r'<details class="hb-reckoning">.*?</details>', drawn)
        assert "1,200 × 2 × 80% ÷ 6 = 320<" in fold
        assert "Intercom" in fold
    assert "hb-reckoning" not in draw("initiatives", "initiatives: {plain: {name: Plain}}")
    weighed = """
        goals: {boxes: {name: Boxes}}
        strategies:
          tour: {name: Tour, goal: boxes}
          letter: {name: Letter, goal: boxes, ice: {impact: 8, confidence: 6, ease: 5}}
    """
    # 8 × 6 × 5 = 240
    for drawn in (
        draw("strategies", weighed),
        draw("strategy", weighed, options="half: downstream"),
    ):
        folds = re.findall(r'<details class="hb-reckoning">.*?</details>', drawn)
        assert sum("Letter</a>: 8 × 6 × 5 = 240<" in fold for fold in folds) == 1
