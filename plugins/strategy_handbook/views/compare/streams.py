"""The two halves, dimension by dimension: what each is in general, and what this plan makes of it."""

from __future__ import annotations

from strategy_handbook.insight.leanings import Leaning
from strategy_handbook.translation import N_, _
from strategy_handbook.views.compare.dimensions import DIMENSIONS, Dimension
from strategy_handbook.views.compare.grid import Column, Comparison, Row
from strategy_handbook.views.compare.half_facts import FACTS
from strategy_handbook.views.compare.half_figures import how
from strategy_handbook.views.compare.said import Said, told
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.panels import more
from strategy_handbook.views.pieces.tags import stream_tag

__all__ = ["compared", "how"]
_HALVES = {"upstream": N_("Upstream"), "downstream": N_("Downstream")}


def compared(context: Context, turned: bool = False) -> Comparison:
    """The comparison, each cell filled with the plan's own facts.

    Args:
        context: The page.
        turned: Whether the halves are rows.
    """
    halves = (Leaning(context.plan, "upstream"), Leaning(context.plan, "downstream"))
    columns = tuple(
        Column(
            _(_HALVES[half.stream]),
            _head(context, half.stream),
            more(context.page_href(half.stream), _("Open the page of this half")),
            half.stream,
        )
        for half in halves
    )
    return Comparison(
        _("Upstream and downstream compared"),
        columns,
        tuple(_row(context, key, dimension, halves) for key, dimension in DIMENSIONS.items()),
        missing=_("Unknown"),
        turned=turned,
    )


def _row(context: Context, key: str, dimension: Dimension, halves: tuple[Leaning, Leaning]) -> Row:
    def say(half: Leaning) -> Said:
        meaning = dimension.upstream if half.stream == "upstream" else dimension.downstream
        found = FACTS[key](context, half)
        said = found if isinstance(found, Said) else Said(found)
        return Said(_cell(said.text, meaning), said.figure)

    return told(_(dimension.name), halves, say)


def _head(context: Context, stream: str) -> Markup:
    return Markup('<a class="hb-compare__half" href="{}">{}</a>').format(
        context.page_href(stream), stream_tag(stream)
    )


def _cell(facts: Markup | str, meaning: str) -> Markup:
    shown = facts or Markup('<span class="hb-missing">{}</span>').format(
        _("Nothing in this plan yet")
    )
    if not meaning:
        return Markup("{}").format(shown)
    return Markup('<div>{}</div><p class="hb-compare__meaning">{}</p>').format(
        shown,
        # Translators: {meaning} is a sentence: what a half of a strategy is in any plan.
        _("In general: {meaning}", meaning=_(meaning)),
    )
