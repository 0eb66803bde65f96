"""The message house: what stands where, who says it, and where it has holes."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from strategy_handbook.insight.message_holes import (
    one_sided,
    stray,
    told,
    unaddressed,
    unfounded,
    unproven,
    unsaid,
)
from strategy_handbook.insight.message_house import houses, loose, said
from strategy_handbook.plan import Plan
from tests.views.small_plans import plan_of

PLAN = """
plan: {name: Lantern Tea}
messages:
  evening: {name: The tea that ends the day, type: umbrella}
  body: {name: It has body, type: pillar, under: evening, audience: reader}
  calm: {name: It keeps you calm, type: pillar}
  price: {name: Less than a glass of wine, type: pillar, under: evening, status: retired}
  slow: {name: Steeped long, type: supporting, under: body, proofs: [{proof: A test, evidence: survey}]}
  deep: {name: Leaves from two slopes, type: supporting, under: slow}
  gift: {name: It comes in a box, type: supporting, under: evening, audience: city}
  odd: {name: Also for horses, type: supporting, proofs: [Somebody said so]}
studies: {survey: {name: Survey}}
segments: {city: {name: City}}
personas:
  reader: {name: Reader, segments: city}
  worker: {name: Worker}
  snob: {name: Snob, type: negative}
initiatives: {blend: {name: Blend}}
campaigns:
  spring: {name: Spring, messages: [deep, odd], personas: reader}
  autumn: {name: Autumn, messages: calm, status: cancelled}
content:
  one: {title: One, campaign: spring, message: slow}
  two: {title: Two, initiative: blend, message: gift}
  three: {title: Three, campaign: autumn, message: calm}
  four: {title: Four, message: calm, status: retired}
"""


def ids(entities: object) -> list[str]:
    return [one.id for one in entities]  # type: ignore[attr-defined]


def test_a_message_belongs_to_the_first_pillar_on_its_way_up() -> None:
    [house] = houses(plan_of(PLAN))
    assert house.roof is not None and house.roof.id == "evening"
    # `calm` names nothing to stand under: it belongs to the only roof. `deep` meets `body` through `slow`.
    assert ids(one.message for one in house.pillars) == ["body", "calm", "price"]
    assert [ids(one.lines) for one in house.pillars] == [["slow", "deep"], [], []]
    assert ids(house.lines) == ["gift"]
    assert ids(loose(plan_of(PLAN))) == ["odd"]


def test_with_two_roofs_a_pillar_under_neither_stands_alone() -> None:
    plan = plan_of(
        PLAN.replace("  gift:", "  morning: {name: Tea at dawn, type: umbrella}\n  gift:")
    )
    assert [
        (one.roof and one.roof.id, ids(p.message for p in one.pillars)) for one in houses(plan)
    ] == [
        ("evening", ["body", "price"]),
        ("morning", []),
        (None, ["calm"]),
    ]


def test_messages_in_a_circle_hang_under_nothing() -> None:
    plan = plan_of("plan: {name: P}\nmessages: {a: {name: A, under: b}, b: {name: B, under: a}}\n")
    assert houses(plan) == ()
    assert ids(loose(plan)) == ["a", "b"]


def test_what_is_cancelled_or_retired_says_nothing() -> None:
    plan = plan_of(PLAN)
    assert not said(plan, plan.messages["calm"])
    assert ids(unsaid(plan)) == ["calm"]
    assert ids(said(plan, plan.messages["slow"], plan.messages["deep"]).campaigns) == ["spring"]
    assert ids(said(plan, plan.messages["slow"]).content) == ["one"]


def test_a_proof_further_down_proves_what_is_above_it() -> None:
    plan = plan_of(PLAN)
    # `slow` has a proof, and by it `body` and `evening`; `deep` is below it and has none.
    assert ids(unproven(plan)) == ["calm", "deep", "gift"]
    assert [message.id for message, _proof in unfounded(plan)] == ["odd"]


def test_a_pillar_that_one_half_alone_says() -> None:
    # `body` is said by a campaign and by content of one: both downstream.
    assert [(one.id, half) for one, half in one_sided(plan_of(PLAN))] == [("body", "downstream")]
    both = plan_of(PLAN.replace("message: gift}", "message: body}"))
    assert one_sided(both) == ()


def test_what_is_said_outside_the_house() -> None:
    [(message, by)] = stray(plan_of(PLAN))
    assert (message.id, ids(by.campaigns), ids(by.content)) == ("odd", ["spring"], [])
    bare = "plan: {name: P}\nmessages: {a: {name: A}}\ncampaigns: {c: {name: C, messages: a}}\n"
    assert stray(plan_of(bare)) == ()


def test_whom_no_message_is_for() -> None:
    plan = plan_of(PLAN)
    # The reader is named, and is in a segment that is; the snob is not to be reached.
    assert ids(unaddressed(plan)) == ["worker"]
    body = houses(plan)[0].pillars[0]
    reader = told(plan, body, plan.personas["reader"])
    # `one` names no persona: it is for whom its campaign is for.
    assert (reader.meant, ids(reader.content)) == (True, ["one"])
    assert told(plan, body, plan.personas["worker"]) == (False, ())


LINES = PLAN.partition("messages:\n")[2].partition("studies:")[0].splitlines()


@given(st.permutations(LINES))
@settings(max_examples=15, deadline=None)
def test_the_order_in_which_messages_are_written_changes_no_finding(lines: list[str]) -> None:
    def found(plan: Plan) -> list[set[str]]:
        return [
            set(ids(each))
            for each in (loose(plan), unproven(plan), unsaid(plan), unaddressed(plan))
        ]

    assert found(plan_of(PLAN.replace("\n".join(LINES), "\n".join(lines)))) == found(plan_of(PLAN))
