"""What the research view says of each kind of entry."""

from __future__ import annotations

import re

import pytest

from strategy_handbook.load import load
from strategy_handbook.rules import check_plans
from strategy_handbook.source.tree import Texts
from strategy_handbook.views import Handbook
from strategy_handbook.views.drawing import PageDrawing
from tests.views.small_plans import AS_OF, draw, text

PLAN = """
plan: {name: Lantern Tea}
studies:
  survey:
    name: Survey
    method: survey
    question: Who drinks tea at night?
    n: 400
    invited: 800
    sample: random
    findings:
      - {finding: After nine, value: 50%, confidence: high}
      - {finding: With milk, value: 10 of 20, confidence: low}
    limitations: Readers of one newsletter
trends:
  later: {name: Sleeping later, pestle: social, horizon: now, impact: low}
  nights:
    {name: Longer nights, pestle: social, horizon: now, impact: high, direction: rising, signals: Sales,
     answer: Blends}
  law: {name: A law, horizon: later}
gaps:
  small: {name: Small gap, importance: 4, satisfaction: 4}
  large: {name: Large gap, importance: 9, satisfaction: 3, evidence: survey}
competitors:
  rival: {name: Rival, threat: high, strengths: [Price, Shops], pricing: 4 euros, pricing_as_of: 2027-01}
capabilities:
  blending: {name: Blending, maturity: 4}
  shipping: {name: Shipping, maturity: 1, needed_by: 2027-06, source: partner}
  tasting: {name: Tasting, maturity: 2}
  packing: {name: Packing, maturity: 2, needed_by: 2027-03}
  unused: {name: Unused, maturity: 1}
  unrated: {name: Unrated}
initiatives:
  old: {name: Old, status: done, start: 2026-01, capabilities: [unused]}
  box: {name: Box, start: 2027-04-01, closes: large, capabilities: [blending, shipping, packing, unrated]}
  club: {name: Club, start: 2027-01-01, capabilities: [tasting]}
"""


def rows(html: str, caption: str) -> list[str]:
    body = html.partition(f'<caption class="hb-hidden">{caption}</caption>')[2].partition(
        "</table>"
    )[0]
    cells = body.replace("</td><td", "</td> | <td").replace("</th><td", "</th> | <td")
    return [text(row) for row in re.findall(r"<tr>(.*?)</tr>", cells)[1:]]


def test_a_study_tells_its_method_its_findings_and_its_limits() -> None:
    said = text(draw(PLAN, "research", "of: studies"))
    assert "Who drinks tea at night?" in said
    assert "Response rate 50%" in said
    # 1.96 · √(0.25 / 400) = 4.9 points; of 20 answers no share can be given.
    assert "50% After nine ●●● Confidence high , ±4.9 points" in said
    assert "10 of 20 With milk ●○○ Confidence low , n = 20, too few for a share" in said
    assert "Read with care Readers of one newsletter" in said
    assert "Where it is mentioned Evidence for Large gap" in said


def test_trends_stand_by_kind_and_by_when_the_weightiest_first() -> None:
    assert rows(draw(PLAN, "research"), "Trends by kind and by when they matter") == [
        "Social | Longer nights ↗ Rising, ●●● Impact high Sleeping later ●○○ Impact low |",
        "Of no kind | | A law",
    ]


def test_gaps_begin_with_the_greatest_opportunity() -> None:
    html = draw(PLAN, "research", "of: gaps")
    # 9 + (9 − 3) = 15; 4 + 0 = 4
    assert "Opportunity 15 of 20" in text(html)
    assert html.index('id="about-gap-large"') < html.index('id="about-gap-small"')


def test_competitors_stand_side_by_side() -> None:
    said = rows(draw(PLAN, "research"), "Competitors compared: Rival")
    assert "Charges | 4 euros January 2027" in said
    assert "Strengths | Price Shops" in said


def test_capabilities_are_held_against_the_work_that_needs_them() -> None:
    assert rows(draw(PLAN, "research"), "Capabilities and who needs them") == [
        "Blending | 4 of 5 | – | Box begins 1 Apr 2027 | ✓ Well mastered",
        # June ends after the first of April.
        "Shipping | 1 of 5 | From a partner | Box begins 1 Apr 2027 | ! There only after the work has "
        "begun by June 2027",
        "Tasting | 2 of 5 | – | Club begins 1 Jan 2027 | ! The work has begun without it",
        "Packing | 2 of 5 | – | Box begins 1 Apr 2027 | Still to be learnt by March 2027",
        # The initiative that needed it is done.
        "Unused | 1 of 5 | – | – | Nothing needs it now",
        "Unrated | – | – | Box begins 1 Apr 2027 | Not rated",
    ]


@pytest.mark.parametrize("plan", ["plan: {name: Tea}", "plan: {name: Tea}\ngoals: {a: {name: A}}"])
def test_a_plan_without_research_says_what_to_write(plan: str) -> None:
    assert text(draw(plan, "research")).startswith("No research yet. Write studies:")


def test_what_is_not_asked_for_takes_no_ids_from_what_is() -> None:
    loaded = load(Texts({"plan/plan.yml": PLAN}))
    plans = {plan.id: plan for plan in loaded.plans}
    page = PageDrawing(Handbook(plans, check_plans(loaded, AS_OF), AS_OF), "plan/research.md")
    first, second = page.draw("research", "of: studies"), page.draw("research", "of: trends")
    assert 'id="study-survey"' in first
    assert 'id="trend-nights"' in second
