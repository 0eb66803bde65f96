"""The matrix of risks as it is drawn, and what waits to be settled."""

from __future__ import annotations

import re

from tests.views.people import ONLY_A_NAME
from tests.views.small_plans import draw, text

PLAN = """
plan: {name: Lantern Tea}
goals: {boxes: {name: Boxes}}
team: {lead: {name: Brand lead}}
risks:
  harvest: {name: Harvest late, likelihood: high, impact: high, threatens: boxes}
  price: {name: Price war, status: mitigated, likelihood: low, impact: high, mitigation: We wait}
  buy: {name: They buy, type: assumption, test: Count, by: 2027-02-12, owners: lead}
  sleep: {name: They sleep, type: assumption, status: watching, test: Ask, threshold: Half, by: 2027-03-31}
"""


def test_a_plan_without_risks_says_what_to_write() -> None:
    assert "No risks yet." in draw(ONLY_A_NAME, "risks")


def test_each_place_says_how_grave_it_is_and_what_is_in_it() -> None:
    [table] = re.findall(r"<table.*?</table>", draw(PLAN, "risks", "compact: true"), re.DOTALL)
    rows = [text(row) for row in re.findall(r"<tr>.*?</tr>", table)]
    assert rows == [
        "Low likelihood Medium likelihood High likelihood",
        "High impact Moderate Price war ✓ Mitigated Grave Grave Harvest late",
        "Medium impact Minor Moderate Grave",
        "Low impact Minor Minor Moderate",
    ]


def test_what_is_overdue_is_said_in_words() -> None:
    html = text(draw(PLAN, "risks").partition("To test or decide by a day</h2>")[2])
    # From 12 February to 1 March: 17 days. 31 March is 30 days away.
    assert "They buy Assumption, Brand lead Count 12 Feb 2027 17 days overdue" in html
    assert "They sleep Assumption Ask Half 31 Mar 2027 in 4 weeks" in html


def test_what_risks_lack_is_told_with_what_to_write() -> None:
    html = text(draw(PLAN, "risks").partition("What is missing</h2>")[2])
    assert "Grave, and nothing is done about it Harvest late mitigation:" in html
    assert "Assumptions that cannot be tested They buy ( threshold: )" in html
    assert "Not rated They buy They sleep likelihood: , impact:" in html


def test_the_lead_counts_them() -> None:
    assert "2 risks, 2 assumptions, 3 unsettled, 1 mitigated, 1 overdue" in draw(PLAN, "risks")


def test_what_is_at_stake_names_what_threatens_it() -> None:
    html = text(draw(PLAN, "risks").partition("What is at stake</h2>")[2])
    assert "Boxes Goal Harvest late" in html


def test_of_many_risks_in_one_place_the_first_are_seen_and_the_rest_is_folded() -> None:
    risks = "".join(
        f"  r{one}: {{name: R{one}, likelihood: low, impact: low}}\n" for one in range(20)
    )
    html = draw(f"plan: {{name: P}}\nrisks:\n{risks}", "risks", "compact: true")
    first, _, rest = html.partition("<details")
    # Eight are seen; twelve are in the fold, which says so.
    assert len(re.findall(r">R\d", first)) == 8
    assert len(re.findall(r">R\d", rest)) == 12 and "and 12 more" in rest
