"""A budget as a table, with a bar a currency: planned, committed and spent, never added across."""

from __future__ import annotations

from collections.abc import Iterable

from strategy_handbook.insight.money import Sum, Sums, Totals, by_category, totals
from strategy_handbook.plan import Entity
from strategy_handbook.plan.measurement import BudgetLine
from strategy_handbook.translation import N_, _, pgettext
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup, escape
from strategy_handbook.views.wording import filled, in_a_row, term

_COLUMNS = ("planned", "committed", "spent")
_NAMES = {
    "planned": N_("Planned"),
    "spent": N_("Spent"),
    "forecast": N_("Forecast"),
    "variance": N_("Variance"),
}


def money_column(name: str) -> str:
    """What a column of money is called: one of planned, committed, spent, forecast and variance."""
    # Money is committed in another word than an initiative, in most languages.
    return pgettext("money", "Committed") if name == "committed" else _(_NAMES[name])


def sum_text(context: Context, one: Sum | None) -> str:
    """A sum in words; what is still to be decided is counted beside it."""
    if one is None:
        return ""
    if not one.figures:
        return context.language.money(one.money)
    text = context.language.money(one.money)
    if not one.open:
        return text
    # Translators: {sum} is money, {n} how many budget lines have no figure yet.
    return _("{sum} + {n} to be decided", sum=text, n=one.open)


def sums_text(context: Context, sums: Sums) -> str:
    """Sums of several currencies side by side; they are never added up."""
    return " · ".join(sum_text(context, one) for one in sums)


def budget(context: Context, lines: tuple[BudgetLine, ...], work: Entity) -> Markup:
    """The budget of a piece of work: bars, then every line by category with totals."""
    if not lines:
        return Markup("")
    known = totals(lines)
    bars, table = (
        _bars(context, known, context.plan.stream_of(work)),
        _table(context, lines, known, work),
    )
    whole = Markup('<p class="hb-source"><a href="{}">{}</a></p>').format(
        # Translators: a link to the page of the budget.
        context.page_href("budget", "budget-by-campaign"),
        _("All work side by side in the budget"),
    )
    return bars + table + whole


def _bars(context: Context, known: Totals, stream: str) -> Markup:
    rows = [row for currency in known.currencies if (row := _bar(context, known, currency))]
    return (
        Markup('<div class="hb-moneybars hb--{}">{}</div>').format(stream, Markup("\n").join(rows))
        if rows
        else Markup("")
    )


def _bar(context: Context, known: Totals, currency: str) -> Markup:
    """Planned as the whole, committed and spent as parts of it; more than all of it is said."""
    planned, committed, actual = known.of(currency)
    most = max((one.high for one in (planned, committed, actual) if one), default=0)
    if not most:
        return Markup("")
    parts = [
        Markup(
            '<div class="hb-moneybar hb-moneybar--{}"><span class="hb-moneybar__name">{}</span>'
            '<span class="hb-moneybar__rail" aria-hidden="true"><span style="--l:{};--d:{}">'
            "</span></span>"
            '<span class="hb-moneybar__sum">{}{}</span></div>'
        ).format(
            name,
            money_column(name),
            f"{float(one.low * 100 / most):.1f}",
            f"{float(one.high * 100 / most):.1f}",
            sum_text(context, one),
            _share(context, one, planned),
        )
        for name, one in zip(_COLUMNS, (planned, committed, actual), strict=True)
        if one and (one.figures or one.open)
    ]
    return Markup('<div class="hb-moneybars__currency">{}</div>').format(Markup("\n").join(parts))


def _share(context: Context, one: Sum, planned: Sum | None) -> Markup:
    if one is planned or planned is None or planned.is_range or one.is_range or not planned.high:
        return Markup("")
    percent = round(one.high * 100 / planned.high)
    return Markup(' <span class="hb-quiet">{}</span>').format(context.language.percent(percent))


def _table(context: Context, lines: tuple[BudgetLine, ...], known: Totals, work: Entity) -> Markup:
    shown = [name for name, sums in zip(_COLUMNS, _three(known), strict=True) if sums]
    body = Markup("\n").join(_rows(context, lines, shown, work))
    foot = Markup("\n").join(
        _total(context, known, currency, shown) for currency in known.currencies
    )
    heads = Markup("\n").join(
        Markup('<th scope="col"{}>{}</th>').format(attributes, name)
        for attributes, name in (
            ("", _("What for")),
            ("", _("When")),
            *((Markup(' class="hb-num"'), money_column(name)) for name in shown),
        )
    )
    caption = _("Budget of {work}, line by line", work=work.label)
    return Markup(
        '<div class="hb-table hb-table--stack hb-budget" tabindex="0" role="region" '
        'aria-label="{0}"><table class="hb-grid">'
        '<caption class="hb-hidden">{0}</caption><thead><tr>{1}</tr></thead><tbody>{2}</tbody>'
        "<tfoot>{3}</tfoot></table></div>"
    ).format(caption, heads, body, foot)


def _rows(
    context: Context, lines: tuple[BudgetLine, ...], shown: list[str], work: Entity
) -> Iterable[Markup]:
    for category, group in by_category(lines).items():
        for line in group:
            yield _row(context, line, category, shown, work)


def _row(
    context: Context, line: BudgetLine, category: str, shown: list[str], work: Entity
) -> Markup:
    language = context.language
    # Translators: money for other things than those named above.
    kind = term(category) if category else pgettext("budget", "Other")
    title = line.name or kind
    target = context.plan.find(line.for_)
    notes = [
        kind if line.name else "",
        filled(_("for {work}"), work=context.link(target)) if target and target is not work else "",
        filled(_("on {channel}"), channel=context.ref(line.channel)) if line.channel else "",
        line.note or "",
    ]
    note = Markup(" · ").join(escape(text) for text in notes if text)
    # Translators: the day on which money is due.
    due = filled(_("paid {date}"), date=language.date(line.due)) if line.due else Markup("")
    dates = in_a_row(part for part in (language.date(line.period), due) if part)
    cells = Markup("\n").join(
        Markup('<td class="hb-num" data-label="{}">{}</td>').format(
            money_column(name), language.moneys(amounts)
        )
        for name, amounts in zip(_COLUMNS, (line.planned, line.committed, line.actual), strict=True)
        if name in shown
    )
    return Markup('<tr><th scope="row">{}{}</th><td data-label="{}">{}</td>{}</tr>').format(
        title,
        Markup('<span class="hb-budget__note">{}</span>').format(note) if note else "",
        _("When"),
        dates,
        cells,
    )


def _total(context: Context, known: Totals, currency: str, shown: list[str]) -> Markup:
    several = len(known.currencies) > 1 and currency
    name = _("Total {currency}", currency=currency) if several else _("Total")
    cells = Markup("\n").join(
        Markup('<td class="hb-num" data-label="{}">{}</td>').format(
            money_column(column), sum_text(context, one)
        )
        for column, one in zip(_COLUMNS, known.of(currency), strict=True)
        if column in shown
    )
    return Markup('<tr><th scope="row" colspan="2">{}</th>{}</tr>').format(name, cells)


def _three(known: Totals) -> tuple[Sums, Sums, Sums]:
    return known.planned, known.committed, known.actual
