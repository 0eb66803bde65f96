"""The log of decisions as it is drawn, and what does not fit in it."""

from __future__ import annotations

import re

from tests.views.people import ONLY_A_NAME
from tests.views.small_plans import draw, text

PLAN = """
plan: {name: Lantern Tea}
campaigns: {spring: {name: Spring}}
decisions:
  half: {name: Half and half, status: decided, decided_on: 2026-10-01}
  sixty:
    name: Sixty to forty
    status: decided
    decided_on: 2026-12-01
    supersedes: half
    deciders: cmo
    concerns: spring
    options: [{option: As before, for: Quiet, against: No blend}, Sixty]
    outcome: Sixty, for a year.
  seventy: {name: Seventy, status: proposed, decided_on: 2027-02-19, supersedes: sixty, outcome: No}
  lost: {name: Nobody knows why, status: superseded}
"""


def rows(html: str) -> list[str]:
    return [text(row) for row in re.findall(r"<tr>.*?</tr>", html)]


def test_a_plan_without_decisions_says_what_to_write() -> None:
    assert "No decisions yet." in draw(ONLY_A_NAME, "decisions")


def test_the_log_leads_both_ways() -> None:
    html = draw(PLAN, "decisions", "compact: true")
    assert "4 decisions, 1 in force, 1 still to decide, 1 overdue" in html
    assert rows(html) == [
        "Decision Status When Who decides What replaced what",
        "Seventy Proposed 19 Feb 2027 10 days overdue Replaces Sixty to forty",
        "Sixty to forty ✓ Decided In force 1 Dec 2026 Cmo "
        "Replaces Half and half Would be replaced by Seventy",
        "Half and half ✓ Decided 1 Oct 2026 Replaced by Sixty to forty",
        "Nobody knows why ✕ Superseded",
    ]


def test_what_does_not_fit_is_told_with_what_to_write() -> None:
    html = text(draw(PLAN, "decisions").partition("What does not fit</h2>")[2])
    assert "It says that it holds, and Sixty to forty replaced it. status: superseded" in html
    assert "no decision replaces it. supersedes: of the decision that does" in html


def test_a_decision_shows_what_was_weighed() -> None:
    html = draw(PLAN, "decisions").partition("Decision by decision</h2>")[2]
    [entry] = [one for one in html.split("<section") if "decision-sixty" in one[:200]]
    assert "As before In favour: Quiet Against: No blend Sixty" in text(entry)
    assert "What was decided Sixty, for a year." in text(entry)
    assert "What is proposed No" in text(html)
