"""The whole budget in a sentence, and its five figures one by one."""

from __future__ import annotations

from strategy_handbook.insight.budget.accounts import Figures
from strategy_handbook.insight.budget.exchange import quotes
from strategy_handbook.insight.money import Sum, sums
from strategy_handbook.plan.amounts import Money
from strategy_handbook.translation import _, ngettext
from strategy_handbook.views.budget.told import Told, figure_text
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.budget_table import money_column, sum_text
from strategy_handbook.views.pieces.granted import granted
from strategy_handbook.views.wording import in_a_line, in_sentences, together


def whole_budget(budget: Told) -> Markup:
    """What all lines come to."""
    figures = budget.figures
    if figures is None:
        return Markup('<p class="hb-missing">{}</p>').format(
            ngettext(
                "{n} line, and no figure in it yet.",
                "{n} lines, and no figure in any of them yet.",
                len(budget.accounts),
            )
        )
    notes = in_sentences(*_notes(budget))
    return Markup('<p class="hb-lead">{}</p>{}{}').format(
        in_sentences(*in_words(budget.context, figures)),
        _tiles(budget, figures),
        Markup('<p class="hb-quiet">{}</p>').format(notes) if notes else "",
    )


def in_words(context: Context, figures: Figures) -> tuple[str, str]:
    """What is planned, committed and spent, and what it will have come to."""
    planned, committed, spent = (_amount(context, one) for one in figures[:3])
    if not figures.committed.figures and not figures.spent.figures:
        written = _(
            "{planned} is planned; nothing is entered as committed or spent.", planned=planned
        )
    else:
        written = _(
            "{planned} is planned, {committed} committed and {spent} spent.",
            planned=planned,
            committed=committed,
            spent=spent,
        )
    return written, _forecast(context, figures)


def _amount(context: Context, one: Sum) -> str:
    """A sum; nothing at all where it holds no figure."""
    if not one.figures:
        return context.language.amount(0, one.currency)
    return context.language.money(one.money)


def _forecast(context: Context, figures: Figures) -> str:
    forecast = context.language.money(figures.forecast.money)
    low, high = figures.variance.low, figures.variance.high
    code = figures.variance.currency
    if not low and not high:
        return _("By the end it comes to {forecast}, as planned.", forecast=forecast)
    if low < 0 < high:
        return _(
            "By the end it comes to {forecast}: between {less} less and {more} more than planned.",
            forecast=forecast,
            less=context.language.amount(-low, code),
            more=context.language.amount(high, code),
        )
    ends = sorted((abs(low), abs(high)))
    amount = context.language.money(Money("", code, ends[0], ends[1]))
    if high > 0:
        return _(
            "By the end it comes to {forecast}, {amount} more than planned.",
            forecast=forecast,
            amount=amount,
        )
    return _(
        "By the end it comes to {forecast}, {amount} less than planned.",
        forecast=forecast,
        amount=amount,
    )


def _tiles(budget: Told, figures: Figures) -> Markup:
    tiles = Markup("").join(
        Markup('<div class="hb-sums__one"><dt>{}</dt><dd>{}{}</dd></div>').format(
            money_column(name),
            figure_text(budget.context, name, one._replace(open=0)) or "–",
            _share(budget, one, figures.planned) if name in ("committed", "spent") else "",
        )
        for name, one in figures._asdict().items()
    )
    return Markup('<dl class="hb-sums">{}</dl>').format(tiles)


def _share(budget: Told, one: Sum, planned: Sum) -> Markup:
    if not planned.middle or not one.figures:
        return Markup("")
    percent = budget.context.language.percent(round(one.middle * 100 / planned.middle))
    # Translators: {percent} of what is planned.
    text = _("{percent} of the plan", percent=percent)
    return Markup('<span class="hb-note">{}</span>').format(text)


def _notes(budget: Told) -> list[str]:
    language = budget.context.language
    found = []
    within = sums(
        money
        for line in budget.context.plan.budget
        for money in line.planned
        if money.low is not None and money.currency in quotes(budget.context.plan)
    )
    if within:
        # Translators: {sums} are amounts of money in other currencies.
        text = _(
            "Brought in at the plan's rates: {sums}.",
            sums=together(Markup("{}").format(language.money(one.money)) for one in within),
        )
        found.append(text)
    beside = [
        sum_text(budget.context, budget.whole[code].planned)
        for code in budget.others
        if budget.whole[code].planned.figures
    ]
    if beside:
        # Translators: {sums} are amounts of money in other currencies.
        text = _("Beside it {sums} is planned, for which there is no rate.", sums=in_a_line(beside))
        found.append(text)
    open_lines = sum(
        any(one.planned.open for one in account.figures.values()) for account in budget.accounts
    )
    if open_lines:
        found.append(
            ngettext(
                "{n} line is still to be decided and in no sum.",
                "{n} lines are still to be decided and in no sum.",
                open_lines,
            )
        )
    return [*found, *granted(budget.context)]
