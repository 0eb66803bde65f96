"""Who is reached when and by what, counted by hand."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from strategy_handbook.insight.coverage import grid, silences, touches, unmet_stages, unreached
from tests.views.small_plans import plan_of

HEAD = """
plan: {name: Lantern Tea, start: 2027-01-01, end: 2027-06-30}
personas:
  rider: {name: Rider}
  parent: {name: Parent}
  nobody: {name: Nobody yet}
  hunter: {name: Hunter, type: negative}
channels:
  email: {name: E-mail}
  unused: {name: Unused}
  blog: {name: Blog}
campaigns:
  spring: {name: Spring, personas: rider, stage: decision}
content:
"""
# Rider: one in January (two channels), and each month's letter from February to April, by e-mail, at the
# stage of decision as the campaign says. Parent: one in May. A third belongs to the second quarter only;
# one was retired.
PLAN = plan_of(
    HEAD
    + """
  both: {title: A, campaign: spring, channel: [email, blog], stage: awareness, publish: 2027-01-12}
  letter: {title: B, campaign: spring, channel: email, every: month, from: 2027-02-01, until: 2027-04-30}
  once: {title: C, personas: parent, stage: consideration, publish: 2027-05-31}
  some-day: {title: D, personas: parent, channel: email, publish: 2027-Q2}
  gone: {title: E, personas: parent, channel: email, publish: 2027-02-02, status: retired}
"""
)
MONTHS = [dt.date(2027, month, 1) for month in range(1, 7)]


def counts(rows: str, columns: str) -> dict[str, list[int]]:
    found = grid(PLAN, rows, columns)
    return {
        row: [found.counts.get((row, column), 0) for column in found.columns] for row in found.rows
    }


def test_personas_by_month() -> None:
    # January: once by e-mail and once on the blog. What falls somewhere into a quarter is in no month.
    assert grid(PLAN, "persona", "month").columns == tuple(MONTHS)
    assert counts("persona", "month") == {
        "rider": [2, 1, 1, 1, 0, 0],
        "parent": [0, 0, 0, 0, 1, 0],
        "nobody": [0, 0, 0, 0, 0, 0],
    }


def test_personas_by_stage() -> None:
    found = grid(PLAN, "persona", "stage")
    assert found.columns[1:4] == ("awareness", "consideration", "decision")
    assert found.counts == {
        ("rider", "awareness"): 2,
        ("rider", "decision"): 3,
        ("parent", "consideration"): 1,
        ("parent", ""): 1,
    }


def test_channels_by_persona() -> None:
    assert grid(PLAN, "channel", "persona").columns == ("rider", "parent", "nobody")
    assert counts("channel", "persona") == {
        "email": [4, 1, 0],
        "unused": [0, 0, 0],
        "blog": [1, 0, 0],
        "": [0, 1, 0],
    }


def test_holes_are_found() -> None:
    # Rider: nothing in May and June. Parent: nothing from January to April; June alone is no silence.
    assert [(one.persona, one.first.month, one.last.month) for one in silences(PLAN)] == [
        ("rider", 5, 6),
        ("parent", 1, 4),
    ]
    assert unmet_stages(PLAN) == {
        "rider": ("consideration",),
        "parent": ("awareness", "decision"),
    }
    assert unreached(PLAN) == ["nobody"]


@given(st.permutations(range(6)))
def test_the_order_of_writing_changes_no_sum(order: list[int]) -> None:
    rows = [
        f"  c{n}: {{title: C, personas: [rider, parent], channel: email, publish: 2027-0{n + 1}-04}}\n"
        for n in range(6)
    ]
    plan = plan_of(HEAD + "".join(rows[n] for n in order))
    assert sum(count for _touch, count in touches(plan)) == 12
    assert grid(plan, "persona", "month").counts == {
        (persona, month): 1 for persona in ("rider", "parent") for month in MONTHS
    }


# Rider and parent have bought (retention and onboarding), guest has not. The plan works at retention for
# the rider and at onboarding for the parent; nobody is asked for advocacy.
CUSTOMERS = plan_of(
    HEAD.replace("nobody: {name: Nobody yet}", "guest: {name: Guest}")
    + """
  a: {title: A, personas: rider, stage: awareness, publish: 2027-01-12}
  b: {title: B, personas: [rider, guest], stage: consideration, publish: 2027-01-12}
  c: {title: C, personas: rider, stage: decision, publish: 2027-01-12}
  d: {title: D, personas: rider, stage: retention, publish: 2027-02-12}
  e: {title: E, personas: [parent, hunter], stage: onboarding, publish: 2027-02-12}
"""
)


def test_stages_after_buying_are_missed_by_customers_only() -> None:
    assert unmet_stages(CUSTOMERS) == {
        "rider": ("onboarding",),
        "parent": ("awareness", "consideration", "decision", "retention"),
        "guest": ("awareness", "decision"),
    }
