"""Draws the stream: stages side by side, and lines from what something rests on to what it leads to."""

from __future__ import annotations

from strategy_handbook.insight.handovers import crossings
from strategy_handbook.insight.stream import STAGES, key_of, loose_ends
from strategy_handbook.insight.stream import stream as stream_of
from strategy_handbook.plan import Entity
from strategy_handbook.translation import _, spoken
from strategy_handbook.views.context import Context
from strategy_handbook.views.data import Part
from strategy_handbook.views.markup import Markup, escape
from strategy_handbook.views.pieces.change_marks import change_mark
from strategy_handbook.views.pieces.handover_rows import grow_from_nothing
from strategy_handbook.views.pieces.lists import left_out
from strategy_handbook.views.pieces.panels import more
from strategy_handbook.views.pieces.parts import part
from strategy_handbook.views.pieces.status import chip, sign_of
from strategy_handbook.views.pieces.tables import table
from strategy_handbook.views.stream.data import Stage, StreamData
from strategy_handbook.views.stream.layout import Layout, Place, lay_out
from strategy_handbook.views.stream.outlook import outlook_part
from strategy_handbook.views.stream.words import PLACES, TITLES, facts_of, faults_of, how_drawn
from strategy_handbook.views.wording import in_a_row

# A picture has so many of each stage at most, a compact one so many: with more nobody sees a line.
MOST, FEW = 100, 6
# So many loose ends are listed.
MOST_LOOSE = 200
# How much of its column an entity fills, in percent; the lines have the rest.
_FILLED = 82


def stream_data(context: Context, *, compact: bool, heading: Markup, level: int) -> StreamData:
    """What the template gets.

    Args:
        context: The page.
        compact: Whether only a few of each stage are shown, and what is below the picture is left out.
        heading: A heading above it; may be empty.
        level: The level of the headings below it.
    """
    found = stream_of(context.plan)
    layout = lay_out(found, FEW if compact else MOST)
    return StreamData(
        heading=heading,
        compact=compact,
        rows=layout.rows,
        region=_("The stream of the plan, from research to metrics"),
        lines=_lines(layout),
        reckoning=Markup("") if compact else how_drawn(),
        stages=tuple(_stage(context, layout, number, key) for number, key in enumerate(STAGES)),
        ahead=Part() if compact else outlook_part(context, level),
        loose=Part() if compact else _loose(context, level),
    )


def draw_stream(context: Context) -> Markup:
    """A compact stream, for another view; empty where the plan has no arrow in it yet."""
    if not stream_of(context.plan).arrows:
        return Markup("")
    return context.fill("stream", stream_data(context, compact=True, heading=Markup(""), level=3))


def _stage(context: Context, layout: Layout, number: int, key: str) -> Stage:
    here = [place for place in layout.places if place.column == number]
    hidden = layout.left_out[key]
    count = spoken().count(len(here))
    if hidden:
        count = _("{some} of {all}", some=count, all=spoken().count(len(here) + hidden))
    entities = Markup("").join(_entity(context, place) for place in here)
    title = _(TITLES[key])
    # Where there are none, there is no place to go to.
    link = more(context.page_href(*PLACES[key]), title) if here else Markup("{}").format(title)
    return Stage(key, link, count if here else "", entities)


def _entity(context: Context, place: Place) -> Markup:
    one = place.entity
    faults = [fault.short for fault in faults_of(context.plan, one)]
    loose = "".join(f'<span class="hb-course__loose">{escape(text)}</span>' for text in faults)
    facts = " · ".join(facts_of(context.plan, one))
    said = f'<span class="hb-course__facts"><i>. </i>{escape(facts)}</span>' if facts else ""
    return Markup(
        f'<li class="hb-course__one hb--{context.plan.stream_of(one)}'
        f'{" hb-course__one--loose" if faults else ""}" data-k="{_name(one)}"'
        f' style="--r:{place.row:g}"><a href="{escape(context.entity_href(one))}">'
        f"<span>{sign_of(one.status)}<b>{escape(one.label)}</b>{change_mark(context.became(one))}</span>"
        f"{said}{loose}</a></li>"
    )


def _name(entity: Entity) -> str:
    return escape("-".join(key_of(entity)))


def _lines(layout: Layout) -> Markup:
    paths = "".join(
        f'<path class="hb-course__line hb-course__line--{arrow.relation}" data-a="{_name(one.entity)}"'
        f' data-b="{_name(other.entity)}" d="{_curve(one, other)}"/>'
        for one, other, arrow in layout.arrows
    )
    return Markup(
        f'<svg class="hb-course__lines" viewBox="0 0 {100 * len(STAGES)} {100 * layout.rows:g}"'
        f' preserveAspectRatio="none" aria-hidden="true">{paths}</svg>'
    )


def _curve(one: Place, other: Place) -> str:
    """The line; empty within a column, where it is followed and not drawn."""
    if one.column == other.column:
        return ""
    left, right = 100 * one.column + _FILLED, 100 * other.column
    start, end = 100 * one.row + 50, 100 * other.row + 50
    middle = (left + right) / 2
    return f"M{left} {start:g}C{middle:g} {start:g} {middle:g} {end:g} {right} {end:g}"


def _loose(context: Context, level: int) -> Part:
    """Where the stream is broken, with what to write."""
    title = _("Loose ends")
    loose = loose_ends(context.plan)
    # As on the home page: evidence is reason enough for a campaign, and still it takes over nothing.
    sourceless = grow_from_nothing(context) if crossings(context.plan) else Markup("")
    entities = list(dict.fromkeys((*loose.from_nothing.values(), *loose.to_nothing.values())))
    if not entities:
        whole = _(
            "Gaps, initiatives, campaigns and goals each rest on something, and these, studies and "
            "trends each lead on. Of competitors and metrics neither is asked."
        )
        return part(context, level, title, "stream-loose", _paragraph(whole), sourceless)
    heads = (_("Entry"), _("Status"), _("What is missing"), _("What to write"))
    rows = [_loose_row(context, one) for one in entities[:MOST_LOOSE]]
    listed = table(title, heads, rows, "stack")
    rest = left_out(len(entities), len(rows))
    return part(context, level, title, "stream-loose", listed, rest, sourceless)


def _paragraph(text: str) -> Markup:
    return Markup("<p>{}</p>").format(text)


def _loose_row(context: Context, one: Entity) -> tuple[Markup | str, ...]:
    faults = list(faults_of(context.plan, one))
    return (
        context.own(one),
        chip(one.status, one.kind) if one.status else "",
        Markup("<br>").join(fault.text for fault in faults),
        in_a_row(dict.fromkeys(fault.write for fault in faults)),
    )
