"""Draws a timeline.

Other views ask here for a compact one of a persona, a campaign or an initiative.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from strategy_handbook.translation import _
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.empty_places import empty
from strategy_handbook.views.pieces.facet_words import FACET_NAMES, NOTHING
from strategy_handbook.views.pieces.filters import field_name
from strategy_handbook.views.timeline import batons, captions
from strategy_handbook.views.timeline.axis import Axis, choose_axis
from strategy_handbook.views.timeline.data import Grouping, TimelineData
from strategy_handbook.views.timeline.items import Item
from strategy_handbook.views.timeline.lane_drawing import draw_lane, draw_loose
from strategy_handbook.views.timeline.lanes import GROUPINGS
from strategy_handbook.views.timeline.marks import Marks
from strategy_handbook.views.timeline.moved import movement_in, sum_of_moves, then_word
from strategy_handbook.views.timeline.options import Picture
from strategy_handbook.views.timeline.packing import (
    COMPACT,
    FULL,
    Measures,
    Packed,
    packed_lanes,
    sort_out,
    spans_of,
)
from strategy_handbook.views.timeline.reading import groups_of
from strategy_handbook.views.timeline.scale import (
    blackout_words,
    blackouts_on,
    grid,
    head,
    percent,
    size_of,
)
from strategy_handbook.views.timeline.table import data_table
from strategy_handbook.views.wording import together

EXAMPLE = """
initiatives:
  cold-range-battery:
    name: A battery that does not mind winter
    start: 2026-10
    end: 2027-Q1
    handovers: [{campaign: spring-fleet-trial, date: 2027-03-01}]
campaigns:
  spring-fleet-trial:
    name: Spring fleet trial
    start: 2027-03-01
    end: 2027-05-31
"""
# From so many items on, lanes out of sight are left for later by the browser.
MANY = 200
# Where the middle of a bar is in its row, in ems.
MIDDLE = 0.975
# Up to so many milestones have their names shown before anybody asks.
FEW = 12


def draw_timeline(context: Context, picture: Picture) -> Markup:
    """A timeline as HTML; empty when it is compact and there is nothing to show.

    Args:
        context: The page.
        picture: What is wanted.
    """
    data = timeline_data(context, picture)
    return context.fill("timeline", data) if isinstance(data, TimelineData) else data


def timeline_data(context: Context, picture: Picture) -> TimelineData | Markup:
    """What the template gets; HTML where nothing can be drawn, and it says so or is empty."""
    since = movement_in(context)
    proposed = context.handbook.proposed(context.plan)
    groups = groups_of(context.plan, picture.wanted, context.as_of, since, proposed)
    if not groups:
        return Markup("") if picture.compact else _nothing(context, picture)
    measures = COMPACT if picture.compact else FULL
    period = (context.plan.plan.start, context.plan.plan.end)
    asked = (picture.first, picture.last)
    axis = choose_axis(spans_of(groups), period, asked, context.as_of)
    dated, always, loose, outside = sort_out(groups, axis)
    lanes = packed_lanes(context, picture, measures, axis, dated=dated, always=always)
    # Ids are taken in this order, and the page's headings with them.
    marks = Marks(context, [] if picture.compact else groups, axis)
    drawn = Markup("").join(
        draw_lane(context, picture, measures, axis, one, marks) for one in lanes
    )
    undated = draw_loose(context, picture, loose, marks)
    heading = (
        context.heading(picture.level, picture.heading, "timeline")
        if picture.heading
        else Markup("")
    )
    today = "" if picture.compact else context.take_id("today")
    items = [item for group in groups for item in group.items]
    blackouts = blackouts_on(context, axis)
    return TimelineData(
        heading=heading,
        compact=picture.compact,
        classes=_classes(picture, axis, items),
        style=_style(measures, axis, context.as_of),
        sum=captions.sum_text(context, items, axis),
        moves=sum_of_moves(context, since, items, picture.wanted),
        then=then_word(context),
        filter=marks.filter.form(),
        groupings=_groupings(picture, marks),
        order=marks.any_order,
        zoom="" if picture.compact else context.take_id("timeline-zoom"),
        today=today if axis.holds(context.as_of) else "",
        names=_names(picture, lanes),
        region=captions.region_name(context, picture, axis),
        head=Markup(head(context, axis, today)),
        grid=Markup(grid(context, axis, blackouts)),
        lines=Markup(batons.lines(_drawn(lanes, measures), axis)),
        lanes=drawn,
        loose=undated,
        legend=captions.legend(context, items, axis),
        blackouts=blackout_words(context, blackouts),
        outside=captions.outside_text(outside),
        table=Markup("" if picture.compact else data_table(context, items, marks, since)),
        count=len(items),
    )


def _groupings(picture: Picture, marks: Marks) -> tuple[Grouping, ...]:
    """What the lanes can be: everything that the items differ in."""
    found = [name for name in GROUPINGS if name == picture.group_by or marks.filter.has(name)]
    if picture.compact or len(found) < 2:
        return ()
    return tuple(
        Grouping(field_name(name), _(FACET_NAMES[name]), _(NOTHING[name]), name == picture.group_by)
        for name in found
    )


def _names(picture: Picture, lanes: Sequence[Packed]) -> str:
    tucked = sum(placed.tucked for one in lanes for placed in one.bars)
    if picture.compact or not tucked:
        return ""
    return "checked" if tucked <= FEW else "off"


def _nothing(context: Context, picture: Picture) -> Markup:
    """What stands where nothing can be drawn: the plan is empty, or nothing was chosen."""
    choice = picture.choice
    if context.plan.initiatives or context.plan.campaigns or choice.kinds == {"content"}:
        return no_match()
    keys = together(("initiatives:", "campaigns"))
    return empty(_("No initiatives or campaigns yet"), keys, EXAMPLE)


def no_match() -> Markup:
    """What stands where nothing of the plan is what a timeline was asked for."""
    return Markup('<p class="hb-missing">{}</p>').format(
        _("Nothing in the plan matches this timeline.")
    )


def _drawn(lanes: Sequence[Packed], measures: Measures) -> list[batons.Drawn]:
    above = measures.strip + measures.pad
    return [
        batons.Drawn(
            bar.item,
            number,
            bar.spot.left / measures.axis,
            bar.spot.right / measures.axis,
            one.top + above + bar.row * measures.row + MIDDLE,
            one.named_top + above + bar.named * measures.named + MIDDLE,
        )
        for number, one in enumerate(lanes)
        for bar in one.bars
    ]


def _classes(picture: Picture, axis: Axis, items: Sequence[Item]) -> str:
    size = size_of(axis)
    return (
        "hb-timeline"
        + (" hb-timeline--compact" if picture.compact else " hb-timeline--full")
        + (f" hb-timeline--{size}" if size else "")
        + (" hb-timeline--many" if len(items) > MANY else "")
    )


def _style(measures: Measures, axis: Axis, as_of: dt.date) -> str:
    style = (
        f"--days:{axis.days};--axis:{measures.axis:g}em;--row:{measures.row:g}em;--row-named:{measures.named:g}em;"
        f"--pad:{measures.pad:g}em;--strip:{measures.strip:g}em;--column:{measures.column:g}em"
    )
    if axis.holds(as_of):
        style += f";--t:{percent(axis.start_of(as_of))}"
    return style
