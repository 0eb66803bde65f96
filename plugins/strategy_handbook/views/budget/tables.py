"""The budget in tables: a row for each half, piece of work, channel, kind of cost or month."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from strategy_handbook.insight.budget.accounts import Figures
from strategy_handbook.insight.budget.dimensions import Group, groups
from strategy_handbook.insight.money import Sum
from strategy_handbook.plan import Ref
from strategy_handbook.translation import N_, _, ngettext
from strategy_handbook.views.budget.told import COLUMNS, Told, figure_text
from strategy_handbook.views.context import Context
from strategy_handbook.views.data import Part
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.budget_table import money_column
from strategy_handbook.views.pieces.parts import part
from strategy_handbook.views.pieces.tables import note
from strategy_handbook.views.pieces.tags import stream_tag
from strategy_handbook.views.wording import term

# For each way to cut the budget: the heading, and what heads the first column.
TITLES = {
    "stream": (N_("By half"), N_("Half")),
    "channel": (N_("By channel"), N_("Channel")),
    "campaign": (N_("By piece of work"), N_("Work")),
    "category": (N_("By kind of cost"), N_("Kind of cost")),
    "month": (N_("By month"), N_("Month")),
}
_NONE = {
    "channel": N_("On no single channel"),
    "campaign": N_("For no single piece of work"),
    "category": N_("Of no stated kind"),
    "month": N_("Without a month"),
}
# So many rows at most; what is left is one row, so that the sum stays.
MOST = 100


def table_part(budget: Told, by: str, level: int) -> Part:
    """One way to cut the budget, under its heading; empty where no line says anything of it."""
    title, _head = TITLES[by]
    context = budget.context
    found = groups(context.plan, budget.accounts, by, context.as_of)
    if all(group.key is None for group in found):
        return Part()
    return part(context, level, _(title), f"budget-by-{by}", figures_table(budget, by))


def figures_table(budget: Told, by: str) -> Markup:
    """The budget cut in one way, with the five figures of each part and of the whole."""
    context = budget.context
    found = groups(context.plan, budget.accounts, by, context.as_of)
    rows = [_row(context, _name(context, by, one), one.figures) for one in found[:MOST]]
    if len(found) > MOST:
        count = len(found) - MOST
        rest = Markup("{}").format(ngettext("and {n} more", "and {n} more", count))
        rows.append(_row(context, rest, _together(found[MOST:])))
    title, head = TITLES[by]
    heads = Markup("").join(
        Markup('<th scope="col" class="hb-num">{}</th>').format(money_column(column))
        for column in COLUMNS
    )
    return Markup(
        '<div class="hb-table hb-table--stack hb-ledger" tabindex="0" role="region" aria-label="{0}">'
        '<table class="hb-grid"><caption class="hb-hidden">{0}</caption>'
        '<thead><tr><th scope="col">{1}</th>{2}</tr></thead><tbody>{3}</tbody><tfoot>{4}</tfoot>'
        "</table></div>"
    ).format(
        _("The budget: {by}", by=_(title)),
        _(head),
        heads,
        Markup("\n").join(rows),
        _row(context, Markup("{}").format(_("Total")), budget.whole),
    )


def _row(context: Context, name: Markup, figures: Mapping[str, Figures]) -> Markup:
    cells = Markup("").join(
        Markup('<td class="hb-num" data-label="{}">{}</td>').format(
            money_column(column), _cell(context, column, figures)
        )
        for column in COLUMNS
    )
    return Markup('<tr><th scope="row">{}</th>{}</tr>').format(name, cells)


def _cell(context: Context, column: str, figures: Mapping[str, Figures]) -> Markup:
    texts = [_figure(context, column, getattr(one, column)) for one in figures.values()]
    return Markup("<br>").join(text for text in texts if text)


def _figure(context: Context, column: str, one: Sum) -> Markup:
    """A figure; what is to be decided of the plan stands below it."""
    if not one.open or not one.figures:
        return Markup("{}").format(figure_text(context, column, one))
    amount = Markup("{}").format(figure_text(context, column, one._replace(open=0)))
    if column != "planned":
        return amount
    # Translators: {n} budget lines have no figure yet.
    return amount + note(_("+ {n} to be decided", n=one.open))


def _name(context: Context, by: str, group: Group) -> Markup:
    key = group.key
    if key is None:
        return Markup("{}").format(_(_NONE[by])) + _lines(group)
    if by == "stream":
        return stream_tag(str(key)) + _lines(group)
    if isinstance(key, dt.date):
        return Markup("{}").format(context.language.month(key))
    if isinstance(key, Ref):
        entity = context.plan.find(key)
        return (context.own(entity) if entity else context.ref(key)) + _lines(group)
    return Markup("{}").format(term(str(key))) + _lines(group)


def _lines(group: Group) -> Markup:
    # Translators: lines of a budget.
    return note(ngettext("{n} line", "{n} lines", group.lines))


def _together(rest: tuple[Group, ...]) -> dict[str, Figures]:
    found: dict[str, Figures] = {}
    for group in rest:
        for code, figures in group.figures.items():
            found[code] = found[code].joined(figures) if code in found else figures
    return found
