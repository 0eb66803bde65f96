"""The portfolio: each plan as a card, those that run first, and a table across."""

from __future__ import annotations

from strategy_handbook.load import load
from strategy_handbook.rules import check_plans
from strategy_handbook.source.tree import Texts
from strategy_handbook.views import Handbook
from strategy_handbook.views.drawing import PageDrawing
from tests.views.small_plans import AS_OF, text

PLANS = {
    "old/plan.yml": "plan: {name: Old, start: 2025-01-01, end: 2025-12-31}",
    "now/plan.yml": """
plan: {name: Now, organisation: Tea house, currency: EUR, start: 2027-01-01, end: 2027-12-31}
initiatives: {i: {name: I}}
campaigns: {c: {name: C}}
budget: [{for: c, planned: 100}, {for: i, planned: GBP 50}]
""",
    "next/plan.yml": "plan: {name: Next, start: 2028-01-01, end: 2028-12-31}",
}


def draw(texts: dict[str, str] = PLANS) -> str:
    loaded = load(Texts(texts))
    plans = {plan.id: plan for plan in loaded.plans}
    handbook = Handbook(plans, check_plans(loaded, AS_OF), AS_OF)
    page = PageDrawing(handbook, "plans/index.md")
    html = page.draw("portfolio", "")
    assert not page.findings
    return html


def test_plans_that_run_come_first_and_each_says_where_it_stands() -> None:
    shown = text(draw())
    assert shown.index("Now") < shown.index("Next") < shown.index("Old")
    assert "Running, day 60 of 365" in shown
    assert "Begins on 1 Jan 2028, in 306 days" in shown
    assert "Ended on 31 Dec 2025" in shown


def test_links_lead_into_each_plan() -> None:
    html = draw()
    for address in ("../now/", "../now/timeline/", "../next/calendar/", "../old/health/"):
        assert f'href="{address}"' in html


def test_currencies_are_never_added_up() -> None:
    assert "€100 £50" in text(draw())


def test_the_page_speaks_one_language_and_says_where_a_plan_speaks_another() -> None:
    both = {
        "first/plan.yml": "plan: {name: First, locale: en-GB}",
        "second/plan.yml": """
plan: {name: Zweiter, summary: Mehr Tee., locale: de, start: 2028-01-01, end: 2028-12-31}
""",
    }
    html = draw(both)
    assert '<a href="../second/" lang="de" dir="ltr">Zweiter</a>' in html
    assert '<div class="hb-plan__summary" lang="de" dir="ltr"><p>Mehr Tee.' in html
    assert '<a href="../first/">First</a>' in html
    # A date stands within words of the page.
    assert "Begins on 1 Jan 2028" in text(html)
