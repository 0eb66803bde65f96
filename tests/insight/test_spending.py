"""The budget by half: shares, currencies, what is undecided."""

from __future__ import annotations

from decimal import Decimal

from strategy_handbook.insight.spending import spending
from tests.views.small_plans import plan_of

PLAN = """
    plan: {name: X, currency: EUR}
    initiatives: {i: {name: I}}
    campaigns: {c: {name: C}}
    budget:
      - {for: i, planned: 60}
      - {for: c, planned: 30..50}
      - {name: Overhead, planned: 100}
      - {for: c, planned: GBP 10}
      - {for: c, planned: TBD}
      - {for: c}
"""


def test_shares_are_of_the_two_halves_and_ranges_count_half_way() -> None:
    found = spending(plan_of(PLAN))
    assert found.share("EUR", "upstream") == Decimal(60)
    assert found.share("EUR", "downstream") == Decimal(40)
    assert found.share("CHF", "upstream") is None


def test_currencies_are_kept_apart_and_the_plans_own_comes_first() -> None:
    found = spending(plan_of(PLAN))
    assert found.currencies == ("EUR", "GBP")
    planned = found.whole.of("EUR")[0]
    assert planned is not None
    assert (planned.low, planned.high) == (190, 210)


def test_lines_without_a_figure_are_counted() -> None:
    found = spending(plan_of(PLAN))
    assert (found.lines, found.undecided) == (6, 2)


def test_a_plan_without_a_budget_has_nothing() -> None:
    found = spending(plan_of("plan: {name: X}"))
    assert (found.lines, found.currencies, found.halves) == (0, (), {})
