"""The heat maps, and what is said of the holes."""

from __future__ import annotations

import re

from tests.views.small_plans import draw, text

PLAN = """
plan: {name: Lantern Tea, start: 2027-01-01, end: 2027-04-30}
personas:
  rider: {name: Rider}
  parent: {name: Parent}
channels:
  email: {name: E-mail}
content:
  one: {title: A, personas: rider, channel: email, stage: awareness, publish: 2027-01-12}
  two: {title: B, personas: rider, channel: email, stage: decision, publish: 2027-01-13}
"""


def rows(html: str, caption: str) -> list[str]:
    body = html.partition(f'<caption class="hb-hidden">{caption}</caption>')[2].partition(
        "</table>"
    )[0]
    return [text(row) for row in re.findall(r"<tr>(.*?)</tr>", body)]


def test_a_map_is_a_table_with_its_sums() -> None:
    html = draw(PLAN, "coverage")
    assert rows(html, "Personas by month") == [
        "Persona Jan Feb Mar Apr Sum",
        "Rider 2 0 0 0 2",
        "Parent 0 0 0 0 0",
    ]
    assert rows(html, "Channels by persona") == ["Channel Rider Parent Sum", "E-mail 2 0 2"]
    # The fullest cell is the darkest, an empty one has no shade.
    assert 'style="--h:50%">2<' in html


def test_holes_are_said_in_words() -> None:
    said = text(draw(PLAN, "coverage").partition("The holes")[2].partition("<h2")[0])
    assert (
        "Rider : Nothing from February 2027 to April 2027. Nothing at the stage of consideration."
        in said
    )
    assert "Parent : Nothing is made for them yet." in said


def test_where_there_are_no_holes_that_is_said() -> None:
    plan = """
plan: {name: Lantern Tea, start: 2027-01-01, end: 2027-01-31}
personas: {rider: {name: Rider}}
content:
  one: {title: A, personas: rider, stage: awareness, publish: 2027-01-12}
  two: {title: B, personas: rider, stage: consideration, publish: 2027-01-12}
  three: {title: C, personas: rider, stage: decision, publish: 2027-01-12}
"""
    assert "Nobody waits two months" in text(draw(plan, "coverage"))


def test_one_map_can_be_asked_for() -> None:
    html = draw(PLAN, "coverage", "rows: persona\ncolumns: stage")
    assert re.findall(r'<h2 id="(.*?)">', html) == ["coverage-holes", "coverage-persona-stage"]


def test_each_persona_has_a_map_with_its_channels() -> None:
    html = draw(PLAN, "coverage")
    # Two pieces in January, by e-mail, at two stages; the parent is met by nothing and has no map.
    assert rows(html, "Rider") == [
        "Stage of the journey Jan Feb Mar Apr Sum",
        "Awareness 1 0 0 0 1",
        "E-mail 1 1",
        "Consideration 0 0 0 0 0",
        "Decision 1 0 0 0 1",
        "E-mail 1 1",
    ]
    assert text(html.partition("<summary>")[2].partition("</summary>")[0]) == (
        "Rider : Awareness 1, Consideration 0, Decision 1"
    )
    assert html.count('<details class="hb-along"') == 1
    # The row of the persona leads to its map, within the fold so that the fold opens.
    assert '<th scope="row"><a href="#coverage-of-rider">Rider</a></th>' in html
    fold = html.partition('<details class="hb-along" open>')[2].partition("</details>")[0]
    assert 'id="coverage-of-rider"' in fold


def test_the_maps_of_personas_can_be_asked_for_or_left_out() -> None:
    own = draw(PLAN, "coverage", "maps: journeys")
    assert re.findall(r'<h2 id="(.*?)">', own) == ["coverage-holes", "coverage-journeys"]
    pairs = draw(PLAN, "coverage", "maps: pairs")
    assert "coverage-journeys" not in pairs and "coverage-of-" not in pairs
    assert "coverage-channel-month" in pairs


def test_a_plan_over_two_years_names_the_year() -> None:
    plan = PLAN.replace("end: 2027-04-30", "end: 2028-01-31")
    assert "Jan 2027" in rows(draw(plan, "coverage"), "Personas by month")[0]


def test_a_plan_without_content_says_what_to_write() -> None:
    assert text(draw("plan: {name: Tea}", "coverage")).startswith("No content yet. Write content:")


def test_content_without_a_month_is_not_said_to_be_missing() -> None:
    plan = PLAN.replace("2027-01-12", "2027-Q1").replace("2027-01-13", "2027-Q1")
    html = draw(plan, "coverage", "maps: journeys")
    assert "No content yet" not in html
    assert re.findall(r'<h2 id="(.*?)">', html) == ["coverage-holes"]


def test_maps_of_personas_stand_together() -> None:
    assert re.findall(r'<h2 id="(.*?)">', draw(PLAN, "coverage"))[1:4] == [
        "coverage-persona-month",
        "coverage-persona-stage",
        "coverage-journeys",
    ]
