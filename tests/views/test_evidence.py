"""What the evidence view says of studies, groups and personas, and of what is out of date."""

from __future__ import annotations

import re

import pytest

from tests.views.small_plans import draw, text

PLAN = """
plan: {name: Lantern Tea}
team:
  analyst: {name: Analyst}
studies:
  old:
    {name: Old survey, method: survey, n: 400, invited: 1600, population_size: 1000, expires: 2026-12,
     personas: [rider]}
  talks:
    {name: Talks, method: interview, n: 12, expires: 2027-06-30, owners: [analyst],
     findings: [{finding: Would pay, value: 8 of 12}]}
  drawn:
    {name: Drawn, method: poll, n: 400, sample: random, margin: ±5, expires: 2028,
     findings: [{finding: Know us, value: 20 of 40}]}
personas:
  rider:
    name: Rider
    pains: [{pain: Cold, evidence: [old]}, {pain: Rain, evidence: [drawn]}, Wind]
gaps:
  range: {name: Range, evidence: old}
initiatives:
  battery: {name: Battery, closes: range}
"""


def table(html: str, name: str) -> list[str]:
    body = html.partition(f'<caption class="hb-hidden">{name}</caption>')[2]
    rows = re.findall(r"<tr>(.*?)</tr>", body.partition("</table>")[0])
    return [
        text(row.replace("</td><td", "</td> | <td").replace("</th><td", "</th> | <td"))
        for row in rows[1:]
    ]


def test_what_is_out_of_date_names_what_rests_on_it() -> None:
    assert table(draw(PLAN, "evidence"), "Out of date") == [
        "Old survey Study ! Expired 31 Dec 2026 | Rider , Range | Battery"
    ]


def test_what_comes_up_next_says_who_looks_after_it() -> None:
    assert table(draw(PLAN, "evidence"), "To be asked or looked at next") == [
        "30 Jun 2027 | Talks Study | Expires | Analyst"
    ]


def test_each_study_says_what_it_can_bear() -> None:
    # Old survey: 400 · 100 / 1600 = 25 %; 4.9 · √(600 / 999) = 3.80. Drawn: 1.96 · √(0.25 / 400) = 4.9.
    assert table(draw(PLAN, "evidence"), "What the studies can bear") == [
        "Old survey Survey | n = 400 25% answered, speaks for 1,000 | ±3.8 points at best: as if drawn by "
        "chance | 31 Dec 2026 Expired 31 Dec 2026 | 3 entries",
        "Talks Interview | n = 12 | None: its answers are not counted in shares. | 30 Jun 2027 | nothing",
        "Drawn Poll | n = 400 | ±4.9 points stated: ±5 | 31 Dec 2028 | 1 entry",
    ]
    told = text(draw(PLAN, "evidence"))
    assert "Old survey: n = 400 and N = 1,000 give ±3.8 points." in told


def test_findings_of_small_groups_are_told_with_what_chance_does_to_them() -> None:
    # 1.96 · √(0.5 · 0.5 / 40) = 15.5 points
    assert table(draw(PLAN, "evidence"), "Findings of small groups") == [
        "Would pay Talks | 8 of 12 | n = 12 | a direction, no size",
        "Know us Drawn | 20 of 40 | n = 40 | ±15.5 points",
    ]


def test_a_persona_shows_how_much_of_it_is_assumed() -> None:
    said = "1 rests on evidence, 1 on evidence out of date, 1 assumed"
    assert table(draw(PLAN, "evidence"), "Personas: known and assumed") == [
        f"Rider | {said} | Wind"
    ]
    assert said in text(draw(PLAN, "persona", "id: rider"))


def test_a_plan_in_which_all_holds_says_so() -> None:
    fresh = PLAN.replace("expires: 2026-12", "expires: 2027-12")
    assert "Nothing that the plan rests on is out of date." in text(draw(fresh, "evidence"))


def test_a_plan_that_does_not_say_how_long_it_holds_is_asked_to() -> None:
    plan = "plan: {name: Tea}\nstudies: {old: {name: Old}}\n"
    assert "The plan does not say until when its research holds" in text(draw(plan, "evidence"))


@pytest.mark.parametrize(
    "plan", ["plan: {name: Tea}", "plan: {name: Tea}\nsegments: {a: {name: A}}"]
)
def test_a_plan_without_research_says_what_to_write(plan: str) -> None:
    said = text(draw(plan, "evidence"))
    assert said.startswith("No studies yet. Write studies: in any file of the plan:")
    assert "Out of date" not in said


def test_a_study_that_says_nothing_is_shown_all_the_same() -> None:
    plan = "plan: {name: Tea}\nstudies: {old: {name: Old}}\n"
    assert table(draw(plan, "evidence"), "What the studies can bear") == [
        "Old | not said | None: it does not say how many answered. | not said | nothing"
    ]
