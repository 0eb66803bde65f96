"""The picture of the stream: where its entries stand, and what is said of them."""

from __future__ import annotations

import re

from strategy_handbook.insight.stream import stream
from strategy_handbook.views.stream.layout import lay_out
from tests.views.small_plans import draw, plan_of, text

PLAN = """
plan: {name: Lantern Tea}
studies:
  survey: {name: Survey}
  poll: {name: Poll}
gaps:
  first: {name: First gap, evidence: poll}
  second: {name: Second gap, evidence: survey}
  third: {name: Third gap}
initiatives:
  battery: {name: Battery, closes: [first, second], handovers: [{campaign: spring}]}
campaigns:
  spring: {name: Spring, goals: [signups]}
goals:
  signups: {name: Sign-ups, metric: trials}
metrics:
  trials: {name: Trials}
"""


def entry(html: str, name: str) -> str:
    return next(one for one in re.findall(r"<li.*?</li>", html) if f"<b>{name}</b>" in one)


def test_columns_are_in_the_order_in_which_fewest_lines_cross() -> None:
    places = lay_out(stream(plan_of(PLAN))).places
    # As written, the lines of the two studies would cross: Survey leads to Second gap, Poll to First.
    assert [one.entity.id for one in places if one.column < 2] == [
        "survey",
        "poll",
        "second",
        "first",
        "third",
    ]


def test_a_column_with_few_stands_in_the_middle_of_the_fullest() -> None:
    layout = lay_out(stream(plan_of(PLAN)))
    assert layout.rows == 3
    # Two of three rows: half a row is free above them. One of three: one row.
    assert {one.entity.id: one.row for one in layout.places if one.column in (0, 2)} == {
        "survey": 0.5,
        "poll": 1.5,
        "battery": 1.0,
    }


def test_of_many_those_with_most_lines_are_shown() -> None:
    layout = lay_out(stream(plan_of(PLAN)), most=2)
    assert {one.entity.id for one in layout.places if one.column == 1} == {"first", "second"}
    assert layout.left_out["gap"] == 1
    html = draw(PLAN, "stream", "compact: true")
    assert "Gaps</a> <span>3</span>" in html


def test_a_line_runs_from_the_end_of_one_entry_to_the_start_of_the_other() -> None:
    html = draw(PLAN, "stream")
    [line] = re.findall(r'data-a="initiative-battery" data-b="campaign-spring" d="([^"]+)"', html)
    # From 82 % of the third of six columns to the fourth, in the middle of the second of three rows.
    assert line == "M282 150C291 150 291 150 300 150"


def test_an_entry_says_what_it_rests_on_and_leads_to() -> None:
    html = draw(PLAN, "stream")
    assert "Rests on: First gap, Second gap · Leads to: Spring" in text(entry(html, "Battery"))
    assert text(entry(html, "Third gap")).endswith("Rests on nothing Leads nowhere")
    assert "Leads to: Trials" in text(entry(html, "Sign-ups"))


def test_loose_ends_say_what_to_write() -> None:
    html = draw(PLAN, "stream").partition("Loose ends")[2]
    assert "No research shows it.<br>No initiative closes it." in html
    assert "<code>evidence:</code>, <code>closes:</code> of an initiative" in html
    assert "Spring" not in text(html)


def test_nothing_hangs_loose() -> None:
    whole = PLAN.replace("  third: {name: Third gap}\n", "")
    said = text(draw(whole, "stream"))
    assert "Gaps, initiatives, campaigns and goals each rest on something" in said
    assert "Grow from no initiative" not in said


def test_a_campaign_on_evidence_alone_names_it_and_grows_from_no_initiative() -> None:
    # The habit rests on a metric, to which no line is drawn: loose it is not, and no initiative feeds it.
    plan = PLAN.replace("  third: {name: Third gap}\n", "").replace(
        "campaigns:\n", "campaigns:\n  habit: {name: Habit, evidence: trials, goals: [signups]}\n"
    )
    html = draw(plan, "stream")
    assert "Rests on: Trials · Leads to: Sign-ups" in text(entry(html, "Habit"))
    assert "Grow from no initiative: Habit" in text(html.partition("Loose ends")[2])


def test_what_leads_elsewhere_does_not_lead_nowhere() -> None:
    # Instead of handing over the battery works for the goal; Spring rests on a gap that nobody closes.
    plan = PLAN.replace("handovers: [{campaign: spring}]", "goals: [signups]").replace(
        "goals: [signups]}\ngoals", "goals: [signups], evidence: third}\ngoals"
    )
    html = draw(plan, "stream")
    battery, third = text(entry(html, "Battery")), text(entry(html, "Third gap"))
    assert battery.endswith("Leads to: Sign-ups Hands over to no campaign")
    assert third.endswith("Leads to: Spring Rests on nothing No initiative closes it.")


def test_a_plan_without_any_of_it_says_so() -> None:
    html = draw("plan: {name: Empty}", "stream")
    assert html.count("None yet") == 6


def test_the_home_page_has_a_small_one_once_something_leads_to_something() -> None:
    assert "What feeds what" in draw(PLAN, "overview")
    assert "What feeds what" not in draw("plan: {name: Empty}", "overview")
