"""The budget's page from top to bottom."""

from __future__ import annotations

from collections.abc import Iterable

from strategy_handbook.translation import _
from strategy_handbook.views.budget.bridge import bridge_part
from strategy_handbook.views.budget.data import BudgetData
from strategy_handbook.views.budget.halves import halves_part
from strategy_handbook.views.budget.months import months_part
from strategy_handbook.views.budget.moved import moved_part
from strategy_handbook.views.budget.payments import payments_part
from strategy_handbook.views.budget.reckonings import how_computed
from strategy_handbook.views.budget.results import results_part
from strategy_handbook.views.budget.sums import whole_budget
from strategy_handbook.views.budget.tables import table_part
from strategy_handbook.views.budget.told import told
from strategy_handbook.views.budget.undecided import undecided_part
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.empty_places import empty

EXAMPLE = """
budget:
  - for: spring-fleet-trial
    category: media
    period: 2027-03
    planned: 12000
"""
# The halves and the months have parts of their own.
_CUTS = ("campaign", "category", "channel")


def no_budget(context: Context) -> Markup:
    """What stands where a plan has no line yet."""
    return empty(_("No budget yet"), "budget", EXAMPLE)


def whole_sheet(context: Context, heading: Markup, level: int) -> BudgetData:
    """All of the budget.

    Args:
        context: The page.
        heading: A heading above it; may be empty.
        level: The level of the headings below it.
    """
    budget = told(context)
    return BudgetData(
        heading=heading,
        sums=whole_budget(budget),
        reckoning=how_computed(budget),
        halves=halves_part(budget, level),
        months=months_part(budget, level),
        bridge=bridge_part(budget, level),
        tables=tuple(table_part(budget, by, level) for by in _CUTS),
        moved=moved_part(budget, level),
        results=results_part(budget, level),
        payments=payments_part(budget, level),
        undecided=undecided_part(budget, level),
    )


def only_tables(context: Context, by: Iterable[str], heading: Markup, level: int) -> BudgetData:
    """Only the tables that cut the budget in certain ways.

    Args:
        context: The page.
        by: The ways.
        heading: A heading above them; may be empty.
        level: The level of the headings below it.
    """
    budget = told(context)
    return BudgetData(
        heading=heading,
        tables=tuple(table_part(budget, one, level) for one in dict.fromkeys(by)),
    )
