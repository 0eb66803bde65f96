"""The budget on the sheet: what is planned, how the halves share it, and what is spent."""

from __future__ import annotations

from strategy_handbook.insight.spending import Spending, spending
from strategy_handbook.translation import N_, _, ngettext, pgettext
from strategy_handbook.views.context import Context
from strategy_handbook.views.data import Part
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.one_page.shortening import first_of
from strategy_handbook.views.overview.money import planned_text, split_bar, stated_split
from strategy_handbook.views.pieces.budget_table import sum_text
from strategy_handbook.views.pieces.empty_places import missing
from strategy_handbook.views.pieces.panels import onscreen
from strategy_handbook.views.pieces.parts import part
from strategy_handbook.views.wording import filled

NAMES = {"upstream": N_("Upstream"), "downstream": N_("Downstream"), "both": N_("Both halves")}
# Other currencies than the first are told by their sum alone.
MOST_OTHERS = 3


def budget(context: Context, level: int) -> Part:
    """The budget in the plan's own currency, and what others come to."""
    found = spending(context.plan)
    if not found.currencies:
        return part(context, level, _("Budget"), "budget", _nothing(context, found))
    code = found.currencies[0]
    body = Markup('<p class="hb-wall__total">{}</p>{}{}{}').format(
        _total(context, found, code),
        split_bar(context, found, code),
        _table(context, found, code),
        _open(found),
    )
    link = onscreen(context.page_href("budget"), _("The whole budget"))
    return part(context, level, _("Budget"), "budget", body, more=link)


def budget_sums(context: Context) -> list[list[str]]:
    """The sums in each row of the budget's table."""
    found = spending(context.plan)
    return list(_rows(context, found, found.currencies[0]).values()) if found.currencies else []


def _nothing(context: Context, found: Spending) -> Markup:
    split = stated_split(context.language, context.plan.plan.budget_split)
    stated = (
        Markup("<p>{}</p>").format(_("The plan means to share its budget: {split}.", split=split))
        if split
        else Markup("")
    )
    if found.lines:
        return stated + _open(found)
    return stated + missing(_("No budget yet"), "budget:")


def _total(context: Context, found: Spending, code: str) -> Markup:
    """What is planned in the plan's own currency, and in others."""
    planned = filled(
        _("{amount} planned"), amount=Markup("<b>{}</b>").format(planned_text(context, found, code))
    )
    others = _others(context, found)
    if not others:
        return planned
    # Translators: {planned} is "€5,000 planned", {others} are amounts in other currencies.
    return filled(_("{planned}, and {others}"), planned=planned, others=others)


def _others(context: Context, found: Spending) -> Markup:
    shown, hidden = first_of(found.currencies[1:], MOST_OTHERS)
    sums = [planned_text(context, found, code) for code in shown]
    if not sums:
        return Markup("")
    rest = [ngettext("{n} more currency", "{n} more currencies", hidden)] if hidden else []
    return Markup('<span class="hb-wall__others">{}</span>').format(" · ".join([*sums, *rest]))


def _table(context: Context, found: Spending, code: str) -> Markup:
    rows = Markup("\n").join(
        Markup('<tr class="hb--{}"><th scope="row">{}</th>{}</tr>').format(
            name,
            _(NAMES[name]),
            Markup("").join(Markup("<td>{}</td>").format(text or "–") for text in texts),
        )
        for name, texts in _rows(context, found, code).items()
    )
    return Markup(
        '<table class="hb-wall__table"><caption class="hb-hidden">{}</caption>'
        "<thead><tr>{}</tr></thead><tbody>{}</tbody></table>"
    ).format(
        # Translators: {currency} is "EUR".
        _("Budget by half, in {currency}", currency=code)
        if code
        else _("Budget by half, in figures"),
        Markup("").join(
            Markup('<th scope="col">{}</th>').format(head)
            # Translators: heads the halves of the plan, upstream and downstream.
            for head in (
                _("Half"),
                pgettext("money", "Planned"),
                pgettext("money", "Committed"),
                pgettext("money", "Spent"),
            )
        ),
        rows,
    )


def _rows(context: Context, found: Spending, code: str) -> dict[str, list[str]]:
    return {
        name: [sum_text(context, one) for one in totals.of(code)]
        for name, totals in found.halves.items()
        if any(totals.of(code))
    }


def _open(found: Spending) -> Markup:
    if not found.undecided:
        return Markup("")
    # Translators: lines of a budget.
    words = ngettext(
        "{n} line has no figure yet.", "{n} lines have no figure yet.", found.undecided
    )
    return Markup('<p class="hb-wall__open">{}</p>').format(words)
