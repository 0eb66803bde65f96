"""What a result cost, where spending and counting meet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from strategy_handbook.insight.budget.exchange import rounded
from strategy_handbook.insight.budget.results import CostPerResult, costs_per_result
from strategy_handbook.translation import _
from strategy_handbook.views.budget.told import Told
from strategy_handbook.views.context import Context
from strategy_handbook.views.data import Part
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.parts import part
from strategy_handbook.views.pieces.reckoning import reckoning
from strategy_handbook.views.pieces.tables import note, table
from strategy_handbook.views.wording import in_sentences


def results_part(budget: Told, level: int) -> Part:
    """A row for each metric for which it can be told; empty where there is none."""
    context = budget.context
    found = costs_per_result(context.plan, budget.accounts, context.as_of)
    if not found:
        return Part()
    title = _("What a result cost")
    heads = (
        _("Metric"),
        _("Cost per result"),
        _("Spent"),
        _("Results"),
        _("Months"),
        _("Campaigns"),
    )
    rows = [_row(context, budget.code, one) for one in found]
    return part(
        context,
        level,
        title,
        "budget-results",
        table(title, heads, rows, "stack"),
        _how(context, budget.code, found[0]),
    )


def _row(context: Context, code: str, one: CostPerResult) -> tuple[Markup | str, ...]:
    amount = context.language.amount
    elsewhere = note(
        _("{sum} more in months without a count", sum=amount(one.elsewhere, code))
        if one.elsewhere
        else ""
    )
    return (
        context.own(one.metric),
        Markup("<b>{}</b>").format(_cost(context, code, one)),
        Markup("{}{}").format(amount(one.spent, code), elsewhere),
        _results(context, one),
        _months(context, one.months),
        context.links([*one.campaigns]),
    )


def _cost(context: Context, code: str, one: CostPerResult) -> str:
    return context.language.amount(rounded(one.cost, code), code)


def _results(context: Context, one: CostPerResult) -> Markup:
    count = context.language.number(one.results)
    # Translators: a number with its unit, as in "333 leads".
    text = _("{n} {unit}", n=count, unit=one.metric.unit) if one.metric.unit else count
    # Translators: of what was counted: whatever brought it about, not one campaign alone.
    return Markup("{}{}").format(text, note(_("From all sources.")))


def _months(context: Context, months: Sequence[dt.date]) -> str:
    first, last = months[0], months[-1]
    if first == last:
        return context.language.month(first, short=True)
    begin = context.language.month(first, first.year != last.year, short=True)
    return f"{begin} – {context.language.month(last, short=True)}"


def _how(context: Context, code: str, one: CostPerResult) -> Markup:
    return reckoning(
        in_sentences(
            _(
                "What was spent on all campaigns that are judged by a metric stands against everything "
                "the metric counted in the same months, from the first to the last with spending."
            ),
            _(
                "No result counts from before the first of them started; what was spent before that "
                "counts with the rest."
            ),
            # Translators: {cost} = {spent} ÷ {results}.
            _(
                "For {metric}: {spent} ÷ {results} = {cost}.",
                metric=one.metric.label,
                spent=context.language.amount(one.spent, code),
                results=context.language.number(one.results),
                cost=_cost(context, code, one),
            ),
        ),
        _(
            "A campaign is judged by a metric that its success or one of its goals names. Only metrics "
            "that add up over time are taken, and only whole months that are counted to the end. The "
            "count may hold results that no campaign brought; so the cost is rather too low than too "
            "high."
        ),
    )
