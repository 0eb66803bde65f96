"""The compare view: the two halves, personas or campaigns side by side."""

from __future__ import annotations

from typing import NamedTuple

from strategy_handbook.plan import Entity, Ref
from strategy_handbook.plan import fields as f
from strategy_handbook.plan.records import record
from strategy_handbook.translation import N_, _, spoken
from strategy_handbook.views.compare import campaigns, personas, streams
from strategy_handbook.views.compare.data import CompareData
from strategy_handbook.views.compare.grid import Comparison, comparison
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.empty_places import empty
from strategy_handbook.views.pieces.panels import more
from strategy_handbook.views.view import View, ViewOptions
from strategy_handbook.views.wording import filled, in_a_row

LEVEL = 2
# So many columns can be told apart; what is more goes into a further table.
MOST_COLUMNS = 6
MOST = 24


class Compared(NamedTuple):
    """One kind of entries that can be compared, and what is said of it.

    Attributes:
        kind: The kind of its entries.
        section: The section they are written in, and their page.
        title: What they are called.
        all: A link to all of them.
        none: That the plan has none.
        caption: What a table of some of them compares.
        example: How to write a first one.
    """

    kind: str
    section: str
    title: str
    all: str
    none: str
    caption: str
    example: str


PERSONAS = Compared(
    "persona",
    "personas",
    N_("Personas"),
    N_("All personas"),
    N_("No personas yet"),
    N_("Personas compared: {names}"),
    personas.EXAMPLE,
)
CAMPAIGNS = Compared(
    "campaign",
    "campaigns",
    N_("Campaigns"),
    N_("All campaigns"),
    N_("No campaigns yet"),
    N_("Campaigns compared: {names}"),
    campaigns.EXAMPLE,
)


@record
class CompareOptions(ViewOptions):
    """Options of the compare view."""

    what: str | None = f.word(
        "What to compare; the two streams if not given.",
        "streams personas campaigns",
        named="comparison",
    )
    ids: tuple[Ref, ...] = f.refs(
        "The ids of the personas or campaigns to compare; all of them if not given.",
        "persona",
        "campaign",
    )


def render(context: Context, options: CompareOptions) -> CompareData:
    """Works out the comparison asked for."""
    if options.what == "personas":
        return _entities(context, options, PERSONAS)
    if options.what == "campaigns":
        return _entities(context, options, CAMPAIGNS)
    return CompareData(
        heading=context.heading(LEVEL, _("The two halves"), "compare-streams"),
        more=_halves(context),
        tables=(streams.compared(context),),
        left_out=Markup(""),
        empty=Markup(""),
    )


def _halves(context: Context) -> Markup:
    return Markup("{} · {}").format(
        more(context.page_href("upstream"), _("Upstream")),
        more(context.page_href("downstream"), _("Downstream")),
    )


def _entities(context: Context, options: CompareOptions, what: Compared) -> CompareData:
    everything: list[Entity] = list(getattr(context.plan, what.section).values())
    link = more(context.page_href(what.section), _(what.all)) if everything else Markup("")
    named = [context.plan.entity(what.kind, ref.id) for ref in options.ids]
    chosen = [entity for entity in named if entity] or _in_order(everything)
    return CompareData(
        heading=context.heading(LEVEL, _(what.title), f"compare-{what.section}"),
        more=link,
        tables=tuple(comparison(_compared(context, part, what)) for part in split(chosen[:MOST])),
        left_out=_left_out(len(chosen), link),
        empty=Markup("") if everything else empty(_(what.none), what.section, what.example),
    )


def _compared(context: Context, entities: list[Entity], what: Compared) -> Comparison:
    module = personas if what is PERSONAS else campaigns
    names = in_a_row(entity.label for entity in entities).unescape()
    return Comparison(
        _(what.caption, names=names),
        tuple(module.column(context, entity) for entity in entities),
        tuple(module.rows(context, entities)),
        _(module.MISSING),
    )


def _in_order(entities: list[Entity]) -> list[Entity]:
    """Campaigns by their start; personas as written, those we do not want to reach last."""
    return sorted(entities, key=lambda one: (personas.order(one), campaigns.order(one)))


def split(entities: list[Entity]) -> list[list[Entity]]:
    """Things to compare in as few tables as needed, each with about as many columns."""
    tables = -(-len(entities) // MOST_COLUMNS)
    if not tables:
        return []
    size, longer = divmod(len(entities), tables)
    parts, start = [], 0
    for number in range(tables):
        end = start + size + (number < longer)
        parts.append(entities[start:end])
        start = end
    return parts


def _left_out(count: int, link: Markup) -> Markup:
    if count <= MOST:
        return Markup("")
    return Markup('<p class="hb-source">{}</p>').format(
        filled(
            # Translators: {link} leads to all of them.
            _("The first {n} of {total} are compared here. {link}"),
            n=MOST,
            total=spoken().count(count),
            link=link,
        )
    )


VIEW = View(
    "compare",
    "The two streams, personas or campaigns side by side, criterion by criterion.",
    CompareOptions,
    render,
    data=CompareData,
)
