"""The two halves, dimension by dimension: what each is in general, and what this plan makes of it."""

from __future__ import annotations

from strategy_handbook.insight.leanings import Leaning
from strategy_handbook.translation import N_, _
from strategy_handbook.views.compare.dimensions import DIMENSIONS
from strategy_handbook.views.compare.grid import Column, Comparison, Row, comparison
from strategy_handbook.views.compare.half_facts import FACTS
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.panels import more
from strategy_handbook.views.pieces.tags import stream_tag

_HALVES = {"upstream": N_("Upstream"), "downstream": N_("Downstream")}


def compared(context: Context) -> Markup:
    """The comparison, each cell filled with the plan's own facts."""
    halves = (Leaning(context.plan, "upstream"), Leaning(context.plan, "downstream"))
    rows = []
    for key, dimension in DIMENSIONS.items():
        cells = []
        for half in halves:
            meaning = dimension.upstream if half.stream == "upstream" else dimension.downstream
            cells.append(_cell(FACTS[key](context, half), meaning))
        rows.append(Row(_(dimension.name), tuple(cells)))
    columns = tuple(
        Column(
            _(_HALVES[half.stream]),
            _head(context, half.stream),
            more(context.page_href(half.stream), _("Open the page of this half")),
            half.stream,
        )
        for half in halves
    )
    return comparison(
        Comparison(
            _("Upstream and downstream compared"), columns, tuple(rows), missing=_("Unknown")
        )
    )


def _head(context: Context, stream: str) -> Markup:
    return Markup('<a class="hb-compare__half" href="{}">{}</a>').format(
        context.page_href(stream), stream_tag(stream)
    )


def _cell(facts: Markup, meaning: str) -> Markup:
    shown = facts or Markup('<span class="hb-missing">{}</span>').format(
        _("Nothing in this plan yet")
    )
    if not meaning:
        return shown
    return Markup('<div>{}</div><p class="hb-compare__meaning">{}</p>').format(
        shown,
        # Translators: {meaning} is a sentence: what a half of a strategy is in any plan.
        _("In general: {meaning}", meaning=_(meaning)),
    )
