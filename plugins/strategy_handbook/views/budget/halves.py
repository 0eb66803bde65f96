"""How the two halves share the budget: as the plan means it, as planned, as spent, as forecast."""

from __future__ import annotations

from decimal import Decimal

from strategy_handbook.insight.budget.shares import HALVES, Shares, shares, stated_share
from strategy_handbook.insight.money import Sum
from strategy_handbook.translation import _
from strategy_handbook.views.budget.tables import figures_table
from strategy_handbook.views.budget.told import Told
from strategy_handbook.views.data import Part
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.budget_table import sum_text
from strategy_handbook.views.pieces.parts import part
from strategy_handbook.views.pieces.reckoning import reckoning
from strategy_handbook.views.pieces.share_bars import share_bars, share_rule
from strategy_handbook.views.wording import in_sentences

_FIGURES = ("planned", "spent", "forecast")


def halves_part(budget: Told, level: int) -> Part:
    """The stated split, the real ones, and each half's figures."""
    context = budget.context
    found = [shares(context.plan, budget.accounts, figure) for figure in _FIGURES]
    return part(
        context,
        level,
        _("Upstream and downstream"),
        "budget-halves",
        share_bars(context, [one for one in found if one], stated_share(context.plan)),
        _both(budget),
        figures_table(budget, "stream"),
        reckoning(how_shared(budget, found[0])),
    )


def how_shared(budget: Told, planned: Shares | None) -> str:
    """What is divided by what, with the plan's own numbers; empty where nothing is planned."""
    if planned is None:
        return ""
    amount, percent = budget.context.language.amount, budget.context.language.percent
    sums = {half: _planned_for(budget, half).middle for half in HALVES}
    return in_sentences(
        share_rule(),
        # Translators: {share} = {sum} ÷ {whole}.
        _(
            "Planned for upstream: {sum} ÷ {whole} = {share}.",
            sum=amount(sums["upstream"], budget.code),
            whole=amount(sum(sums.values(), Decimal(0)), budget.code),
            share=percent(round(planned.upstream)),
        ),
    )


def _planned_for(budget: Told, half: str) -> Sum:
    """What is planned for a half, or for both together, in the currency of the page."""
    planned = Sum(budget.code)
    for one in budget.accounts:
        if budget.context.plan.stream_of(one.line) == half and budget.code in one.figures:
            planned = planned.joined(one.figures[budget.code].planned)
    return planned


def _both(budget: Told) -> Markup:
    """What is for both halves, and so in neither share."""
    context = budget.context
    planned = _planned_for(budget, "both")
    if not planned.figures:
        return Markup("")
    return Markup('<p class="hb-source">{}</p>').format(
        in_sentences(
            _("The shares are of what is for one half alone."),
            _("{sum} is planned for both together.", sum=sum_text(context, planned)),
        )
    )
