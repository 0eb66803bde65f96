"""The trends by their kind and by when they matter, and each with its signals and our answer."""

from __future__ import annotations

from collections.abc import Iterable

from strategy_handbook.plan.research import Trend
from strategy_handbook.translation import N_, _, pgettext
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.entries import columns, entry, titled
from strategy_handbook.views.pieces.levels import level
from strategy_handbook.views.pieces.lists import listed
from strategy_handbook.views.pieces.status import standing
from strategy_handbook.views.pieces.tables import note, table
from strategy_handbook.views.strategy.upstream import direction
from strategy_handbook.views.strategy.upstream_pages import referring
from strategy_handbook.views.stream.chain import folded_chain
from strategy_handbook.views.wording import in_a_row, term

_SAID = ("pestle", "horizon", "direction", "impact", "likelihood", "signals", "answer")
_HORIZONS = ("now", "next", "later", "")
# Translators: column heads of a table of trends, by when they matter.
_HEADS = {"now": N_("Now"), "next": N_("Next"), "later": N_("Later"), "": N_("Not said when")}
_KINDS = ("political", "economic", "social", "technological", "legal", "environmental", "")
_WEIGHTS = {"high": 0, "medium": 1, "low": 2}


def radar(context: Context, trends: Iterable[Trend]) -> Markup:
    """A table of trends: kinds as rows, horizons as columns, the weightiest first in each cell."""
    found: dict[tuple[str, str], list[Trend]] = {}
    for one in trends:
        found.setdefault((one.pestle or "", one.horizon or ""), []).append(one)
    rows = [
        (
            term(kind) if kind else _("Of no kind"),
            *(_cell(context, found.get((kind, horizon), [])) for horizon in _HORIZONS),
        )
        for kind in _KINDS
        if any((kind, horizon) in found for horizon in _HORIZONS)
    ]
    heads = (
        pgettext("what kind of change a trend is", "Kind"),
        *(_(_HEADS[horizon]) for horizon in _HORIZONS),
    )
    return table(_("Trends by kind and by when they matter"), heads, rows, "stack")


def _cell(context: Context, trends: list[Trend]) -> Markup:
    ordered = sorted(trends, key=lambda one: _WEIGHTS.get(one.impact or "", 3))
    return Markup("").join(
        Markup('<div class="hb-research__trend">{}{}</div>').format(
            context.own(one),
            note(in_a_row(part for part in (direction(one), _impact(one)) if part)),
        )
        for one in ordered
    )


def _impact(one: Trend) -> Markup:
    return level(one.impact, _("Impact")) if one.impact else Markup("")


def trend(context: Context, one: Trend, heading: int) -> Markup:
    """One trend."""
    answering = referring(context, one, "answers")
    answer = context.prose(one.answer)
    if answering:
        answer += Markup("<p>{}</p>").format(context.links(answering))
    return entry(
        context,
        one,
        heading,
        columns(
            titled(
                _("What makes us think so"), listed(context.inline(text) for text in one.signals)
            ),
            titled(_("Our answer"), answer),
        ),
        folded_chain(context, one),
        badges=(
            Markup("<b>{}</b>").format(term(one.pestle)) if one.pestle else "",
            term(one.horizon) if one.horizon else "",
            direction(one),
            _impact(one),
            level(one.likelihood, _("Likelihood")) if one.likelihood else "",
            standing(one),
        ),
        said=_SAID,
        shown=("Answered by",),
        fold=True,
    )
