"""The budget in one look: each half's share and how much of it is committed and spent."""

from __future__ import annotations

from decimal import Decimal

from markupsafe import Markup

from strategy_handbook.insight.spending import Amounts, Spending, spending
from strategy_handbook.plan.head import BudgetSplit
from strategy_handbook.views.context import Context
from strategy_handbook.views.measures import total
from strategy_handbook.views.panels import counted, head, more
from strategy_handbook.views.pieces import empty, stream_tag

EXAMPLE = """
budget:
  - for: spring-fleet-trial
    period: 2027-03
    planned: 12000
"""
NAMES = {"upstream": "Upstream", "downstream": "Downstream", "both": "Both halves"}


def section(context: Context, level: int) -> Markup:
    """The total, the split of the halves, and a bar for each half and currency."""
    found = spending(context.plan)
    if not found.lines:
        return head(context, level, "Budget", "budget") + _no_budget(context)
    link = more(
        context.page_href("records", "section-budget"),
        f"All {counted(found.lines, 'line', 'lines')}",
    )
    body = Markup("")
    if found.by_currency:
        first = next(iter(found.by_currency))
        body = Markup('<div class="hb-money">{}{}{}</div>').format(
            _total(context, found, first), _split(context, found, first), _table(context, found)
        )
    return head(context, level, "Budget", "budget", link) + body + _undecided(found)


def _no_budget(context: Context) -> Markup:
    split = context.plan.plan.budget_split
    stated = (
        Markup('<p class="hb-quiet">The plan means to share it: {}.</p>').format(
            stated_split(split)
        )
        if split
        else Markup("")
    )
    return empty("No budget yet", "budget", EXAMPLE) + stated


def stated_split(split: BudgetSplit | None) -> str:
    """How the budget is meant to be shared: ``60 % upstream, 40 % downstream``; empty for None."""
    if split is None:
        return ""
    parts = [
        f"{number.normalize():f} % {name}"
        for name, number in (("upstream", split.upstream), ("downstream", split.downstream))
        if number is not None
    ]
    return ", ".join(parts)


def _table(context: Context, found: Spending) -> Markup:
    several = len(found.by_currency) > 1
    rows = Markup("")
    for code, halves in found.by_currency.items():
        largest = max(
            max(one.planned.high, one.committed.high, one.actual.high) for one in halves.values()
        )
        for name, amounts in halves.items():
            rows += _row(context, name, amounts, code, largest, f"in {code}" if several else "")
    heads = Markup("").join(
        Markup('<th scope="col"><i class="hb-money__key hb-money__{}"></i>{}</th>').format(
            key, text
        )
        for key, text in (("planned", "Planned"), ("committed", "Committed"), ("spent", "Spent"))
    )
    return Markup(
        '<table class="hb-money__table"><caption class="hb-hidden">Budget by half</caption>'
        '<thead><tr><th scope="col">Half</th>{}</tr></thead><tbody>{}</tbody></table>'
    ).format(heads, rows)


def _total(context: Context, found: Spending, code: str) -> Markup:
    words = total(context.language, found.total(code).planned, code)
    others = [
        total(context.language, found.total(other).planned, other)
        for other in found.by_currency
        if other != code
    ]
    rest = f" planned, and {' and '.join(others)}" if others else " planned"
    return Markup(
        '<p class="hb-money__total"><b>{}</b><span class="hb-quiet">{}</span></p>'
    ).format(words, rest)


def _split(context: Context, found: Spending, code: str) -> Markup:
    """The halves' shares as one bar, with a mark where the plan means them to meet."""
    up = found.share(code, "upstream")
    if up is None:
        return Markup("")
    down = 100 - up
    split = context.plan.plan.budget_split
    mark = Markup("")
    if split and split.upstream is not None:
        mark = Markup('<i class="hb-split__mark" style="inset-inline-start:{}%"></i>').format(
            split.upstream
        )
    stated = stated_split(split)
    words = Markup("{} % upstream, {} % downstream").format(_whole(up), _whole(down))
    meant = (
        Markup(' <span class="hb-quiet">· meant to be {}</span>').format(stated) if stated else ""
    )
    return Markup(
        '<div class="hb-split"><div class="hb-split__bar" aria-hidden="true">'
        '<i class="hb-split__part hb--upstream" style="width:{0}%"></i>'
        '<i class="hb-split__part hb--downstream" style="width:{1}%"></i>{2}</div><p>{3}{4}</p></div>'
    ).format(round(up, 2), round(down, 2), mark, words, meant)


def _whole(share: Decimal) -> str:
    return f"{share:.0f}"


def _row(
    context: Context, name: str, amounts: Amounts, code: str, largest: Decimal, note: str
) -> Markup:
    def share(part: Decimal) -> str:
        return f"{part * 100 / largest:.2f}" if largest else "0"

    language = context.language
    tag = stream_tag(name)
    bar = Markup(
        '<span class="hb-money__bar" aria-hidden="true"><i class="hb-money__most" style="width:{}%"></i>'
        '<i class="hb-money__planned" style="width:{}%"></i>'
        '<i class="hb-money__committed" style="width:{}%"></i>'
        '<i class="hb-money__spent" style="width:{}%"></i></span>'
    ).format(
        share(amounts.planned.high),
        share(amounts.planned.low),
        share(max(amounts.committed.high, amounts.actual.high)),
        share(amounts.actual.high),
    )
    cells = Markup("").join(
        Markup('<td data-label="{}">{}</td>').format(
            label, total(language, one, code) if one else "–"
        )
        for label, one in (
            ("Planned", amounts.planned),
            ("Committed", amounts.committed),
            ("Spent", amounts.actual),
        )
    )
    return Markup(
        '<tr class="hb--{}"><th scope="row">{} <span class="hb-quiet">{}</span>{}</th>{}</tr>'
    ).format(name, tag, note, bar, cells)


def _undecided(found: Spending) -> Markup:
    if not found.undecided:
        return Markup("")
    words = counted(found.undecided, "line has no figure yet", "lines have no figure yet")
    return Markup('<p class="hb-source">{} and {} in no sum.</p>').format(
        words, "is" if found.undecided == 1 else "are"
    )
