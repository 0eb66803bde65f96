"""The budget on the sheet: what is planned, how the halves share it, and what is spent."""

from __future__ import annotations

from strategy_handbook.findings.wording import counted
from strategy_handbook.insight.spending import Spending, spending
from strategy_handbook.views.context import Context
from strategy_handbook.views.data import Part
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.one_page.shortening import first_of
from strategy_handbook.views.overview.money import planned_text, split_bar, stated_split
from strategy_handbook.views.pieces.budget_table import sum_text
from strategy_handbook.views.pieces.empty_places import missing
from strategy_handbook.views.pieces.panels import onscreen
from strategy_handbook.views.pieces.parts import part

NAMES = {"upstream": "Upstream", "downstream": "Downstream", "both": "Both halves"}
# Other currencies than the first are told by their sum alone.
MOST_OTHERS = 3


def budget(context: Context, level: int) -> Part:
    """The budget in the plan's own currency, and what others come to."""
    found = spending(context.plan)
    if not found.currencies:
        return part(context, level, "Budget", "budget", _nothing(context, found))
    code = found.currencies[0]
    body = Markup('<p class="hb-wall__total"><b>{}</b> planned{}</p>{}{}{}').format(
        planned_text(context, found, code),
        _others(context, found),
        split_bar(context, found, code),
        _table(context, found, code),
        _open(found),
    )
    link = onscreen(context.page_href("records", "section-budget"), "Line by line")
    return part(context, level, "Budget", "budget", body, more=link)


def budget_sums(context: Context) -> list[list[str]]:
    """The sums in each row of the budget's table."""
    found = spending(context.plan)
    return list(_rows(context, found, found.currencies[0]).values()) if found.currencies else []


def _nothing(context: Context, found: Spending) -> Markup:
    split = stated_split(context.language, context.plan.plan.budget_split)
    stated = (
        Markup("<p>The plan means to share its budget: {}.</p>").format(split)
        if split
        else Markup("")
    )
    if found.lines:
        return stated + _open(found)
    return stated + missing("No budget yet", "budget:")


def _others(context: Context, found: Spending) -> Markup:
    shown, hidden = first_of(found.currencies[1:], MOST_OTHERS)
    sums = [planned_text(context, found, code) for code in shown]
    if not sums:
        return Markup("")
    rest = [counted(hidden, "more currency", "more currencies")] if hidden else []
    return Markup(', and <span class="hb-wall__others">{}</span>').format(
        " · ".join([*sums, *rest])
    )


def _table(context: Context, found: Spending, code: str) -> Markup:
    rows = Markup("\n").join(
        Markup('<tr class="hb--{}"><th scope="row">{}</th>{}</tr>').format(
            name,
            NAMES[name],
            Markup("").join(Markup("<td>{}</td>").format(text or "–") for text in texts),
        )
        for name, texts in _rows(context, found, code).items()
    )
    return Markup(
        '<table class="hb-wall__table"><caption class="hb-hidden">Budget by half, in {}</caption>'
        '<thead><tr><th scope="col">Half</th><th scope="col">Planned</th>'
        '<th scope="col">Committed</th><th scope="col">Spent</th></tr></thead>'
        "<tbody>{}</tbody></table>"
    ).format(code or "figures", rows)


def _rows(context: Context, found: Spending, code: str) -> dict[str, list[str]]:
    return {
        name: [sum_text(context, one) for one in totals.of(code)]
        for name, totals in found.halves.items()
        if any(totals.of(code))
    }


def _open(found: Spending) -> Markup:
    if not found.undecided:
        return Markup("")
    words = counted(found.undecided, "line has no figure yet", "lines have no figure yet")
    return Markup('<p class="hb-wall__open">{}.</p>').format(words)
