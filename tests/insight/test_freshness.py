"""What is out of date, what rests on it, and how much of a persona is assumed, followed by hand."""

import datetime as dt

import pytest

from strategy_handbook.insight.assumptions import footing
from strategy_handbook.insight.freshness import all_stale, doubts, relied_on_until, shaken, stale
from strategy_handbook.insight.grounds import Reached, carries, rests_on
from tests.views.small_plans import plan_of

AS_OF = dt.date(2027, 3, 1)
# The old survey has expired; the gap rests on it, the battery on the gap, and so on down to the goal. The
# summer campaign rests on it by what it says. The winter campaign rests on the new survey only, and a
# campaign that is cancelled does not matter any more.
PLAN = plan_of("""
plan: {name: Lantern Tea}
studies:
  old: {name: Old survey, expires: 2027-02-28, personas: [rider]}
  new: {name: New survey, expires: 2027-03-01}
personas:
  rider:
    name: Rider
    pains: [{pain: Cold, evidence: [old]}, {pain: Rain, evidence: [old, new]}, Wind]
    gains: [{gain: Warmth, evidence: new}]
    objections: [{objection: Dear, answer: Not so, evidence: new}, {objection: Heavy}]
    quotes: [Brr]
gaps:
  range: {name: Range, evidence: old}
initiatives:
  battery: {name: Battery, closes: range, handovers: [{campaign: spring}]}
messages:
  warm: {name: We are warm, proofs: [{proof: They say so, evidence: old}]}
campaigns:
  spring: {name: Spring, goals: [trials], personas: [rider]}
  summer: {name: Summer, messages: [warm]}
  winter: {name: Winter, evidence: new, personas: [rider]}
  dead: {name: Dead, evidence: old, status: cancelled}
goals:
  trials: {name: Trials, metric: signups}
metrics:
  signups: {name: Sign-ups}
""")


def said(found: list[Reached]) -> list[str]:
    return [" < ".join(one.id for one in (*reached.by, reached.entity)) for reached in found]


def test_grounds_are_followed_by_the_shortest_way() -> None:
    assert said(rests_on(PLAN, PLAN.campaigns["spring"])) == [
        "battery",
        "battery < range",
        "battery < range < old",
    ]
    assert said(rests_on(PLAN, PLAN.goals["trials"])) == [
        "spring",
        "spring < battery",
        "spring < battery < range",
        "spring < battery < range < old",
    ]


def test_work_does_not_rest_on_whom_it_is_for_and_nothing_on_its_measure() -> None:
    assert said(rests_on(PLAN, PLAN.campaigns["winter"])) == ["new"]
    assert carries(PLAN, PLAN.personas["rider"]) == []
    assert rests_on(PLAN, PLAN.metrics["signups"]) == []


def test_a_study_holds_on_its_last_day_and_not_after_it() -> None:
    assert [(one.entity.id, one.why, one.since) for one in all_stale(PLAN, AS_OF)] == [
        ("old", "expired", dt.date(2027, 2, 28))
    ]
    assert len(all_stale(PLAN, AS_OF + dt.timedelta(days=1))) == 2


def test_what_rests_on_it_is_marked_all_the_way_down() -> None:
    names = [one.entity.id for one in shaken(PLAN, PLAN.studies["old"])]
    assert names == ["rider", "range", "warm", "battery", "summer", "spring", "trials"]


def test_each_doubt_says_by_which_way() -> None:
    found = doubts(PLAN, PLAN.goals["trials"], AS_OF)
    assert [(one.stale.entity.id, [step.id for step in one.by]) for one in found] == [
        ("old", ["spring", "battery", "range"])
    ]
    assert doubts(PLAN, PLAN.campaigns["winter"], AS_OF) == []


def test_a_circle_is_walked_once() -> None:
    plan = plan_of("""
plan: {name: Lantern Tea}
gaps:
  one: {name: One, evidence: other}
  other: {name: Other, evidence: one}
""")
    assert said(rests_on(plan, plan.gaps["one"])) == ["other"]


@pytest.mark.parametrize(
    ("text", "until", "why"),
    [
        ("expires: 2027-Q1", dt.date(2027, 3, 31), None),
        ("expires: 2026", dt.date(2026, 12, 31), "expired"),
        ("reviewed_on: 2026-08-31, review_every: 6 months", dt.date(2027, 2, 28), "unreviewed"),
        ("reviewed_on: 2026-09-01, review_every: 6 months", dt.date(2027, 3, 1), None),
        ("end: 2026-01-15, review_every: year", dt.date(2027, 1, 15), "unreviewed"),
        ("review_every: year", None, None),
        ("reviewed_on: 2020-01-01", None, None),
        # It expired after it should have been looked at: that it has expired says more.
        (
            "expires: 2027-02-01, reviewed_on: 2026-01-01, review_every: year",
            dt.date(2027, 1, 1),
            "expired",
        ),
    ],
)
def test_a_study_may_be_relied_on_until_the_first_of_its_days(
    text: str, until: dt.date | None, why: str | None
) -> None:
    study = plan_of(f"""
plan: {{name: Lantern Tea}}
studies:
  survey: {{name: Survey, {text}}}
""").studies["survey"]
    assert relied_on_until(study) == until
    found = stale(study, AS_OF)
    assert (found and found.why) == why


def test_a_persona_stands_on_what_its_claims_name() -> None:
    found = footing(PLAN, PLAN.personas["rider"], AS_OF)
    # Known: rain (one of two studies holds), warmth, the answer to "dear". Out of date: cold. Assumed:
    # wind, and what was said. An objection without an answer claims nothing.
    assert (len(found.fresh), len(found.stale), len(found.assumed)) == (3, 1, 2)
    # 2 of 6 are 33.3 %.
    assert f"{found.assumption:.1f}" == "33.3"


def test_a_persona_without_claims_has_no_share() -> None:
    plan = plan_of("plan: {name: Lantern Tea}\npersonas:\n  rider: {name: Rider}\n")
    assert footing(plan, plan.personas["rider"], AS_OF).assumption is None
