"""What a plan's dates come to: days, rows of days, spans in which a day is still to be found."""

from __future__ import annotations

import datetime as dt

import pytest

from strategy_handbook.insight.lateness import is_overdue, status_on
from strategy_handbook.insight.months import MOST_MONTHS, months_of
from strategy_handbook.insight.occasions import Occasion, occasions
from strategy_handbook.insight.runs import always_on, runs
from strategy_handbook.insight.selection import Selection
from strategy_handbook.plan import Ref
from strategy_handbook.views.pieces.occasion_titles import whole_title
from tests.views.small_plans import plan_of

AS_OF = dt.date(2027, 3, 1)


def told(found: list[Occasion]) -> list[str]:
    return [f"{one.first} {one.kind} {whole_title(one)}" for one in found]


def test_content_is_drafted_then_published() -> None:
    plan = plan_of("""
        plan: {name: X}
        content:
          a: {title: A, draft_due: 2027-02-25, publish: 2027-03-04 14:00, author: writer, owners: lead}
    """)
    draft, publish = occasions(plan)
    assert told([draft, publish]) == ["2027-02-25 draft Draft due: A", "2027-03-04 content A"]
    assert [ref.id for ref in draft.owners] == ["writer"]
    assert [ref.id for ref in publish.owners] == ["lead"]


@pytest.mark.parametrize(
    ("item", "days"),
    [
        ("every: 2 weeks, on: tue, from: 2027-01-05, until: 2027-02-10", ["01-05", "01-19", "02-02"]),
        ("every: week, publish: 2027-03-18", ["03-18", "03-25"]),
        ("every: month, from: 2027-01-31, until: 2027-03-31", ["01-31", "02-28", "03-31"]),
        ("every: week, publish: TBD", []),
        ("publish: TBD", []),
        ("publish: always", []),
    ],
)  # fmt: skip
def test_returning_content_has_a_day_each_time(item: str, days: list[str]) -> None:
    plan = plan_of(f"""
        plan: {{name: X, start: 2027-01-01, end: 2027-03-31}}
        content:
          a: {{title: A, {item}}}
    """)
    assert [f"{one.first:%m-%d}" for one in occasions(plan)] == days


def test_content_of_a_campaign_without_an_end_returns_until_the_plan_ends() -> None:
    plan = plan_of("""
        plan: {name: X, start: 2027-01-01, end: 2027-01-31}
        campaigns: {c: {name: C, start: 2027-01-04, end: TBD}}
        content: {a: {title: A, campaign: c, every: week}}
    """)
    days = [one.first.day for one in occasions(plan) if one.kind == "content"]
    assert days == [4, 11, 18, 25]


def test_a_goal_is_due_when_its_span_ends() -> None:
    plan = plan_of("plan: {name: X}\ngoals: {g: {name: G, due: 2027-Q2, owners: sales}}\n")
    (one,) = occasions(plan)
    assert (one.first, one.last, one.partial) == (dt.date(2027, 6, 30), dt.date(2027, 6, 30), False)
    assert [ref.id for ref in one.owners] == ["sales"]


def test_a_handover_without_a_day_happens_when_the_campaign_starts() -> None:
    plan = plan_of("""
        plan: {name: X}
        initiatives: {i: {name: I, handovers: [{campaign: c, accepted_by: sales}]}}
        campaigns: {c: {name: C, start: 2027-04-05}}
    """)
    (one,) = [one for one in occasions(plan) if one.kind == "handover"]
    assert told([one]) == ["2027-04-05 handover I hands over to C"]
    assert one.takes_over is plan.campaigns["c"]
    assert [ref.id for ref in one.owners] == ["sales"]


def test_runs_know_which_end_is_open() -> None:
    plan = plan_of("""
        plan: {name: X, start: 2027-01-01, end: 2027-12-31}
        campaigns:
          known: {name: Known, start: 2027-03-01, end: 2027-03-31}
          endless: {name: Endless, start: 2027-06, end: TBD}
          always: {name: Always, start: always}
          undated: {name: Undated}
          undecided: {name: Undecided, start: TBD, end: 2027-05-01}
          backwards: {name: Backwards, start: 2027-05-01, end: 2027-04-01}
        content:
          fair: {title: Fair, publish: 2027-03-12, end: 2027-03-15}
          day: {title: Day, publish: 2027-03-12}
    """)
    found = {run.entity.id: run for run in runs(plan)}
    assert list(found) == ["known", "fair", "endless"]
    assert (found["known"].open_start, found["known"].open_end) == (False, False)
    assert found["endless"].last == dt.date(2027, 12, 31)
    assert (found["endless"].open_start, found["endless"].open_end) == (True, True)
    assert found["fair"].days == 4
    assert [one.id for one in always_on(plan)] == ["always"]


@pytest.mark.parametrize(
    ("text", "late"),
    [
        ("content: {a: {title: A, publish: 2027-02-28, status: approved}}", True),
        ("content: {a: {title: A, publish: 2027-02-28, status: published}}", False),
        ("content: {a: {title: A, publish: 2027-02-28}}", False),
        ("content: {a: {title: A, publish: 2027-03-01, status: approved}}", False),
        ("content: {a: {title: A, draft_due: 2027-02-28, status: brief}}", True),
        ("content: {a: {title: A, draft_due: 2027-02-28, status: in-review}}", False),
        ("campaigns: {a: {name: A, start: 2027-02-01, status: planned}}", True),
        ("campaigns: {a: {name: A, end: 2027-02-01, status: live}}", True),
        ("campaigns: {a: {name: A, end: 2027-02, status: completed}}", False),
        ("initiatives: {a: {name: A, milestones: [{name: M, due: 2027-02}]}}", True),
        ("initiatives: {a: {name: A, milestones: [{name: M, due: 2027-Q1}]}}", False),
        ("initiatives: {a: {name: A, status: dropped, milestones: [{name: M, due: 2027-02}]}}", False),
        ("goals: {a: {name: A, due: 2027-02, status: active}}", True),
        ("goals: {a: {name: A, due: 2027-02, status: met}}", False),
    ],
)  # fmt: skip
def test_overdue_is_what_is_past_and_by_its_status_still_to_come(text: str, late: bool) -> None:
    (one,) = occasions(plan_of(f"plan: {{name: X}}\n{text}\n"))
    assert is_overdue(one, AS_OF) is late


def test_a_published_row_is_not_published_on_days_to_come() -> None:
    plan = plan_of("""
        plan: {name: X}
        content: {a: {title: A, every: week, from: 2027-02-22, until: 2027-03-08, status: published}}
    """)
    assert [status_on(one, AS_OF) for one in occasions(plan)] == ["published", "published", None]


def test_months_reach_from_the_first_day_to_the_last() -> None:
    plan = plan_of("""
        plan: {name: X, start: 2027-01-01, end: 2027-03-31}
        content: {a: {title: A, publish: 2026-11-30}}
    """)
    months = [f"{month:%Y-%m}" for month in months_of(plan)]
    assert months == ["2026-11", "2026-12", "2027-01", "2027-02", "2027-03"]
    endless = plan_of("plan: {name: X, start: 1990-01-01, end: 2090-01-01}\n")
    assert len(months_of(endless)) == MOST_MONTHS
    assert months_of(plan_of("plan: {name: X}\n")) == []


def test_a_selection_reaches_through_the_campaign() -> None:
    plan = plan_of("""
        plan: {name: X}
        personas: {p: {name: P}, q: {name: Q}}
        campaigns: {c: {name: C, personas: p, channels: email, start: 2027-03-01}}
        content:
          a: {title: A, campaign: c, channel: blog, publish: 2027-03-02}
          b: {title: B, campaign: c, personas: q, publish: 2027-03-03}
          c: {title: C2, publish: 2027-03-04}
    """)
    found = occasions(plan)
    at = plan.plan.at

    def titles(selection: Selection) -> list[str]:
        return [whole_title(one) for one in selection.occasions(plan, found)]

    assert titles(Selection(persona=Ref("persona", "p", at))) == ["C starts", "A"]
    assert titles(Selection(work=Ref("campaign", "c", at))) == ["C starts", "A", "B"]
    assert titles(Selection(channel=Ref("channel", "blog", at, defined=False))) == ["A"]
    assert titles(Selection(kinds=("start",))) == ["C starts"]
    assert titles(Selection(stream="upstream")) == []
