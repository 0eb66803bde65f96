"""The records view: everything a plan says, as it was written, understood or not."""

from __future__ import annotations

from collections.abc import Iterator

from strategy_handbook.addresses import FOLDERS, ONCE_ON_RECORDS, SHARED_PAGES, anchor_of, page_of
from strategy_handbook.findings.wording import listed
from strategy_handbook.insight.inventory import Entry, Inventory, Tally
from strategy_handbook.plan import SECTIONS, Entity, Section
from strategy_handbook.plan import fields as f
from strategy_handbook.plan.records import record
from strategy_handbook.translation import _, ngettext, spoken
from strategy_handbook.views.context import Context, Fault
from strategy_handbook.views.data import Part
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.outline import findable
from strategy_handbook.views.pieces.empty_places import empty
from strategy_handbook.views.pieces.filters import begin_filter
from strategy_handbook.views.pieces.mentions import mentions_line
from strategy_handbook.views.pieces.parts import part
from strategy_handbook.views.pieces.tags import stream_tag
from strategy_handbook.views.pieces.written import written, written_table
from strategy_handbook.views.records.data import Link, RecordsData
from strategy_handbook.views.view import View, ViewOptions
from strategy_handbook.views.wording import filled

# So many places of values that are not shown are named.
MOST_PLACES = 5
EXAMPLE = """
plan:
  name: Riverbend Cycles 2027
"""


@record
class RecordsOptions(ViewOptions):
    """Options of the records view."""

    section: str | None = f.word(
        "One section to show; all of them if not given.",
        " ".join(section.key for section in SECTIONS),
        named="section",
    )


def render(context: Context, options: RecordsOptions) -> RecordsData | Markup:
    """Works out each section with its entries, and what could not be understood."""
    inventory = Inventory(context.plan)
    entries = inventory.entries
    found = [(one, [entry for entry in entries if entry.section is one]) for one in SECTIONS]
    filter = begin_filter(context)
    sections = tuple(
        _section(context, section, own)
        for section, own in found
        if own and options.section in (None, section.key)
    )
    lost = [entry for entry in entries if entry.section is None]
    if not sections and (options.section or not lost):
        return empty(_("Nothing written yet"), options.section or "plan", EXAMPLE)
    if options.section:
        return RecordsData(filter=filter.form(), index=(), sections=sections, lost=Part())
    not_understood = _not_understood(context, lost)
    tally = inventory.tally(context.shown)
    context.handbook.tallies[context.plan.id] = tally
    context.faults.extend(_not_shown(tally))
    return RecordsData(
        filter=filter.form(),
        # How much there is of each section, as links down the page.
        index=tuple(_link(one, len(own)) for one, own in found if own),
        sections=sections,
        lost=not_understood,
    )


def tally_of(context: Context) -> Tally:
    """How much is written in a plan's files, and how much of it the whole records view shows."""
    tallies, plan = context.handbook.tallies, context.plan
    if plan.id not in tallies:
        page = Context(context.handbook, plan, page_of(plan, "records"))
        render(page, RecordsOptions(at=plan.plan.at, node=plan.plan.node))
    return tallies.get(plan.id, Tally(0, 0, ()))


def _not_shown(tally: Tally) -> Iterator[Fault]:
    if not tally.missing:
        return
    few = [str(where) for where in tally.missing[:MOST_PLACES]]
    more = len(tally.missing) - len(few)
    places = listed([*few, f"{more} more places"] if more else few, "and")
    values = "1 value is" if len(tally.missing) == 1 else f"{len(tally.missing):,} values are"
    yield Fault(
        "X004",
        f"{values} not shown in the records: {places}",
        "this is a fault of the program: please report it",
    )


def _link(section: Section, count: int) -> Link:
    return Link(
        id=f"section-{section.key}",
        title=_(section.title),
        count="" if section.form == "one" else spoken().count(count),
    )


def _section(context: Context, section: Section, entries: list[Entry]) -> Part:
    intro = Markup("{} <code>{}:</code>").format(_(section.doc), section.key)
    if section.form == "list":
        body = written_table(context, section.cls, entries)
    else:
        body = Markup("\n").join(_entry(context, section, entry) for entry in entries)
    return part(context, 2, _(section.title), f"section-{section.key}", body, more=intro)


_PLACE = Markup('<code class="hb-records__place">{}:{}</code>')
_ELSEWHERE = Markup(
    '<details class="hb-record"{}{}><summary><strong>{}</strong> <code>{}</code></summary>'
    "<p>{} {}</p>{}</details>"
)


def _entry(context: Context, section: Section, entry: Entry) -> Markup:
    place = _PLACE.format(entry.where.file, entry.where.line)
    fields = written(context, entry.node, section.cls)
    if section.form == "one":
        return Markup('<div class="hb-record hb-record--open"><p>{}</p>{}</div>').format(
            place, fields
        )
    if not isinstance(entry.record, Entity):
        return Markup(
            '<div class="hb-record hb-record--open hb-record--lost"><p>{}</p>{}</div>'
        ).format(
            filled(
                # Translators: {entry} is an entry of the plan, {place} where it stands.
                _("{entry} could not be understood {place}"),
                entry=Markup("<strong>{}</strong>").format(entry.key),
                place=place,
            ),
            fields,
        )
    entity = entry.record
    mark = Markup(context.mark(entity))
    if entity.kind in FOLDERS or entity.kind in SHARED_PAGES or entity.kind == "content":
        if context.entity_href(entity).startswith("#"):
            return _home(context, entity, place, fields, mark)
        return _ELSEWHERE.format(
            _old_anchor(context, entity),
            mark,
            entity.label,
            entity.id,
            context.link(entity, _("Open its page")),
            place,
            fields,
        )
    return _home(context, entity, place, fields, mark)


def _old_anchor(context: Context, entity: Entity) -> Markup:
    """The id to which links of earlier years lead, when this was the entity's only place."""
    if entity.kind not in ONCE_ON_RECORDS:
        return Markup("")
    return Markup(' id="{}"').format(context.take_id(anchor_of(entity)))


def _home(context: Context, entity: Entity, place: Markup, fields: Markup, mark: Markup) -> Markup:
    """An entity whose own place on the site is here."""
    stream = context.plan.stream_of(entity)
    return Markup(
        '<div class="hb-record hb-record--open hb-record--{}"{}{}>'
        '<header><strong class="hb-record__name">{}</strong> <code>{}</code> {} {}</header>{}{}</div>'
    ).format(
        stream,
        findable(anchor_of(entity), entity.label),
        mark,
        entity.label,
        entity.id,
        stream_tag(stream) if stream != "both" else "",
        place,
        fields,
        mentions_line(context, entity),
    )


def _not_understood(context: Context, entries: list[Entry]) -> Part:
    body = Markup("\n").join(
        Markup(
            '<div class="hb-record hb-record--open hb-record--lost"><p><strong>{}</strong> '
            '<code class="hb-records__place">{}:{}</code></p>{}</div>'
        ).format(entry.key, entry.where.file, entry.where.line, written(context, entry.node, None))
        for entry in entries
    )
    intro = ngettext(
        "{n} entry in no section the handbook knows. It is kept here so that nothing is lost.",
        "{n} entries in no section the handbook knows. They are kept here so that nothing is lost.",
        len(entries),
    )
    return part(context, 2, _("Not understood"), "section-not-understood", body, more=intro)


VIEW = View(
    "records",
    "Everything a plan says, as it was written.",
    RecordsOptions,
    render,
    data=RecordsData,
    sheets=("work",),
)
