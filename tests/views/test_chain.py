"""The chain of one entry on its own page, and the warning where it rests on what is out of date."""

from __future__ import annotations

import re

from tests.views.small_plans import draw, text

PLAN = """
plan: {name: Lantern Tea}
studies:
  survey: {name: Survey, expires: 2027-02-28}
gaps:
  range: {name: Range, evidence: survey}
initiatives:
  battery: {name: Battery, closes: range, handovers: [{campaign: spring}]}
  hobby: {name: Hobby, goals: signups}
  alone: {name: Alone}
campaigns:
  spring: {name: Spring, goals: [signups]}
goals:
  signups: {name: Sign-ups, metric: trials}
metrics:
  trials: {name: Trials}
"""


def rows(html: str) -> list[str]:
    return [text(one) for one in re.findall(r'<li class="hb-chain__stage.*?</li>', html)]


def test_a_campaign_shows_its_whole_chain() -> None:
    html = draw(PLAN, "campaign", "id: spring")
    assert rows(html) == [
        "Research Survey Expired 28 Feb 2027",
        "Gaps Range",
        "Initiatives Battery",
        "Campaigns Spring",
        "Goals Sign-ups",
        "Metrics Trials",
    ]
    assert '<b aria-current="true">Spring</b>' in html


def test_stages_without_anything_are_left_out_and_what_is_missing_is_said() -> None:
    html = draw(PLAN, "initiative", "id: hobby")
    assert rows(html) == ["Initiatives Hobby", "Goals Sign-ups", "Metrics Trials"]
    said = text(html.partition("hb-chain")[2])
    assert "It closes no gap, and no trend or study speaks for it. closes:" in said
    assert "It hands over to no campaign. handovers:" in said


def test_what_hangs_together_with_nothing_has_no_chain() -> None:
    assert "In the stream" not in draw(PLAN, "initiative", "id: alone")


def test_a_goal_has_its_chain_too() -> None:
    assert rows(draw(PLAN, "goals"))[-2:] == ["Goals Sign-ups", "Metrics Trials"]


def test_what_rests_on_an_expired_study_says_so_with_the_way() -> None:
    warned = "Rests on what is out of date Survey Expired 28 Feb 2027 by way of "
    assert warned + "Range → Battery" in text(draw(PLAN, "campaign", "id: spring"))
    assert warned + "Range → Battery → Spring" in text(draw(PLAN, "goals"))
    fresh = PLAN.replace("2027-02-28", "2027-03-01")
    assert "out of date" not in draw(fresh, "campaign", "id: spring")


def test_a_long_list_of_reasons_is_cut_and_counted() -> None:
    many = "".join(f"  s{n}: {{name: Survey {n}, expires: 2026}}\n" for n in range(12))
    names = ", ".join(f"s{n}" for n in range(12))
    plan = (
        f"plan: {{name: Tea}}\nstudies:\n{many}campaigns:\n  c: {{name: C, evidence: [{names}]}}\n"
    )
    html = draw(plan, "campaign", "id: c")
    assert rows(html)[0].endswith("Survey 7 Expired 31 Dec 2026 , and 4 more")
    assert "and 9 more" in text(html.partition("hb-doubt")[2].partition("</div>")[0])


def test_research_and_metrics_have_their_chain_folded_below_what_it_holds() -> None:
    html = draw(PLAN, "research")
    [fold] = re.findall(r'<details class="hb-chain-fold">.*?</details>', html.split('id="gaps"')[1])
    assert text(fold).startswith(
        "In the stream: Research 1, Initiatives 1, Campaigns 1, Goals 1, Metrics 1 "
    )
    assert rows(fold)[1] == "Gaps Range"
    metric = draw(PLAN, "metric", "id: trials")
    assert "Research 1, Gaps 1, Initiatives 2, Campaigns 1, Goals 1" in metric
    assert rows(metric)[-1] == "Metrics Trials"


def test_of_a_long_folded_chain_only_the_first_are_named() -> None:
    more = "".join(f"  s{n}: {{name: Survey {n}}}\n" for n in range(6))
    studies = ", ".join(f"s{n}" for n in range(6))
    plan = f"plan: {{name: X}}\nstudies:\n{more}gaps: {{range: {{name: Range, evidence: [{studies}]}}}}"
    [fold] = re.findall(
        r"<details class=.hb-chain-fold.*?</details>", draw(plan, "research", "of: gaps")
    )
    assert "Survey 3 , and 2 more" in text(fold)


def test_what_hangs_together_with_nothing_has_no_fold() -> None:
    plan = "plan: {name: X}\nstudies: {survey: {name: Survey}}\nmetrics: {sold: {name: Sold}}"
    assert "hb-chain" not in draw(plan, "research") + draw(plan, "metric", "id: sold")
