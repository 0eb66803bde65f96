"""Lanes as HTML: the heading, the bars below it, and what has no date."""

from __future__ import annotations

from collections.abc import Sequence

from strategy_handbook.translation import _, ngettext
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.timeline.axis import Axis
from strategy_handbook.views.timeline.bars import bar, chip
from strategy_handbook.views.timeline.items import Item
from strategy_handbook.views.timeline.lanes import Lane
from strategy_handbook.views.timeline.marks import Marks
from strategy_handbook.views.timeline.options import Picture
from strategy_handbook.views.timeline.packing import Measures, Packed
from strategy_handbook.views.wording import filled, together


def draw_lane(
    context: Context,
    picture: Picture,
    measures: Measures,
    axis: Axis,
    packed: Packed,
    marks: Marks,
) -> Markup:
    """A lane with its bars."""
    lane = packed.lane
    rows = "".join(bar(context, placed, axis, measures.axis, marks) for placed in packed.bars)
    stream = f" hb--{lane.stream}" if lane.stream else ""
    stream += " hb-lane--always" if lane.key == "always" else ""
    return Markup(
        '<section class="hb-lane{}" style="--rows:{};--named:{}">{}<ul>{}</ul></section>'
    ).format(stream, packed.rows, packed.named, _lane_head(context, picture, lane), Markup(rows))


def _lane_head(context: Context, picture: Picture, lane: Lane) -> Markup:
    title: str | Markup = lane.title
    if lane.entity is not None:
        title = context.own(lane.entity, lane.title)
    elif lane.stream in ("upstream", "downstream"):
        title = Markup('<a href="{}">{}</a>').format(context.page_href(lane.stream), lane.title)
    note = lane.note
    if lane.key == "always":
        note = Markup("<code>{}</code>").format(note)
    note = Markup('<p class="hb-lane__note">{}</p>').format(note) if note else Markup("")
    return Markup('<div class="hb-lane__head">{}{}</div>').format(
        _title(context, picture, title, f"lane-{lane.key}"), note
    )


def _title(context: Context, picture: Picture, title: str | Markup, id: str) -> Markup:
    """A lane's heading; a compact timeline's are not for the page's table of contents."""
    level = min(picture.level + (1 if picture.heading else 0), 6)
    if picture.compact:
        return Markup("<h{0}>{1}</h{0}>").format(level, title)
    return context.heading(level, title, id)


def draw_loose(context: Context, picture: Picture, items: Sequence[Item], marks: Marks) -> Markup:
    """The lane of what has no date; empty if everything has one."""
    if not items:
        return Markup("")
    chips = Markup("").join(Markup(chip(context, item, marks)) for item in items)
    keys = ["due:"] if all(item.kind == "milestone" for item in items) else ["start:", "end:"]
    if all(item.kind == "content" for item in items):
        keys = ["publish:"]
    written = together(Markup("<code>{}</code>").format(key) for key in keys)
    # Translators: {keys} is what to write in the plan's files: "start: and end:".
    write = ngettext(
        "Write {keys} to place it.", "Write {keys} to place them.", len(items), keys="{keys}"
    )
    return Markup(
        '<section class="hb-lane hb-lane--loose" data-holds><div class="hb-lane__head">{}'
        '<p class="hb-lane__note">{}</p></div><ul>{}</ul></section>'
    ).format(
        _title(context, picture, _("Unscheduled"), "lane-unscheduled"),
        filled(write, keys=written),
        chips,
    )
