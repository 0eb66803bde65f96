"""What a goal's sheet says of whether it can be reached, in words."""

from __future__ import annotations

import re

import pytest

from tests.views.people import draw
from tests.views.small_plans import text

HEAD = """\
plan: {name: Tea, start: 2027-01-01, currency: EUR}
metrics:
  m: {name: Boxes sold, unit: boxes, adds_up: true}
  share: {name: Trials that order, unit: "%"}
"""
FUNNEL = "funnel: [{step: Letters, count: 1000}, {step: Boxes, count: 50, rate: 5, metric: m}]"
RATE = "funnel: [{step: Trials, count: 150}, {step: Orders, count: 41, metric: share}]"


def verdict(goal: str, *campaigns: str, more: str = "") -> str:
    rows = "".join(
        f"  c{n}: {{name: Round {n}, goals: g, {one}}}\n" for n, one in enumerate(campaigns)
    )
    plan = f"{HEAD}goals: {{g: {{name: G, due: 2027-12-31, {goal}}}}}\n{more}"
    html = draw("goals", plan + (f"campaigns:\n{rows}" if rows else ""))
    found = re.search(r'<div class="hb-reach">(.*?)</div></div>', html, re.DOTALL)
    return text(found[1]) if found else ""


@pytest.mark.parametrize(
    ("goal", "campaigns", "said"),
    [
        (
            "metric: m, target: 40",
            (FUNNEL,),
            "✓ Enough as planned Its campaigns expect 50 boxes for a target of 40 boxes: enough by "
            "themselves.",
        ),
        (
            "metric: m, target: 140, baseline: 100",
            (FUNNEL,),
            "✓ Enough as planned Its campaigns expect 50 boxes of the rise of 40 boxes that is wanted: "
            "enough if all else brings 100 boxes as before.",
        ),
        (
            "metric: m, target: 180, baseline: 100",
            (FUNNEL,),
            "! Falls short Its campaigns expect 50 boxes of the rise of 80 boxes that is wanted: short by "
            "30 boxes, even if all else brings 100 boxes as before.",
        ),
        (
            "metric: m, target: 80",
            (FUNNEL, "status: planned", "status: idea"),
            "? Cannot be told Its campaigns expect 50 boxes of 80 boxes: short by 30 boxes. The rest would "
            "have to come from Round 1 and Round 2 , which give no figure.",
        ),
        (
            "metric: m, target: '>= 80', baseline: 90",
            (FUNNEL,),
            "✓ Enough as planned The baseline of 90 boxes is as much already: enough if all else stays",
        ),
        # 41 × 100 / 150 = 27.3
        (
            "metric: share, target: 26%",
            (RATE,),
            "✓ Enough as planned Each campaign that gives a figure expects to reach it: 26%.",
        ),
        (
            "metric: share, target: 28%",
            (RATE,),
            "! Falls short No campaign that gives a figure expects to reach it: 28%.",
        ),
        ("metric: m, target: 80", (), "? Cannot be told No campaign works for it"),
        ("metric: m, target: A lot", (), "? Cannot be told The target is no number yet."),
        ("target: 80", (), "? Cannot be told No metric is named"),
        ("metric: m, target: 80, status: met", (FUNNEL,), ""),
        ("metric: m", (FUNNEL,), ""),
    ],
)
def test_verdicts(goal: str, campaigns: tuple[str, ...], said: str) -> None:
    found = verdict(goal, *campaigns)
    assert found.startswith(said) and bool(found) == bool(said)


def test_the_chain_can_be_argued_with() -> None:
    found = verdict(
        "metric: m, target: 80",
        FUNNEL,
        "success: [{measure: M, metric: m, target: 80}]",
        more="budget: [{for: c0, planned: 600..800}, {for: c0, planned: USD 40}]\n",
    )
    # 600 / 50 = 12 and 800 / 50 = 16 for one; 30 more cost 360 to 480. 600 / 1,000 = 0.60 a letter.
    # To bring 50 + 30 = 80 by itself takes 80 × 1,000 / 50 = 1,600 letters.
    for part in (
        "As planned: €600 – €800 for 50 boxes, which is €12 – €16 for one.",
        "What is missing would cost €360 – €480 more at this price.",
        "Not in these figures: US$40, for which the plan states no rate.",
        "Letters 1,000 €0.60 – €0.80 1,600 Boxes 50 5% €12 – €16",
        "Missing 30 boxes Not counted Round 1 only repeats the target",
        "80 − 50 = 30.",
        "€600 – €800 ÷ 50 = €12 – €16.",
    ):
        assert part in found


def test_what_the_money_that_is_left_still_buys() -> None:
    books = """
budget:
  - {for: c0, period: 2027-02, planned: 100, actual: 120}
  - {for: c0, period: 2027-10, planned: 300}
observations: [{metric: m, period: 2027-01, value: 10}, {metric: m, period: 2027-02, value: 30}]
"""
    # 120 spent while 30 were counted in the same month: 4 each. 40 so far + 300 / 4 = 115.
    found = verdict("metric: m, target: 120", FUNNEL, more=books)
    assert (
        "! So far one has cost €4 . At that, the €300 still to be spent and the 40 boxes counted already "
        "come to 115 of 120 boxes."
    ) in found
    assert "40 + €300 ÷ €4 = 115." in found
    assert "✓ So far one has cost" in verdict("metric: m, target: 115", FUNNEL, more=books)
    # The campaign's 50 are enough for 45 on top of 80, but the money leads to 115 of 125 only.
    rise = verdict("metric: m, baseline: 80, target: 125", FUNNEL, more=books)
    assert "◐ Enough on paper only Its campaigns expect 50 boxes of the rise of 45 boxes" in rise
    reached = verdict("metric: m, baseline: 80, target: 115", FUNNEL, more=books)
    assert "✓ Enough as planned" in reached


def test_a_target_stands_beside_what_was_reached() -> None:
    html = draw(
        "goals",
        f"""{HEAD}
precedents: {{p: {{name: Last spring, metric: m, value: 118}}}}
benchmarks: {{b: {{name: Opt-in trials, metric: share, value: 18.2%, source: An article}}}}
goals:
  g: {{name: G, metric: m, target: 180, precedents: p}}
  h: {{name: H, metric: share, target: ">= 26%"}}
""",
    )
    # (180 - 118) × 100 / 118 = 52.5
    assert "53% more than our best so far, 118 boxes: Last spring ." in text(html)
    assert "at least 26% against 18.2% elsewhere: Opt-in trials (An article)." in text(html)
    assert "Nobody named here has come as far." in html


def test_the_pace_stands_with_a_goal_s_values() -> None:
    html = draw(
        "goals",
        f"""{HEAD}
observations: [{{metric: m, period: 2027-01, value: 10}}]
goals: {{g: {{name: G, metric: m, target: 365, due: 2027-12-31}}}}
""",
    )
    # 31 of 365 days are read, and 365 are wanted: one a day.
    assert (
        "Behind its pace: 10 boxes by 31 Jan 2027, where an even pace asks for 31 boxes."
        in text(html)
    )


FIVE = "observations:\n" + "".join(
    f"  - {{metric: m, period: {period}, value: {value}}}\n"
    for period, value in (
        ("2026-10", 10),
        ("2026-11", 12),
        ("2026-12", 11),
        ("2027-01", 15),
        ("2027-02", 14),
    )
)
TREND = "The trend of the readings leads to"


def said(goal: str, more: str) -> str:
    plan = (
        f"{HEAD}goals: {{g: {{name: G, metric: m, start: 2027-03-01, due: 2027-04-30, {goal}}}}}\n"
    )
    return text(draw("goals", plan + more))


@pytest.mark.parametrize("campaigns", ["", f"campaigns: {{c: {{name: C, goals: g, {FUNNEL}}}}}\n"])
def test_the_trend_stands_beside_the_plan_s_own_figures(campaigns: str) -> None:
    # March 14 + 1, April 14 + 2: 31. A step is off by √6: 6 · (2² + 1²) + 6/4 · (1 + 2)² = 43.5, whose
    # root is 6.595, times 1.2816 is 8.45: from 22.55 to 39.45.
    assert f"{TREND} 31 boxes (23 – 39) by 30 Apr 2027." in said("target: 40", FIVE + campaigns)


def test_a_trend_that_is_no_verdict_is_left_out() -> None:
    # 20 against 14 is 6 off; saying January's 15 again was 1 off.
    kept = "forecasts: [{metric: m, made_on: 2027-02-01, period: 2027-02, value: 20}]\n"
    assert TREND in said("target: 40", FIVE)
    assert TREND not in said("target: 40", FIVE + kept)
    assert TREND not in said("target: 40", "")
    # A goal that is settled is not asked whether it can be reached.
    assert TREND not in said("target: 40, status: met", FIVE)
