"""The compare view: the two halves, personas or campaigns side by side."""

from __future__ import annotations

from strategy_handbook.plan import Entity, Ref
from strategy_handbook.plan import fields as f
from strategy_handbook.plan.records import record
from strategy_handbook.views.compare import campaigns, personas, streams
from strategy_handbook.views.compare.data import CompareData
from strategy_handbook.views.compare.grid import Comparison, comparison
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.empty_places import empty
from strategy_handbook.views.pieces.panels import more
from strategy_handbook.views.view import View, ViewOptions

LEVEL = 2
# So many columns can be told apart; what is more goes into a further table.
MOST_COLUMNS = 6
MOST = 24


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
        return _entities(context, options, "persona", "Personas", "personas", personas.EXAMPLE)
    if options.what == "campaigns":
        return _entities(context, options, "campaign", "Campaigns", "campaigns", campaigns.EXAMPLE)
    return CompareData(
        heading=context.heading(LEVEL, "The two halves", "compare-streams"),
        more=_halves(context),
        tables=(streams.compared(context),),
        left_out=Markup(""),
        empty=Markup(""),
    )


def _halves(context: Context) -> Markup:
    return Markup("{} · {}").format(
        more(context.page_href("upstream"), "Upstream"),
        more(context.page_href("downstream"), "Downstream"),
    )


def _entities(
    context: Context, options: CompareOptions, kind: str, title: str, section: str, example: str
) -> CompareData:
    everything: list[Entity] = list(getattr(context.plan, section).values())
    link = more(context.page_href(section), f"All {section}") if everything else Markup("")
    named = [context.plan.entity(kind, ref.id) for ref in options.ids]
    chosen = [entity for entity in named if entity] or _in_order(everything)
    return CompareData(
        heading=context.heading(LEVEL, title, f"compare-{section}"),
        more=link,
        tables=tuple(comparison(_compared(context, part, title)) for part in split(chosen[:MOST])),
        left_out=_left_out(len(chosen), link),
        empty=Markup("") if everything else empty(f"No {section} yet", section, example),
    )


def _compared(context: Context, entities: list[Entity], title: str) -> Comparison:
    module = personas if title == "Personas" else campaigns
    names = ", ".join(entity.label for entity in entities)
    return Comparison(
        f"{title} compared: {names}",
        tuple(module.column(context, entity) for entity in entities),
        tuple(module.rows(context, entities)),
        module.MISSING,
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
    return Markup('<p class="hb-source">The first {} of {} are compared here. {}</p>').format(
        MOST, count, link
    )


VIEW = View(
    "compare",
    "The two streams, personas or campaigns side by side, criterion by criterion.",
    CompareOptions,
    render,
    data=CompareData,
)
