"""Comparisons: filled with the plan's facts, at most six columns a table, unknowns in words."""

from __future__ import annotations

import re

from strategy_handbook.views.compare import MOST_COLUMNS, split
from tests.views.small_plans import draw, plan_of, text

MANY = "plan: {{name: X}}\npersonas:\n{}"


def personas(count: int) -> str:
    rows = "".join(f"  p{n}: {{name: Persona {n}, aims: Aim {n}}}\n" for n in range(count))
    return MANY.format(rows)


def test_columns_are_shared_out_evenly_over_few_tables() -> None:
    for count in range(1, 25):
        entities = list(plan_of(personas(count)).personas.values())
        parts = split(list(entities))
        assert [one for part in parts for one in part] == entities
        sizes = [len(part) for part in parts]
        assert max(sizes) <= MOST_COLUMNS
        assert max(sizes) - min(sizes) <= 1
    assert split([]) == []


def test_only_those_named_are_compared() -> None:
    html = draw(personas(8), "compare", "what: personas\nids: [p3, p1]")
    heads = re.findall(r'<th scope="col"[^>]*>(.*?)</th>', html)
    assert [text(head) for head in heads] == ["Persona 3", "Persona 1"]


def test_what_nobody_has_is_left_out_and_what_one_lacks_is_unknown() -> None:
    shown = text(
        draw("plan: {name: X}\npersonas: {a: {name: A, aims: Sleep}, b: {name: B}}",
             "compare", "what: personas")
    )  # fmt: skip
    assert "Aims Sleep – Unknown" in shown
    assert "Pains" not in shown


def test_the_streams_of_an_empty_plan_have_every_dimension() -> None:
    shown = text(draw("plan: {name: X}", "compare"))
    for dimension in ("Purpose", "Horizon", "Place in the journey", "Stance", "Audience", "Result"):
        assert dimension in shown
    assert "Not written: upstream: summary:" in shown
    assert "Nothing in this plan yet" in shown


def test_the_streams_are_filled_with_facts() -> None:
    shown = text(
        draw(
            """
            plan: {name: X, currency: EUR}
            initiatives: {i: {name: I, start: 2027-01-01, end: 2027-06-30, hypothesis: If so}}
            campaigns: {c: {name: C, start: 2027-03-01, end: 2027-03-28, tactic: [ppc], stage: decision}}
            budget: [{for: i, planned: 60}, {for: c, planned: 40}]
            """,
            "compare",
        )
    )
    assert "January 2027 – June 2027 ; an initiative takes 6 months on average" in shown
    assert "March 2027 ; a campaign takes 4 weeks on average" in shown
    assert "1 of 1 initiative tests a hypothesis" in shown
    assert "Decision 1" in shown
    assert "Tactics: PPC 1" in shown
    assert "€60 , 60% of the halves" in shown


def test_without_personas_the_view_says_how_to_write_one() -> None:
    assert "No personas yet." in text(draw("plan: {name: X}", "compare", "what: personas"))
