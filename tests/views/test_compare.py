"""Comparisons: filled with the plan's facts, at most six columns a table, unknowns in words."""

from __future__ import annotations

import re

from strategy_handbook.load import load
from strategy_handbook.rules import check_plans
from strategy_handbook.source.tree import Texts
from strategy_handbook.views import Handbook
from strategy_handbook.views.compare import MOST_COLUMNS, split
from strategy_handbook.views.drawing import PageDrawing
from tests.views.small_plans import AS_OF, draw, plan_of, text

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


CAMPAIGNS = """
plan: {name: X, currency: EUR}
campaigns:
  a: {name: Apple, start: 2027-01-01, end: 2027-01-10, stage: decision, channels: [letter]}
  b: {name: Birch, start: 2027-02-01, end: 2027-02-28, stage: decision, channels: [post]}
  c: {name: Cedar, start: 2027-03-01}
budget: [{for: a, planned: 2000}, {for: b, planned: 2500}, {for: c, planned: 100..300}]
"""


def cells(html: str, criterion: str) -> list[str]:
    """Return the cells of a criterion in a table that is not turned."""
    row = re.search(rf'<tr><th scope="row"[^>]*>{criterion}</th>(.*?)</tr>', html)
    assert row, criterion
    return re.findall(r"<td[^>]*>.*?</td>", row[1])


def test_figures_are_held_against_those_of_the_first() -> None:
    html = draw(CAMPAIGNS, "compare", "what: campaigns")
    # 2,500 - 2,000 = 500, which is 25 % of 2,000; a range is no certain distance from anything.
    assert [text(cell) for cell in cells(html, "Planned")] == [
        "€2,000", "€2,500 +€500 (+25%)", "€100 – €300",
    ]  # fmt: skip
    # 28 - 10 = 18 days; 18 ÷ 10 = 180 %.
    assert [text(cell) for cell in cells(html, "Length")] == [
        "10 days", "28 days +18 (+180%)", "– Not said",
    ]  # fmt: skip
    assert "Differences are from Apple." in text(html)


def test_the_script_gets_numbers_and_units_and_none_where_there_is_none() -> None:
    html = draw(CAMPAIGNS, "compare", "what: campaigns")
    first, _, third = cells(html, "Planned")
    assert first.startswith('<td data-v="2000" data-u="EUR">')
    # Half-way of the range, to put it in order; without a unit, as nothing is held against it.
    assert third.startswith('<td data-v="200">')
    assert cells(html, "Length")[2].startswith("<td>")


def test_words_that_differ_are_marked_but_not_what_is_told_freely() -> None:
    html = draw(CAMPAIGNS, "compare", "what: campaigns")
    # Cedar names no channel: that differs, too.
    marks = ["hb-compare__other" in cell for cell in cells(html, "Channels")]
    assert marks == [False, True, True]
    personas = "plan: {name: X}\npersonas: {a: {name: A, aims: Sleep}, b: {name: B, aims: Eat}}"
    assert "hb-compare__other" not in draw(personas, "compare", "what: personas")


def test_a_turned_table_has_all_of_it_in_rows() -> None:
    html = draw(personas(9), "compare", "what: personas\nturned: true")
    assert html.count("<table") == 1
    heads = re.findall(r'<th scope="row" class="hb-compare__head">(.*?)</th>', html)
    assert [text(head) for head in heads] == [f"Persona {n}" for n in range(9)]
    assert re.findall(r'<th scope="col" data-told>(.*?)</th>', html) == ["Aims"]


def test_only_figures_or_only_words() -> None:
    figures = text(draw(CAMPAIGNS, "compare", "what: campaigns\ncriteria: figures"))
    words = text(draw(CAMPAIGNS, "compare", "what: campaigns\ncriteria: words"))
    assert "Planned" in figures and "Channels" not in figures
    assert "Channels" in words and "Planned" not in words


def test_a_single_thing_has_nothing_to_be_arranged() -> None:
    html = draw("plan: {name: X}\ncampaigns: {a: {name: A}}", "compare", "what: campaigns")
    assert "hb-compare__tools" not in html and "Differences" not in html


def test_a_tactic_has_its_benchmark_with_our_figure_and_how_far_they_are_apart() -> None:
    shown = text(
        draw(
            """
            plan: {name: X}
            campaigns: {c: {name: C, tactic: free-trial}}
            metrics: {trials: {name: Trials, unit: "%"}}
            observations: [{metric: trials, period: 2027-01, value: 24}]
            benchmarks: {b: {name: Trials of others, value: 18.20%, tactic: free-trial, metric: trials}}
            """,
            "compare",
            "what: tactics",
        )
    )
    # 24 - 18.2 = 5.8.
    assert "18.20% Trials of others Ours: 24% , Trials , January 2027 +5.8 points" in shown


def plans(options: str, page: str = "old/page.md") -> tuple[str, PageDrawing]:
    loaded = load(Texts(PLANS))
    found = {plan.id: plan for plan in loaded.plans}
    drawing = PageDrawing(Handbook(found, check_plans(loaded, AS_OF), AS_OF), page)
    return drawing.draw("compare", options), drawing


PLANS = {
    "old/plan.yml": """
plan: {name: Last year, currency: EUR, start: 2026-01-01, end: 2026-12-31}
campaigns: {c: {name: C}}
budget: [{for: c, planned: 1000}]
""",
    "new/plan.yml": """
plan: {name: This year, currency: EUR, start: 2027-01-01, end: 2027-12-31}
campaigns: {c: {name: C}, d: {name: D}}
budget: [{for: c, planned: 1100}, {for: d, planned: GBP 50}]
""",
    "far/plan.yml": "plan: {name: Far away, currency: CHF}\nbudget: [{name: Stand, planned: 900}]",
}


def test_plans_are_compared_each_in_its_own_currency() -> None:
    html, drawing = plans("what: plans\nplans: [old, new, far]")
    assert not drawing.findings
    # The pounds of this year have no rate: they stand beside the euros, and nothing is compared.
    assert [text(cell) for cell in cells(html, "Planned")] == ["€1,000", "€1,100 £50", "CHF 900"]
    # 2 - 1 = 1 campaign more; of so few a percentage says nothing.
    assert [text(cell) for cell in cells(html, "Campaigns")] == ["1", "2 +1", "– Not said"]
    # A preview draws the page again when any of them is saved.
    assert {plan.id for plan in drawing.plans} == {"old", "new", "far"}


def test_the_plan_of_the_page_comes_first_and_one_that_is_not_there_is_told() -> None:
    html, _ = plans("what: plans", "far/page.md")
    heads = re.findall(r'<th scope="col" class="hb-compare__head">(.*?)</th>', html)
    assert text(heads[0]) == "Far away" and len(heads) == 3
    _, drawing = plans("what: plans\nplans: [od, new]")
    [found] = drawing.findings
    assert found.rule == "P902" and "`od`" in found.message and "`old`" in found.help


def test_an_upstream_campaign_stands_upstream_for_its_personas() -> None:
    html = draw(
        """
        plan: {name: X}
        personas: {a: {name: A}, b: {name: B}}
        initiatives: {base: {name: Base, personas: [a]}}
        campaigns:
          calm: {name: Calm, stream: upstream, personas: [a]}
          sale: {name: Sale, personas: [a, b]}
        """,
        "compare",
        "what: personas",
    )
    assert [text(one) for one in cells(html, "Upstream for them")] == ["Base Calm", "Nothing yet"]
    assert [text(one) for one in cells(html, "Downstream for them")] == ["Sale", "Sale"]


def test_what_a_metric_counts_is_said_to_be_from_all_sources() -> None:
    plan = """
        plan: {name: X}
        metrics: {leads: {name: Leads, unit: leads, adds_up: true}}
        campaigns:
          a:
            {name: A, start: 2027-01-01, end: 2027-02, success: [{measure: L, metric: leads, target: 80}]}
          b: {name: B, start: 2027-09-01, funnel: [{step: F, count: 9}, {step: L, count: 5, metric: leads}]}
        observations: [{metric: leads, period: 2027-01, value: 60}]
    """
    told = "60 leads From all sources. Up to 31 Jan 2027."
    (cell, _) = cells(draw(plan, "compare", "what: campaigns"), "Counted meanwhile")
    assert text(cell) == told
    # 60 of 80 are 75 %, which is A's own doing once nothing else is there for leads.
    alone = draw(
        plan.replace(", metric: leads}]}\n        obs", "}]}\n        obs"),
        "compare",
        "what: campaigns",
    )
    (cell, _) = cells(alone, "Counted meanwhile")
    assert text(cell) == f"{told} 75% of what is expected."
