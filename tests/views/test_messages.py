"""The message house as it is drawn, and what is said of its holes."""

from __future__ import annotations

from tests.views.people import ONLY_A_NAME
from tests.views.people import draw as draw_on
from tests.views.small_plans import draw, text

PLAN = """
plan: {name: Lantern Tea}
messages:
  evening: {name: The tea that ends the day, type: umbrella}
  body: {name: It has body, type: pillar, under: evening, audience: reader, avoid: [strong]}
  calm: {name: It keeps you calm, type: pillar, under: evening}
  slow: {name: Steeped long, type: supporting, under: body, proofs: [{proof: A test, evidence: survey}]}
  gift: {name: It comes in a box, type: supporting, under: evening, audience: reader}
studies: {survey: {name: Survey}}
personas: {reader: {name: Reader}, worker: {name: Worker}}
campaigns: {spring: {name: Spring, messages: slow, personas: worker}}
content: {one: {title: One, campaign: spring, message: slow}}
"""


def test_a_plan_without_messages_says_what_to_write() -> None:
    assert "No messages yet." in draw(ONLY_A_NAME, "messages")


def test_messages_that_are_no_house_say_how_to_build_one() -> None:
    html = draw("plan: {name: P}\nmessages: {a: {name: A}}", "messages")
    assert "No message house yet." in html
    assert "hb-house__roof" not in html
    assert "Message by message" in html


def test_the_house_stands_from_roof_to_ground() -> None:
    [house] = draw(PLAN, "messages", "compact: true").split("</figure>")[:1]
    order = [
        "ends the day",
        "It has body",
        "Steeped long",
        "keeps you calm",
        "in a box",
        "stands on",
    ]
    assert sorted(order, key=house.index) == order
    assert "Said in: 1 campaign, 1 content item" in house
    assert "What it stands on Survey (1 proof)" in text(house)
    assert "2 pillars, 2 supporting lines, 1 proof, 1 of them with evidence" in house
    # `body` is proven by the line below it, `calm` by nothing, and nobody says it.
    assert house.count("No proof") == 2 and house.count("Said nowhere") == 1


def test_what_is_missing_is_told_by_kind_with_what_to_write() -> None:
    html = text(draw(PLAN, "messages").partition("What is missing</h2>")[2])
    assert "Claims without proof It keeps you calm It comes in a box proofs:" in html
    assert "Pillars that nobody says It keeps you calm messages: of a campaign" in html
    assert "Pillars that only downstream says It has body" in html
    assert "Personas that no message is for Worker audience: of a message" in html


def test_a_persona_is_told_what_is_not_meant_for_it() -> None:
    html = text(draw(PLAN, "messages").partition("What each persona is told</h2>")[2])
    assert "Reader ! It has body ! It comes in a box" in html
    assert "Worker It has body (1 content item)" in html


def test_a_whole_house_lacks_nothing() -> None:
    whole = """
    plan: {name: P}
    messages: {a: {name: A, type: umbrella, proofs: [{proof: B, evidence: s}]}}
    studies: {s: {name: S}}
    """
    assert "Nothing: each claim has a proof with evidence" in draw(whole, "messages")
    assert "Said in both halves" not in draw(whole, "messages")


def test_links_to_a_message_lead_to_its_page_and_old_ones_still_find_it() -> None:
    assert 'id="message-body"' in draw_on("messages", PLAN, "tea/messages.md")
    assert 'href="../messages/#message-slow"' in draw_on(
        "campaign", PLAN, "tea/campaign.md", "id: spring"
    )
    assert 'id="message-body"' in draw_on("records", PLAN, "tea/records.md")
