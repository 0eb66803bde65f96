"""What the rules about goals and funnels find, and what they leave alone."""

from __future__ import annotations

import pytest

from tests.written import report

FORTY_FIVE = "success: [{measure: M, metric: m, target: 45}]"


def found(rule: str, goal: str, *campaigns: str, more: str = "") -> list[str]:
    rows = "".join(
        f"  c{number}: {{name: C, goals: g, {one}}}\n" for number, one in enumerate(campaigns)
    )
    text = (
        "metrics: {m: {name: M, adds_up: true}}\n"
        f"goals: {{g: {{name: G, metric: m, due: 2027-12-31, {goal}}}}}\n{more}"
        + (f"campaigns:\n{rows}" if rows else "")
    )
    entries = report(text).entries
    return [one.finding.message for one in entries if one.finding.rule == rule]


def test_a_goal_that_its_campaigns_do_not_reach_says_by_how_much() -> None:
    # 100 - 50 - 45 = 5
    assert found("M602", "target: 100, baseline: 50", FORTY_FIVE) == [
        "goal `g` wants 100 of `m`; its campaigns (`c0`) expect 45 (95 with the baseline of 50): "
        "5 too few"
    ]


@pytest.mark.parametrize(
    ("goal", "campaigns"),
    [
        # A campaign without a figure may bring the rest.
        ("target: 100", (FORTY_FIVE, "status: planned")),
        # The goal is settled.
        ("target: 100, status: missed", (FORTY_FIVE,)),
        # 45 + 45 = 90
        ("target: 90", (FORTY_FIVE, FORTY_FIVE)),
        # Nobody has said anything yet.
        ("target: 90", ()),
    ],
)
def test_nothing_is_missed_that_may_still_come(goal: str, campaigns: tuple[str, ...]) -> None:
    assert not found("M602", goal, *campaigns)


LAST_YEAR = "precedents: {p: {name: P, metric: m, value: 80}}\n"


@pytest.mark.parametrize(
    ("goal", "times"),
    [
        ("target: 81, precedents: p", 1),
        ("target: 80, precedents: p", 0),
        ("target: 81, precedents: p, attainable_because: More people", 0),
        ("target: 81, precedents: p, status: met", 0),
        # Without a precedent of its own there is nothing to hold it against.
        ("target: 81", 0),
        ("target: Many, precedents: p", 0),
    ],
)
def test_a_goal_beyond_its_precedents_says_why(goal: str, times: int) -> None:
    assert len(found("M603", goal, more=LAST_YEAR)) == times
