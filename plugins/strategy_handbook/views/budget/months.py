"""The budget in time: a column for each month, with what is planned and what is spent."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from strategy_handbook.insight.budget.accounts import Figures, nothing
from strategy_handbook.insight.budget.dimensions import groups
from strategy_handbook.insight.money import Sum
from strategy_handbook.insight.months import last_of, next_month, quarter_of
from strategy_handbook.translation import N_, _
from strategy_handbook.views.budget.scale import top_of
from strategy_handbook.views.budget.tables import figures_table
from strategy_handbook.views.budget.told import Told
from strategy_handbook.views.context import Context
from strategy_handbook.views.data import Part
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.parts import part
from strategy_handbook.views.wording import in_sentences

# So many columns can be told apart on a phone; with more months they are quarters, then years.
MOST_COLUMNS = 18
# So many months are never in more than eighteen quarters, wherever they begin.
_MOST_IN_QUARTERS = 52
_KEYS = {"planned": N_("Planned"), "spent": N_("Spent")}


class Column(NamedTuple):
    """A month, a quarter or a year.

    Attributes:
        first: Its first day.
        name: Its name on the axis.
        figures: What it comes to.
    """

    first: dt.date
    name: str
    figures: Figures


def months_part(budget: Told, level: int) -> Part:
    """The columns with a summary, and the table behind them; empty where no line has a month."""
    context = budget.context
    found = {
        group.key: group.figures.get(budget.code) or nothing(budget.code)
        for group in groups(context.plan, budget.accounts, "month", context.as_of)
        if isinstance(group.key, dt.date)
    }
    if not found or budget.figures is None:
        return Part()
    columns = _columns(context, found)
    # Before the first month and after the last, today is in none of them.
    today = context.as_of if min(found) <= context.as_of <= last_of(max(found)) else None
    chart = (
        _chart(context, columns, budget.code, today) if len(columns) <= MOST_COLUMNS else Markup("")
    )
    behind = Markup('<details class="hb-reckoning"><summary>{}</summary>{}</details>').format(
        _("Month by month in figures"), figures_table(budget, "month")
    )
    figure = Markup('<figure class="hb-monthbars"><figcaption>{}</figcaption>{}{}</figure>').format(
        _summary(context, found, budget.code), chart, behind
    )
    return part(context, level, _("Month by month"), "budget-months", figure)


def _columns(context: Context, found: dict[dt.date, Figures]) -> list[Column]:
    """All months from the first to the last, or quarters or years where these are too many."""
    language = context.language
    months = [min(found)]
    while months[-1] < max(found):
        months.append(next_month(months[-1]))
    if len(months) <= MOST_COLUMNS:
        starts = {month: (month, language.month(month, False, True)) for month in months}
    elif len(months) <= _MOST_IN_QUARTERS:
        starts = {month: (quarter_of(month), language.quarter(month)) for month in months}
    else:
        starts = {month: (month.replace(month=1, day=1), str(month.year)) for month in months}
    columns: dict[dt.date, Column] = {}
    for month in months:
        first, name = starts[month]
        code = next(iter(found.values())).planned.currency
        before = columns.get(first) or Column(first, name, nothing(code))
        added = found.get(month) or nothing(code)
        columns[first] = before._replace(figures=before.figures.joined(added))
    return list(columns.values())


def _chart(context: Context, columns: Sequence[Column], code: str, today: dt.date | None) -> Markup:
    most = max(max(one.figures.planned.high, one.figures.spent.high) for one in columns)
    if not most:
        return Markup("")
    top = top_of(most)
    lines = Markup("").join(
        Markup('<span class="hb-monthbars__line" style="bottom:{}%"><b>{}</b></span>').format(
            share, context.language.amount(top * share / 100, code)
        )
        for share in (50, 100)
    )
    now = max((one.first for one in columns if today and one.first <= today), default=None)
    bars = Markup("").join(_bar(one, top, is_now=one.first == now) for one in columns)
    keys = Markup("").join(
        Markup('<li><i class="hb-monthbars__{}"></i>{}</li>').format(key, _(text))
        for key, text in _KEYS.items()
    )
    return Markup(
        '<div class="hb-monthbars__chart" aria-hidden="true"><ul class="hb-monthbars__keys">{}</ul>'
        '<div class="hb-monthbars__plot">{}{}</div></div>'
    ).format(keys, lines, bars)


def _bar(one: Column, top: Decimal, *, is_now: bool) -> Markup:
    planned, spent = one.figures.planned, one.figures.spent

    def height(amount: Decimal) -> str:
        return f"{float(amount * 100 / top):.1f}"

    most = Markup("")
    if planned.is_range:
        most = Markup('<i class="hb-monthbars__most" style="height:{}%"></i>').format(
            height(planned.high)
        )
    return Markup(
        '<div class="hb-monthbars__month{}">{}<i class="hb-monthbars__planned" style="height:{}%"></i>'
        '<i class="hb-monthbars__spent" style="height:{}%"></i><span>{}</span></div>'
    ).format(
        " hb-monthbars__month--now" if is_now else "",
        most,
        height(planned.low),
        height(spent.middle),
        one.name,
    )


def _summary(context: Context, found: dict[dt.date, Figures], code: str) -> str:
    """Which month is the dearest, and how spending keeps up with the plan."""
    language = context.language
    dearest = max(sorted(found), key=lambda month: found[month].planned.high)
    most = found[dearest].planned
    texts = []
    if most.high:
        texts.append(
            _(
                "Most is planned for {month}: {amount}.",
                month=language.month(dearest),
                amount=language.money(most.money),
            )
        )
    over = [month for month in found if last_of(month) < context.as_of]
    if over:
        planned = nothing(code).planned
        for month in over:
            planned = planned.joined(found[month].planned)
        spent = nothing(code).spent
        for figures in found.values():
            spent = spent.joined(figures.spent)
        last, planned_text = language.month(max(over)), _amount(context, planned)
        if spent.figures:
            text = _(
                "Up to the end of {month} {planned} was planned; {spent} is spent so far.",
                month=last,
                planned=planned_text,
                spent=_amount(context, spent),
            )
        else:
            text = _(
                "Up to the end of {month} {planned} was planned; nothing is entered as spent.",
                month=last,
                planned=planned_text,
            )
        texts.append(text)
    return in_sentences(*texts)


def _amount(context: Context, one: Sum) -> str:
    if not one.figures:
        return context.language.amount(0, one.currency)
    return context.language.money(one.money)
