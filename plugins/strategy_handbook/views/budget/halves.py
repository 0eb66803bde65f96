"""How the two halves share the budget: as the plan means it, as planned, as spent, as forecast."""

from __future__ import annotations

from decimal import Decimal

from strategy_handbook.insight.budget.shares import HALVES, Shares, shares, stated_share
from strategy_handbook.insight.money import Sum
from strategy_handbook.translation import N_, _
from strategy_handbook.views.budget.tables import figures_table
from strategy_handbook.views.budget.told import Told
from strategy_handbook.views.context import Context
from strategy_handbook.views.data import Part
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.budget_table import sum_text
from strategy_handbook.views.pieces.parts import part
from strategy_handbook.views.pieces.reckoning import reckoning
from strategy_handbook.views.wording import in_sentences

_ROWS = {"planned": N_("Planned"), "spent": N_("Spent"), "forecast": N_("Forecast")}


def halves_part(budget: Told, level: int) -> Part:
    """The stated split, the real ones, and each half's figures."""
    context = budget.context
    found = [shares(context.plan, budget.accounts, figure) for figure in _ROWS]
    return part(
        context,
        level,
        _("Upstream and downstream"),
        "budget-halves",
        _bars(context, [one for one in found if one]),
        _both(budget),
        figures_table(budget, "stream"),
        _how(budget, found[0]),
    )


def _how(budget: Told, planned: Shares | None) -> Markup:
    """What is divided by what, with the plan's own numbers."""
    if planned is None:
        return Markup("")
    amount, percent = budget.context.language.amount, budget.context.language.percent
    sums = {half: _planned_for(budget, half).middle for half in HALVES}
    return reckoning(
        in_sentences(
            _(
                "A half's share is its sum divided by what both halves have alone; ranges count half-way, "
                "and lines for both halves are in neither."
            ),
            # Translators: {share} = {sum} ÷ {whole}.
            _(
                "Planned for upstream: {sum} ÷ {whole} = {share}.",
                sum=amount(sums["upstream"], budget.code),
                whole=amount(sum(sums.values(), Decimal(0)), budget.code),
                share=percent(round(planned.upstream)),
            ),
        )
    )


def _planned_for(budget: Told, half: str) -> Sum:
    """What is planned for a half, or for both together, in the currency of the page."""
    planned = Sum(budget.code)
    for one in budget.accounts:
        if budget.context.plan.stream_of(one.line) == half and budget.code in one.figures:
            planned = planned.joined(one.figures[budget.code].planned)
    return planned


def _bars(context: Context, found: list[Shares]) -> Markup:
    stated = stated_share(context.plan)
    if not found:
        return Markup("")
    rows = Markup("").join(
        _bar(context, _(_ROWS[one.figure]), one.upstream, stated) for one in found
    )
    if stated is not None:
        rows = _bar(context, _("Meant to be"), stated, None) + rows
    return Markup(
        '<table class="hb-shares"><caption class="hb-hidden">{}</caption>'
        '<thead class="hb-hidden"><tr><th scope="col">{}</th><th scope="col">{}</th>'
        '<th scope="col">{}</th><th scope="col">{}</th></tr></thead><tbody>{}</tbody></table>'
    ).format(
        _("How the halves share the budget"),
        _("Figure"),
        _("Upstream"),
        _("Share"),
        _("Downstream"),
        rows,
    )


def _bar(context: Context, name: str, upstream: Decimal, stated: Decimal | None) -> Markup:
    """A row: the shares in figures, and a bar between them with a mark where they are meant to meet."""
    mark = Markup("")
    if stated is not None:
        mark = Markup('<i class="hb-split__mark" style="inset-inline-start:{}%"></i>').format(
            stated
        )
    up = round(upstream)
    return Markup(
        '<tr><th scope="row">{}</th><td class="hb-num">{}</td><td><span class="hb-split__bar" '
        'aria-hidden="true"><i class="hb-split__part hb--upstream" style="width:{:.2f}%"></i>'
        '<i class="hb-split__part hb--downstream" style="width:{:.2f}%"></i>{}</span></td>'
        '<td class="hb-num">{}</td></tr>'
    ).format(
        name,
        context.language.percent(up),
        upstream,
        100 - upstream,
        mark,
        context.language.percent(100 - up),
    )


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
