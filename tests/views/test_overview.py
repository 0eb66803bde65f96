"""The overview: a year at a glance, also of plans that are over, ahead, or hardly written."""

from __future__ import annotations

from decimal import Decimal

from strategy_handbook.views.pieces.sparklines import sparkline
from tests.views.small_plans import draw, text


def overview(plan: str, options: str = "") -> str:
    return text(draw(plan, "overview", options))


def test_an_empty_plan_says_what_to_write() -> None:
    shown = overview("plan: {name: X}")
    for words in (
        "No sentence of strategy yet: write plan: summary:",
        "not said: write start: and end:",
        "No strategy for this half yet: write upstream: summary:",
        "No strategy for this half yet: write downstream: summary:",
        "No initiative hands over to a campaign yet.",
        "No initiatives yet.",
        "No goals yet.",
        "No budget yet.",
        "No personas yet.",
    ):
        assert words in shown
    assert "0 of 4 questions answered" in shown


def test_the_level_is_that_of_the_plans_name() -> None:
    assert "<h2" in draw("plan: {name: X}", "overview").split("X</h2>")[0]
    home = draw("plan: {name: X}", "overview", "level: 1")
    assert '<h1 id="plan">X</h1>' in home
    assert '<h2 id="halves">' in home


def test_a_plan_that_is_over_says_so_and_tells_how_it_ended() -> None:
    shown = overview("""
        plan: {name: X, start: 2026-01-01, end: 2026-12-31}
        campaigns: {c: {name: Autumn, status: completed, end: 2026-12-20}}
    """)
    assert "This plan ended on 31 Dec 2026." in shown
    assert "How it ended" in shown
    assert "Autumn ✓ Completed" in shown
    assert "Nothing was left at risk, overdue or in conflict." in shown


def test_a_plan_that_has_not_begun_says_when_it_does() -> None:
    shown = overview("""
        plan: {name: X, start: 2027-03-02, end: 2027-12-31}
        campaigns: {c: {name: Spring, start: 2027-03-04}}
    """)
    assert "This plan has not begun: it starts on 2 Mar 2027, in 1 day." in shown
    assert "What comes first" in shown
    assert "Spring starts" in shown


def test_the_next_days_name_the_next_date_when_they_are_empty() -> None:
    shown = overview("""
        plan: {name: X, start: 2027-01-01, end: 2027-12-31}
        campaigns: {c: {name: Spring, start: 2027-04-04}}
    """)
    assert "Nothing in these days. Next on 4 Apr 2027: Spring starts." in shown


def test_halves_and_handovers_are_counted() -> None:
    shown = overview("""
        plan: {name: X}
        initiatives:
          i: {name: Battery, status: in-progress, handovers: [{campaign: c, date: 2027-02-01}]}
          j: {name: Boat}
        campaigns: {c: {name: Spring}, d: {name: Autumn}}
    """)
    assert "1 of 2 initiatives hands over to 1 of 2 campaigns." in shown
    assert "Hand over to no campaign yet: Boat" in shown
    assert "Grow from no initiative: Autumn" in shown
    assert "! late" in shown
    assert "Handover to Spring was due on 1 Feb 2027 , 28 days ago" in shown


def test_the_budget_is_compared_with_the_split_that_was_meant() -> None:
    shown = overview("""
        plan: {name: X, currency: EUR, budget_split: {upstream: 60, downstream: 40}}
        initiatives: {i: {name: I}}
        campaigns: {c: {name: C}}
        budget:
          - {for: i, planned: 5000, actual: 1000}
          - {for: c, planned: 5000..8000}
          - {for: c, planned: GBP 100}
          - {for: c, planned: TBD}
    """)
    assert "€10,000 – €13,000 planned, and £100" in shown
    assert "43% upstream, 57% downstream · meant to be 60% upstream, 40% downstream" in shown
    assert "1 line has no figure yet and is in no sum." in shown


def test_a_goal_shows_its_target_and_latest_reading() -> None:
    shown = overview("""
        plan: {name: X}
        metrics: {boxes: {name: Trial boxes, unit: boxes}}
        goals: {g: {name: Boxes, metric: boxes, baseline: 0, target: 80, due: 2027-02-01,
                    status: active, stream: downstream}}
        observations: [{metric: boxes, period: 2027-01, value: 41}]
    """)
    assert "80 boxes" in shown
    assert "was due 1 Feb 2027" in shown
    assert "41 boxes" in shown


def test_plan_text_is_never_markup() -> None:
    html = draw(
        """
        plan: {name: "<b>X</b>", organisation: "<i>Y</i>", summary: "<script>z</script>"}
        personas: {p: {name: "<u>P</u>"}}
        """,
        "overview",
    )
    assert "<b>X</b>" not in html
    assert "<i>Y</i>" not in html
    assert "<script" not in html
    assert "<u>P</u>" not in html


def test_a_curve_needs_three_figures() -> None:
    assert not sparkline([Decimal(1), Decimal(2)])
    assert "<polyline" in sparkline([Decimal(1), Decimal(1), Decimal(1)])


def holds(plan: str) -> str:
    html = draw(plan, "overview")
    return text(html.split('id="holds"')[1].split('<div class="hb-panel">')[0])


def test_what_a_plan_lacks_is_a_line_with_the_way_to_its_page() -> None:
    plan = """
        plan: {name: X, start: 2027-01-01, end: 2027-06-30}
        objectives: {known: {name: Known}}
        goals:
          boxes:
            {name: Boxes, stream: downstream, serves: known, metric: sold, target: 100, due: 2027-06-30}
        metrics:
          sold: {name: Boxes sold, adds_up: true, cadence: month}
          returns: {name: Returns, cadence: month, direction: down, thresholds: {good: 2, watch: 4, bad: 6}}
        observations:
          - {metric: sold, period: 2027-01, value: 3}
          - {metric: returns, period: 2027-01, value: 9}
        personas: {reader: {name: Reader}}
        studies: {survey: {name: Survey, expires: 2027-01-31}}
        risks: {buys: {name: They buy, type: assumption, status: open, by: 2027-02-01}}
    """
    shown = holds(plan)
    # The objective and the reader: one half serves the first, none talks to the second.
    assert "! Alignment 2 to settle: Both halves together" in shown
    assert "! Evidence Out of date: Survey" in shown
    assert "! Risks and assumptions Overdue: They buy" in shown
    assert "! Metrics Somebody must act: Returns · Behind its pace: Boxes sold" in shown
    assert "! Coverage Reader : Nothing is made for them yet." in shown
    assert 'alignment/#alignment-together"' in draw(plan, "overview")


def test_goals_that_campaigns_or_their_money_do_not_reach_are_named() -> None:
    plan = """
        plan: {name: X, currency: EUR, start: 2027-01-01, end: 2027-12-31}
        metrics: {sold: {name: Boxes sold, adds_up: true}}
        goals:
          boxes: {name: Boxes, metric: sold, target: 120, start: 2027-01-01, due: 2027-12-31}
          far: {name: Far, metric: sold, target: 400, start: 2027-01-01, due: 2027-12-31}
          done: {name: Done, metric: sold, target: 500, start: 2027-01-01, status: missed}
        campaigns:
          round: {name: Round, goals: [boxes, far, done], start: 2027-01-01, end: 2027-12-31,
                  success: [{measure: Boxes, metric: sold, target: 150}]}
        budget:
          - {for: round, period: 2027-01, planned: 100, actual: 120}
          - {for: round, period: 2027-10, planned: 240}
        observations: [{metric: sold, period: 2027-01, value: 30}]
    """
    # 150 of 120 are enough, and short of 400. One has cost 120 / 30 = 4: 30 + 240 / 4 = 90 of 120.
    assert "! Goals Falls short: Far · Enough on paper only: Boxes" in holds(plan)
    # At twice the money: 30 + 480 / 4 = 150.
    assert "! Goals Falls short: Far !" in holds(plan.replace("planned: 240", "planned: 480"))


def test_a_plan_that_holds_is_told_so_in_one_line() -> None:
    shown = holds(
        "plan: {name: X}\ncampaigns: {a: {name: A, start: 2027-04}}\ninitiatives: {b: {name: B}}"
    )
    assert "✓ Nothing is out of line, out of date, overdue, behind or left out." in shown


def test_nothing_is_judged_of_a_plan_that_says_nothing_or_is_over() -> None:
    assert 'id="holds"' not in draw("plan: {name: X}", "overview")
    over = "plan: {name: X, end: 2026-12-31}\nobjectives: {known: {name: Known}}"
    assert 'id="holds"' not in draw(over, "overview")
