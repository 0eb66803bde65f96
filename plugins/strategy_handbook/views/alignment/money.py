"""Whether the money goes where the plan means it to: the split, what was granted, other currencies."""

from __future__ import annotations

from collections.abc import Iterator

from strategy_handbook.insight.alignment.money import Money
from strategy_handbook.insight.alignment.standing import Standing
from strategy_handbook.insight.budget.closing import Closing
from strategy_handbook.insight.budget.shares import TOLERANCE
from strategy_handbook.plan.measurement import BudgetLine
from strategy_handbook.translation import _, ngettext
from strategy_handbook.views.alignment.verdicts import (
    Figure,
    Point,
    figures,
    points_table,
    section,
    write,
)
from strategy_handbook.views.budget.halves import how_shared
from strategy_handbook.views.budget.told import line_name, told
from strategy_handbook.views.context import Context
from strategy_handbook.views.data import Part
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.budget_table import sum_text
from strategy_handbook.views.pieces.empty_places import missing
from strategy_handbook.views.pieces.granted import granted
from strategy_handbook.views.pieces.lists import folded
from strategy_handbook.views.pieces.panels import more
from strategy_handbook.views.pieces.reckoning import reckoning
from strategy_handbook.views.pieces.share_bars import share_bars
from strategy_handbook.views.wording import filled


def money_part(context: Context, level: int, found: Money) -> Part:
    """How the budget stands."""
    closes = granted(context) if found.closes else []
    kept = _("The money goes where the plan means it to go.")
    if closes and found.standing is Standing.HOLDS and not found.is_split:
        # Without a split nobody has said where it is to go: only the sum was looked at.
        kept, closes = closes[0], []
    return section(
        context,
        level,
        "money",
        found,
        kept,
        _("The money is not yet where the plan means it to be."),
        share_bars(context, found.shares, found.stated),
        *(Markup("<p>{}</p>").format(text) for text in closes),
        figures(
            context,
            (
                Figure(_("currencies that can be added up"), found.rated),
                Figure(_("lines whose payments close"), found.paid),
            ),
        ),
        *_nothing(context, found),
        points_table(_points(context, found)),
        _how(context, found),
        more=more(context.page_href("budget"), _("Budget")),
    )


def _nothing(context: Context, found: Money) -> Iterator[Markup]:
    if not found.lines:
        yield missing(_("No budget yet"), "budget:")
        return
    if found.stated is None:
        yield missing(_("No split between the halves yet"), "plan: budget_split:")
    if not context.plan.plan.budget_total:
        yield missing(_("Nothing says what was granted yet"), "plan: budget_total:")


def _points(context: Context, found: Money) -> Iterator[Point]:
    yield Point(
        _("Planned otherwise than meant"),
        _off_split(context, found),
        _("Move money to the other half, or write the split that is meant now."),
    )
    yield Point(
        _("Lines that do not come to what was granted"),
        folded(granted(context) if found.open_closings else ()),
        _("Change a line, add the one that is missing, or write the total that was granted."),
    )
    yield Point(
        _("Payments that do not come to their line"),
        folded(_payments(context, line, one) for line, one in found.unpaid),
        write("payments:"),
    )
    yield Point(
        _("Currencies in no total"),
        folded(
            filled(
                _("{label}: {value}"),
                label=code or _("no currency"),
                value=ngettext("{n} line", "{n} lines", len(lines)),
            )
            for code, lines in found.without_rate.items()
        ),
        write("plan: rates:" if context.plan.plan.currency else "plan: currency:"),
    )


def _off_split(context: Context, found: Money) -> Markup:
    if found.missed is None or found.stated is None:
        return Markup("")
    percent = context.language.percent
    return Markup("{}").format(
        _(
            "{share} is planned for upstream, and {stated} is meant",
            share=percent(round(found.missed.upstream)),
            stated=percent(found.stated),
        )
    )


def _payments(context: Context, line: BudgetLine, one: Closing) -> Markup:
    return filled(
        # Translators: a line of the budget, what its payments come to, and what they should.
        _("{line}: {paid} of {stated}"),
        line=line_name(context, line),
        paid=sum_text(context, one.found),
        stated=context.language.money(one.stated),
    )


def _how(context: Context, found: Money) -> Markup:
    planned = next((one for one in found.shares if one.figure == "planned"), None)
    if planned is None:
        return Markup("")
    return reckoning(
        how_shared(told(context), planned),
        _(
            "What is planned may be {n} points off the split that is meant. Ranges, and lines for both "
            "halves, may fall either way; only what no way of counting brings near the split is told. "
            "An amount without a rate is never added up.",
            n=TOLERANCE,
        ),
    )
