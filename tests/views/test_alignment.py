"""The alignment view: a verdict for each part, and all that rules report said with links and a cure."""

from __future__ import annotations

import re

from strategy_handbook.load import load
from strategy_handbook.rules import check_plans
from strategy_handbook.source.tree import Texts
from strategy_handbook.views import Handbook
from strategy_handbook.views.drawing import PageDrawing
from tests.out_of_line import OUT_OF_LINE
from tests.views.small_plans import AS_OF, draw, text

BOTH_HALVES = (
    "plan: {name: Tea}\ninitiatives: {blend: {name: Blend}}\ncampaigns: {spring: {name: Spring}}\n"
)


def out_of_line() -> str:
    loaded = load(Texts({f"tea/{name}": text for name, text in OUT_OF_LINE.items()}))
    plans = {plan.id: plan for plan in loaded.plans}
    return PageDrawing(Handbook(plans, check_plans(loaded, AS_OF), AS_OF), "tea/page.md").draw(
        "alignment", ""
    )


def section(html: str, name: str) -> str:
    """What a part says, without its markup."""
    after = html.split(f'id="alignment-{name}"')[1]
    return text(after.split('<div class="hb-panel">')[0])


def test_each_part_has_a_card_that_leads_to_it() -> None:
    html = out_of_line()
    cards = re.findall(r'href="#(alignment-\w+)">([^<]+)</a>.*?</span>(\d+ to settle)<', html)
    assert [(name, title) for name, title, _mark in cards] == [
        ("alignment-together", "Both halves together"),
        ("alignment-messages", "Messages"),
        ("alignment-objectives", "Team objectives"),
        ("alignment-money", "Budget"),
        ("alignment-timelines", "Timeline"),
    ]
    assert [mark for _name, _title, mark in cards] == [f"{n} to settle" for n in (2, 5, 3, 4, 6)]
    assert all(f'id="{name}"' in html for name, _title, _mark in cards)


def test_what_is_out_of_line_is_said_in_words() -> None:
    html = out_of_line()
    together = section(html, "together")
    assert "1 of 2 objectives that both halves serve" in together
    assert "Sold out by winter ! No goal Boxes" in together
    assert "Shift worker ! Nothing 1 piece of work, 2 content items" in together
    messages = section(html, "messages")
    assert "More than one umbrella Another roof Write type: pillar ." in messages
    assert "Pillars without a proof It keeps you calm Write proofs: ." in messages
    assert "Pillars that nobody says It keeps you calm" in messages
    assert "Pillars that only downstream says Less than wine" in messages
    assert "Also for horses , said in Spring" in messages
    objectives = section(html, "objectives")
    assert "Goals without an owner Boxes" in objectives
    assert "Initiatives without a goal New tin" in objectives
    assert "Writer, week of 14 Jun 2027: 6 dates" in objectives
    # A third of 9,000 is planned for the blend.
    money = section(html, "money")
    assert "33% is planned for upstream, and 60% is meant" in money
    assert "The lines come to €1,000 less than the €10,000 granted." in money
    assert "Letters, for Spring : €5,000 of €6,000" in money
    assert "CHF: 1 line Write plan: rates: ." in money
    timelines = section(html, "timelines")
    assert "Spring starts on 1 Apr 2027 ; New blend hands over on 20 Apr 2027" in timelines
    assert "New blend to Winter , which is cancelled" in timelines
    assert "New blend to Summer , due 1 Feb 2027" in timelines
    assert "First and Second : E-mail, Night reader , 14 Jun – 15 Jun 2027" in timelines
    assert "Thanks on 5 Jul 2027; Spring ends on 15 Jun 2027" in timelines
    assert "Shut on 22 Jun 2027: Stocktaking" in timelines


def test_an_entity_that_is_named_is_linked() -> None:
    html = out_of_line()
    for name in (
        "goal-boxes",
        "initiatives/tin/",
        "content-shut",
        "message-calm",
        "campaigns/winter/",
    ):
        assert re.search(rf'href="[^"]*{name}"', html), name


def test_an_early_start_that_is_no_handover_names_what_it_depends_on() -> None:
    html = draw(
        BOTH_HALVES.replace("name: Blend", "name: Blend, end: 2027-04-30").replace(
            "name: Spring", "name: Spring, start: 2027-04-01, depends_on: blend"
        ),
        "alignment",
    )
    said = "Spring starts on 1 Apr 2027 ; Blend , on which it depends, ends on 30 Apr 2027"
    assert said in section(html, "timelines")


def test_a_plan_that_says_nothing_is_told_what_to_write() -> None:
    html = draw("plan: {name: Tea}", "alignment")
    assert html.count("Cannot be told") == 10
    for key in (
        "objectives:",
        "personas:",
        "messages:",
        "goals:",
        "budget:",
        "start:",
        "handovers:",
    ):
        assert f"write <code>{key}</code>" in html
    assert "What is out of line" not in html


def test_a_plan_of_one_half_says_which_is_missing() -> None:
    html = draw("plan: {name: Tea}\ncampaigns: {spring: {name: Spring}}", "alignment")
    assert "The plan has no upstream half yet: write initiatives: ." in section(html, "together")


def test_pillars_that_nobody_says_are_not_in_line() -> None:
    plan = "plan: {name: Tea}\nmessages: {calm: {name: Calm, type: pillar, proofs: [A test]}}"
    messages = section(draw(plan, "alignment"), "messages")
    assert "Cannot be told" in messages
    assert "0 of 1 pillars that both halves say" in messages
    assert "Nobody says a pillar yet" in messages


def test_without_a_split_only_the_sum_is_in_line() -> None:
    plan = """
    plan: {name: Tea, currency: EUR, budget_total: 1000}
    campaigns: {spring: {name: Spring}}
    budget: [{for: spring, planned: 1000}]
    """
    money = section(draw(plan, "alignment"), "money")
    assert "In line The lines close to what was granted: €1,000." in money
    assert money.count("The lines close") == 1
    assert "The money goes where" not in money
    split = section(
        draw(plan.replace("total: 1000", "total: 1000, budget_split: {upstream: 0}"), "alignment"),
        "money",
    )
    assert "In line The money goes where the plan means it to go." in split
    assert "The lines close to what was granted" in split
    # Of 1,000 granted nothing is decided: the lines may come to it, and nobody knows.
    undecided = section(draw(plan.replace("planned: 1000", "planned: TBD"), "alignment"), "money")
    assert "Cannot be told" in undecided
    assert "The lines close" not in undecided


def test_without_handovers_only_content_is_in_line() -> None:
    plan = """
    plan: {name: Tea}
    campaigns: {spring: {name: Spring, start: 2027-04-01, end: 2027-05-31}}
    content: {post: {title: Post, campaign: spring, publish: 2027-04-10}}
    """
    timeline = section(draw(plan, "alignment"), "timelines")
    said = "No content outlives its work, and none to come falls on a blackout."
    assert f"In line {said}" in timeline
    assert "All dates" not in timeline
    # Without an end, or without content, there is nothing to hold a day against.
    assert "Cannot be told" in section(
        draw(plan.replace(", end: 2027-05-31", ""), "alignment"), "timelines"
    )
    assert "Cannot be told" in section(
        draw(plan.partition("content:")[0], "alignment"), "timelines"
    )


def test_of_many_people_those_with_a_hole_are_shown_first() -> None:
    people = "".join(f"  p{n}: {{name: Person {n}}}\n" for n in range(30))
    plan = f"{BOTH_HALVES}personas:\n{people}".replace(
        "name: Blend", f"name: Blend, personas: [{', '.join(f'p{n}' for n in range(30))}]"
    ).replace("name: Spring", f"name: Spring, personas: [{', '.join(f'p{n}' for n in range(29))}]")
    together = section(draw(plan, "alignment"), "together")
    assert "29 of 30 personas" in together
    assert "Person 29 1 piece of work ! Nothing Person 0 1 piece of work" in together
    assert "and 18 more" in together
