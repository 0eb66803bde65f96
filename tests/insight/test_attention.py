"""What needs attention, and how the halves hang together."""

from __future__ import annotations

import datetime as dt

from strategy_handbook.insight.attention import concerns
from strategy_handbook.insight.handovers import crossings, without_handover, without_source
from strategy_handbook.insight.occasions import occasions
from strategy_handbook.insight.period import period
from tests.views.small_plans import AS_OF, plan_of


def kinds(text: str) -> list[tuple[str, str, int]]:
    plan = plan_of(text)
    return [(one.kind, one.entity.id, one.days) for one in concerns(plan, AS_OF, occasions(plan))]


def test_a_plan_in_order_needs_nothing() -> None:
    assert not kinds("""
        plan: {name: X}
        initiatives: {i: {name: I, status: in-progress, start: 2027-01-01, end: 2027-06-30}}
    """)


def test_risks_come_first_and_the_longest_overdue_next() -> None:
    assert kinds("""
        plan: {name: X}
        initiatives:
          i:
            name: I
            status: at-risk
            milestones: [{name: Early, due: 2027-01-01}, {name: Late, due: 2027-02-27}]
    """) == [("at-risk", "i", 0), ("milestone", "i", 59), ("milestone", "i", 2)]


def test_what_is_due_today_or_done_is_not_overdue() -> None:
    assert not kinds("""
        plan: {name: X}
        initiatives:
          i:
            name: I
            milestones: [{name: A, due: 2027-03-01}, {name: B, due: 2027-01-01, done: 2027-02-01}]
          j: {name: J, status: done, milestones: [{name: C, due: 2027-01-01}]}
    """)


def test_work_that_should_have_ended_is_not_told_to_start_as_well() -> None:
    assert kinds("""
        plan: {name: X}
        campaigns: {c: {name: C, status: planned, start: 2027-01-01, end: 2027-02-01}}
    """) == [("end", "c", 28)]


def test_a_campaign_that_starts_before_what_it_needs_ends_is_a_conflict() -> None:
    text = """
        plan: {{name: X}}
        initiatives: {{i: {{name: I, status: in-progress, end: {end}}}}}
        campaigns: {{c: {{name: C, start: 2027-03-10, depends_on: i}}}}
    """
    assert kinds(text.format(end="2027-04-01")) == [("conflict", "c", 0)]
    assert not kinds(text.format(end="2027-03-10"))


HANDOVERS = """
    plan: {name: X}
    initiatives:
      late: {name: Late, status: in-progress, handovers: [{campaign: c, date: 2027-02-01}]}
      early: {name: Early, status: done, handovers: [{campaign: d, date: 2027-01-01}]}
      alone: {name: Alone}
      gone: {name: Gone, status: dropped}
    campaigns: {c: {name: C}, d: {name: D, start: 2027-01-01}, e: {name: E}}
"""


def test_handovers_stand_by_date_with_their_state() -> None:
    found = crossings(plan_of(HANDOVERS))
    assert [(one.initiative.id, one.handover.campaign.id, one.state(AS_OF)) for one in found] == [
        ("early", "d", "done"),
        ("late", "c", "late"),
    ]


def test_a_handover_after_the_campaign_starts_is_a_conflict() -> None:
    plan = plan_of("""
        plan: {name: X}
        initiatives: {i: {name: I, handovers: [{campaign: c, date: 2027-05-01}]}}
        campaigns: {c: {name: C, start: 2027-04-01}}
    """)
    assert [one.state(AS_OF) for one in crossings(plan)] == ["conflict"]


def test_what_is_connected_to_nothing_is_named() -> None:
    plan = plan_of(HANDOVERS)
    assert [one.id for one in without_handover(plan)] == ["alone"]
    assert [one.id for one in without_source(plan)] == ["e"]


def test_the_period_knows_where_today_stands() -> None:
    plan = plan_of("plan: {name: X, start: 2027-01, end: 2027-Q2}")
    assert period(plan, AS_OF).day == 60
    assert period(plan, AS_OF).days == 181
    assert period(plan, dt.date(2026, 12, 31)).state == "before"
    assert period(plan, dt.date(2027, 7, 1)).state == "ended"
    assert period(plan_of("plan: {name: X}"), AS_OF).state == "unknown"
    assert period(plan_of("plan: {name: X, start: 2027-01-01}"), AS_OF).state == "running"
