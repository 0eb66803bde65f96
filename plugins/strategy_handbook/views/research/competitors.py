"""The competitors side by side, and each with what else is known of it."""

from __future__ import annotations

from collections.abc import Callable

from strategy_handbook.plan.research import Competitor
from strategy_handbook.translation import _
from strategy_handbook.views.compare import split
from strategy_handbook.views.compare.drawn import comparison
from strategy_handbook.views.compare.grid import Column, Comparison, Row, entries
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.entries import entry
from strategy_handbook.views.pieces.levels import level
from strategy_handbook.views.pieces.status import standing
from strategy_handbook.views.pieces.tables import note
from strategy_handbook.views.stream.chain import folded_chain
from strategy_handbook.views.wording import in_a_row, term

_SAID = [
    "type",
    "positioning",
    "pricing",
    "pricing_as_of",
    "strengths",
    "weaknesses",
    "we_win",
    "they_win",
    "share_of_voice",
    "threat",
]


def side_by_side(context: Context, competitors: list[Competitor]) -> Markup:
    """As many tables as are needed, each with at most six competitors."""
    tables = []
    for chosen in split(competitors):
        names = in_a_row(one.label for one in chosen).unescape()
        tables.append(
            comparison(
                Comparison(
                    _("Competitors compared: {names}", names=names),
                    tuple(_column(context, one) for one in chosen),
                    tuple(_rows(context, chosen)),
                    _("Not said"),
                ),
                context.language,
            )
        )
    return Markup("").join(tables)


def _column(context: Context, one: Competitor) -> Column:
    kind = note(term(one.type) if one.type else "")
    return Column(one.label, context.own(one) + kind, context.own(one) + kind)


def _rows(context: Context, competitors: list[Competitor]) -> list[Row]:
    def row(name: str, cell: Callable[[Competitor], Markup | str]) -> Row:
        cells = tuple(Markup("{}").format(cell(one)) for one in competitors)
        return Row(name, cells, told=True)

    def texts(name: str, attribute: str) -> Row:
        return row(name, lambda one: entries(map(context.inline, getattr(one, attribute))))

    return [
        row(_("Threat"), lambda one: level(one.threat)),
        row(_("Wants to be seen as"), lambda one: context.inline(one.positioning)),
        row(_("Charges"), lambda one: _pricing(context, one)),
        row(_("Share of voice"), lambda one: _voice(context, one)),
        texts(_("Strengths"), "strengths"),
        texts(_("Weaknesses"), "weaknesses"),
        texts(_("We win"), "we_win"),
        texts(_("They win"), "they_win"),
    ]


def _pricing(context: Context, one: Competitor) -> Markup:
    when = context.language.date(one.pricing_as_of)
    return Markup("{}{}").format(one.pricing or "", note(when) if one.pricing else "")


def _voice(context: Context, one: Competitor) -> str:
    voice = one.share_of_voice
    return context.language.percent(voice) if voice is not None else ""


def competitor(context: Context, one: Competitor, heading: int) -> Markup:
    """One competitor: what the table does not say."""
    badges = (term(one.type) if one.type else "", standing(one))
    chain = folded_chain(context, one)
    return entry(context, one, heading, chain, badges=badges, said=_SAID, fold=True)
