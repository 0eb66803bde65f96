"""The budget: what is planned, committed and spent, what it will come to, and where that differs."""

from __future__ import annotations

from strategy_handbook.insight.budget.dimensions import DIMENSIONS
from strategy_handbook.plan import fields as f
from strategy_handbook.plan.records import record
from strategy_handbook.views.budget.data import BudgetData
from strategy_handbook.views.budget.sheet import no_budget, only_tables, whole_sheet
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.view import HeadedOptions, View


@record
class BudgetOptions(HeadedOptions):
    """Options of the budget."""

    by: tuple[str, ...] = f.words(
        "Only the tables by these: halves, channels, pieces of work, kinds of cost, months; all of the "
        "budget if not given.",
        " ".join(DIMENSIONS),
        named="dimension",
    )


def render(context: Context, options: BudgetOptions) -> BudgetData | Markup:
    """Works out the budget of the plan, or says how to write a first line."""
    if not context.plan.budget:
        return no_budget(context)
    heading, level = options.begin(context, "budget")
    if options.by:
        return only_tables(context, options.by, heading, level)
    return whole_sheet(context, heading, level)


VIEW = View(
    "budget",
    "The budget: planned, committed, spent and forecast, by half, work, channel, kind of cost and month.",
    BudgetOptions,
    render,
    data=BudgetData,
    sheets=("reckoning", "panels", "shares"),
)
