"""The budget in one look: each half's share and how much of it is committed and spent."""

from __future__ import annotations

from decimal import Decimal

from strategy_handbook.insight.money import Sum, Totals
from strategy_handbook.insight.spending import Spending, spending
from strategy_handbook.plan.head import BudgetSplit
from strategy_handbook.translation import N_, _, ngettext, pgettext
from strategy_handbook.views.context import Context
from strategy_handbook.views.data import Part
from strategy_handbook.views.language import Language
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.budget_table import sum_text
from strategy_handbook.views.pieces.empty_places import empty
from strategy_handbook.views.pieces.panels import more
from strategy_handbook.views.pieces.parts import part
from strategy_handbook.views.pieces.reckoning import reckoning
from strategy_handbook.views.pieces.share_bars import share_rule
from strategy_handbook.views.pieces.tags import stream_tag
from strategy_handbook.views.wording import filled, in_a_row, together

EXAMPLE = """
budget:
  - for: spring-fleet-trial
    period: 2027-03
    planned: 12000
"""
_UPSTREAM, _DOWNSTREAM = N_("{percent} upstream"), N_("{percent} downstream")


def section(context: Context, level: int) -> Part:
    """The total, the split of the halves, and a bar for each half and currency."""
    found = spending(context.plan)
    if not found.lines:
        return part(context, level, _("Budget"), "budget", _no_budget(context))
    link = more(
        context.page_href("budget"),
        # Translators: a link to the page of the budget.
        _("The whole budget"),
    )
    body = Markup("")
    if found.currencies:
        first = found.currencies[0]
        body = Markup('<div class="hb-money">{}{}{}</div>').format(
            _total(context, found, first), split_bar(context, found, first), _table(context, found)
        )
    how = reckoning(share_rule()) if found.currencies else Markup("")
    return part(context, level, _("Budget"), "budget", body + _undecided(found) + how, more=link)


def _no_budget(context: Context) -> Markup:
    split = context.plan.plan.budget_split
    stated = (
        Markup('<p class="hb-quiet">{}</p>').format(
            # Translators: {split} is "60% upstream, 40% downstream".
            _("The plan means to share it: {split}.", split=stated_split(context.language, split))
        )
        if split
        else Markup("")
    )
    return empty(_("No budget yet"), "budget", EXAMPLE) + stated


def stated_split(language: Language, split: BudgetSplit | None) -> str:
    """How the budget is meant to be shared: ``60% upstream, 40% downstream``; empty for None."""
    if split is None:
        return ""
    return in_a_row(
        _(text, percent=language.percent(number))
        for text, number in ((_UPSTREAM, split.upstream), (_DOWNSTREAM, split.downstream))
        if number is not None
    )


def _table(context: Context, found: Spending) -> Markup:
    rows = Markup("")
    for code in found.currencies:
        largest = max(_most(totals, code) for totals in found.halves.values())
        for name, totals in found.halves.items():
            if any(totals.of(code)):
                rows += _row(context, name, totals, code, largest, len(found.currencies) > 1)
    heads = Markup("").join(
        Markup('<th scope="col"><i class="hb-money__key hb-money__{}"></i>{}</th>').format(
            key, text
        )
        for key, text in (
            ("planned", _("Planned")),
            ("committed", pgettext("money", "Committed")),
            ("spent", _("Spent")),
        )
    )
    return Markup(
        '<table class="hb-money__table"><caption class="hb-hidden">{}</caption>'
        '<thead><tr><th scope="col">{}</th>{}</tr></thead><tbody>{}</tbody></table>'
    ).format(_("Budget by half"), _("Half"), heads, rows)


def _most(totals: Totals, code: str) -> Decimal:
    return max((one.high for one in totals.of(code) if one), default=Decimal(0))


def _total(context: Context, found: Spending, code: str) -> Markup:
    words = planned_text(context, found, code)
    others = [planned_text(context, found, other) for other in found.currencies if other != code]
    text = filled(_("{sum} planned"), sum=_SUM)
    if others:
        # Translators: {sum} is money, {others} is money in other currencies.
        text = filled(_("{sum} planned, and {others}"), sum=_SUM, others=together(others))
    before, after = (_quiet(one) for one in text.split(_SUM, 1))
    return Markup('<p class="hb-money__total">{}<b>{}</b>{}</p>').format(before, words, after)


# Where the sum stands among the words around it, which look otherwise.
_SUM = "\N{OBJECT REPLACEMENT CHARACTER}"


def _quiet(text: str) -> Markup:
    return Markup('<span class="hb-quiet">{}</span>').format(text) if text else Markup("")


def planned_text(context: Context, found: Spending, code: str) -> str:
    """What is planned in a currency, in words."""
    planned = found.whole.of(code)[0]
    return context.language.money(planned.money) if planned else context.language.amount(0, code)


def split_bar(context: Context, found: Spending, code: str) -> Markup:
    """The halves' shares as one bar, with a mark where the plan means them to meet."""
    up = found.share(code, "upstream")
    if up is None:
        return Markup("")
    down, percent = 100 - up, context.language.percent
    split = context.plan.plan.budget_split
    mark = Markup("")
    if split and split.upstream is not None:
        mark = Markup('<i class="hb-split__mark" style="inset-inline-start:{}%"></i>').format(
            split.upstream
        )
    stated = stated_split(context.language, split)
    shares = ((_UPSTREAM, up), (_DOWNSTREAM, down))
    words = in_a_row(_(text, percent=percent(round(share))) for text, share in shares)
    # Translators: after how the budget is shared: {split} is "60% upstream, 40% downstream".
    meant = Markup(" ") + _quiet(_("· meant to be {split}", split=stated)) if stated else ""
    return Markup(
        '<div class="hb-split"><div class="hb-split__bar" aria-hidden="true">'
        '<i class="hb-split__part hb--upstream" style="width:{0}%"></i>'
        '<i class="hb-split__part hb--downstream" style="width:{1}%"></i>{2}</div><p>{3}{4}</p></div>'
    ).format(round(up, 2), round(down, 2), mark, words, meant)


def _row(
    context: Context, name: str, totals: Totals, code: str, largest: Decimal, several: bool
) -> Markup:
    planned, committed, spent = totals.of(code)

    def share(*parts: Decimal) -> str:
        return f"{max(parts) * 100 / largest:.2f}" if largest else "0"

    def high(one: Sum | None) -> Decimal:
        return one.high if one else Decimal(0)

    bar = Markup(
        '<span class="hb-money__bar" aria-hidden="true"><i class="hb-money__most" style="width:{}%"></i>'
        '<i class="hb-money__planned" style="width:{}%"></i>'
        '<i class="hb-money__committed" style="width:{}%"></i>'
        '<i class="hb-money__spent" style="width:{}%"></i></span>'
    ).format(
        share(high(planned)),
        share(planned.low if planned else Decimal(0)),
        share(high(committed), high(spent)),
        share(high(spent)),
    )
    cells = Markup("").join(
        Markup('<td data-label="{}">{}</td>').format(label, sum_text(context, one) or "–")
        for label, one in (
            (_("Planned"), planned),
            (pgettext("money", "Committed"), committed),
            (_("Spent"), spent),
        )
    )
    head_cell = Markup('<th scope="row">{} <span class="hb-quiet">{}</span>{}</th>').format(
        # Translators: in a currency.
        stream_tag(name),
        _("in {currency}", currency=code) if several else "",
        bar,
    )
    return Markup('<tr class="hb--{}">{}{}</tr>').format(name, head_cell, cells)


def _undecided(found: Spending) -> Markup:
    if not found.undecided:
        return Markup("")
    # Translators: lines of the budget.
    words = ngettext(
        "{n} line has no figure yet and is in no sum.",
        "{n} lines have no figure yet and are in no sum.",
        found.undecided,
    )
    return Markup('<p class="hb-source">{}</p>').format(words)
