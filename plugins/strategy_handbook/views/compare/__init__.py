"""The compare view: the two halves, personas, campaigns, tactics or whole plans side by side."""

from __future__ import annotations

from typing import TypeVar

from strategy_handbook.findings.wording import listed, nearest, quoted
from strategy_handbook.plan import Entity, Ref
from strategy_handbook.plan import fields as f
from strategy_handbook.plan.records import record
from strategy_handbook.translation import _, spoken
from strategy_handbook.views.compare import campaigns, personas, streams, tactics
from strategy_handbook.views.compare import plans as whole_plans
from strategy_handbook.views.compare.data import CompareData
from strategy_handbook.views.compare.drawn import comparison
from strategy_handbook.views.compare.grid import Comparison
from strategy_handbook.views.compare.kinds import CAMPAIGNS, PERSONAS, Compared, in_order
from strategy_handbook.views.context import Context, Fault
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.empty_places import empty
from strategy_handbook.views.pieces.panels import more
from strategy_handbook.views.view import View, ViewOptions
from strategy_handbook.views.wording import filled, in_a_row

T = TypeVar("T")
LEVEL = 2
# So many columns can be told apart; what is more goes into a further table.
MOST_COLUMNS = 6
MOST = 24


@record
class CompareOptions(ViewOptions):
    """Options of the compare view."""

    what: str | None = f.word(
        "What to compare; the two streams if not given.",
        "streams personas campaigns tactics plans",
        named="comparison",
    )
    ids: tuple[Ref, ...] = f.refs(
        "The ids of the personas or campaigns to compare; all of them if not given.",
        "persona",
        "campaign",
    )
    plans: tuple[str, ...] = f.texts(
        "The ids of the plans to compare, the one that others are held against first; all of them if not "
        "given, this one first."
    )
    criteria: str | None = f.word(
        "Compare personas, campaigns or tactics only by `figures`, or only by `words`; by both if not "
        "given.",
        "figures words",
        named="criteria",
    )
    turned: bool | None = f.flag(
        "Whether what is compared stands in rows, and the criteria in columns. All of it then stands in "
        "one table."
    )


def render(context: Context, options: CompareOptions) -> CompareData:
    """Works out the comparison asked for."""
    if options.what == "personas":
        return _entities(context, options, PERSONAS)
    if options.what == "campaigns":
        return _entities(context, options, CAMPAIGNS)
    if options.what == "tactics":
        return _tactics(context, options)
    if options.what == "plans":
        return _plans(context, options)
    return CompareData(
        heading=context.heading(LEVEL, _("The two halves"), "compare-streams"),
        more=_halves(context),
        tables=(comparison(streams.compared(context, bool(options.turned)), context.language),),
        reckoning=streams.how(context),
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
    chosen = [entity for entity in named if entity] or in_order(everything)
    shown = chosen[:MOST]
    parts = [shown] if options.turned and shown else split(shown)
    only, turned = options.criteria or "", bool(options.turned)
    tables = [_compared(context, part, what, only, turned) for part in parts]
    module = personas if what is PERSONAS else campaigns
    return CompareData(
        heading=context.heading(LEVEL, _(what.title), f"compare-{what.section}"),
        more=link,
        tables=tuple(comparison(one, context.language) for one in tables),
        reckoning=module.how(context, shown) if shown and only != "words" else Markup(""),
        left_out=_left_out(len(chosen), link),
        empty=Markup("") if everything else empty(_(what.none), what.section, what.example),
    )


def _compared(
    context: Context, entities: list[Entity], what: Compared, only: str, turned: bool
) -> Comparison:
    module = personas if what is PERSONAS else campaigns
    names = in_a_row(entity.label for entity in entities).unescape()
    return Comparison(
        _(what.caption, names=names),
        tuple(module.column(context, entity) for entity in entities),
        tuple(module.rows(context, entities, only)),
        _(module.MISSING),
        turned,
    )


def _tactics(context: Context, options: CompareOptions) -> CompareData:
    found = tactics.all_of(context)
    shown = found[:MOST]
    parts = [shown] if options.turned and shown else split(shown)
    only, turned = options.criteria or "", bool(options.turned)
    tables = [tactics.compared(context, part, only, turned) for part in parts]
    link = more(context.page_href("playbook"), _("Playbook"))
    return CompareData(
        heading=context.heading(LEVEL, _("Tactics"), "compare-tactics"),
        more=link,
        tables=tuple(comparison(one, context.language) for one in tables),
        reckoning=tactics.how() if shown else Markup(""),
        left_out=_left_out(len(found), link),
        empty=Markup("") if found else empty(_("No tactics yet"), "campaigns", tactics.EXAMPLE),
    )


def _plans(context: Context, options: CompareOptions) -> CompareData:
    plans = context.handbook.plans
    others = [one for id, one in plans.items() if id != context.plan.id]
    named = [plans[id] for id in dict.fromkeys(options.plans) if id in plans]
    for id in options.plans:
        if id not in plans:
            context.faults.append(_unknown(id, list(plans)))
    chosen = named or [context.plan, *others]
    # Whoever looks at this page looks at all of them: a preview draws it again when any is saved.
    context.further_plans.extend(chosen)
    contexts = [context.seen_from(plan) for plan in chosen[:MOST]]
    parts = [contexts] if options.turned else split(contexts)
    tables = [whole_plans.compared(part, context, bool(options.turned)) for part in parts]
    return CompareData(
        heading=context.heading(LEVEL, _("Plans"), "compare-plans"),
        more=Markup(""),
        tables=tuple(comparison(one, context.language) for one in tables),
        reckoning=whole_plans.how(contexts[0]),
        left_out=_left_out(len(chosen), Markup("")),
        empty=Markup(""),
    )


def _unknown(id: str, known: list[str]) -> Fault:
    close = nearest(id, known) or known
    return Fault(
        "P902",
        f"the view `compare` names plan {quoted(id)}, which does not exist",
        "use " + listed(quoted(one) for one in close),
    )


def split(entities: list[T]) -> list[list[T]]:
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
    "The two streams, personas, campaigns, tactics or plans side by side, criterion by criterion.",
    CompareOptions,
    render,
    data=CompareData,
    sheets=("reckoning",),
)
