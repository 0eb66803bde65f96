"""Draws a timeline.

Other views ask here for a compact one of a persona, a campaign or an initiative.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from strategy_handbook.findings.wording import counted
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.empty_places import empty
from strategy_handbook.views.templates import fill
from strategy_handbook.views.timeline import batons
from strategy_handbook.views.timeline.axis import Axis, choose_axis
from strategy_handbook.views.timeline.bars import Placed, bar, chip, wish_of
from strategy_handbook.views.timeline.items import Group, Item, groups_of
from strategy_handbook.views.timeline.lanes import Lane, lanes_of
from strategy_handbook.views.timeline.layout import pack, spot, text_width
from strategy_handbook.views.timeline.options import Picture
from strategy_handbook.views.timeline.scale import (
    blackout_words,
    blackouts_on,
    grid,
    head,
    percent,
    size_of,
)
from strategy_handbook.views.timeline.table import data_table

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


@dataclass(frozen=True, slots=True)
class Measures:
    """The sizes of a picture in ems of its own text; its style gets them from here.

    Attributes:
        axis: The narrowest width of the axis.
        row: The height of a row, with room for the diamonds on the edge of its bars.
        named: The height of a row while milestones have rows of their own.
        pad: What a lane keeps free above and below its rows.
        strip: The height of a lane's heading, where that stands above its rows.
        column: The width of the lane's headings, where they stand beside the rows.
        label: The widest a label may be that stands beside its bar.
    """

    axis: float
    row: float
    named: float
    pad: float
    strip: float
    column: float
    label: float


FULL = Measures(axis=64, row=2.25, named=1.95, pad=0.45, strip=0, column=10.5, label=26)
COMPACT = Measures(axis=51, row=2.25, named=2.25, pad=0.3, strip=1.9, column=0, label=20)


@dataclass(frozen=True, slots=True)
class Packed:
    """A lane with everything in its place.

    Attributes:
        lane: The lane.
        bars: Its items in reading order, each with its place.
        rows: How many rows it has.
        named: How many it has while milestones show their names.
        top: Where it begins below the first lane's top, in ems.
        named_top: The same while milestones show their names.
    """

    lane: Lane
    bars: tuple[Placed, ...]
    rows: int
    named: int
    top: float
    named_top: float


def draw_timeline(context: Context, picture: Picture) -> Markup:
    """A timeline as HTML; empty when it is compact and there is nothing to show.

    Args:
        context: The page.
        picture: What is wanted.
    """
    groups = groups_of(context.plan, picture.wanted, context.as_of)
    if not groups:
        return Markup("") if picture.compact else _nothing(context, picture)
    measures = COMPACT if picture.compact else FULL
    period = (context.plan.plan.start, context.plan.plan.end)
    asked = (picture.first, picture.last)
    axis = choose_axis(_spans(groups), period, asked, context.as_of)
    dated, always, loose, outside = _sorted(groups, axis)
    lanes = _packed(context, picture, measures, axis, dated=dated, always=always)
    values = {
        "picture": picture,
        "heading": "",
        "zoom": "",
        "today": "",
        "sum": "",
        "lanes": Markup("").join(_lane(context, picture, measures, axis, one) for one in lanes),
        "loose": _loose(context, picture, loose),
        "lines": Markup(batons.lines(_drawn(lanes, measures), axis)),
        "region": _region_name(context, picture, axis),
    }
    level = picture.level
    if picture.heading:
        values["heading"] = context.heading(level, picture.heading, "timeline")
    items = [item for group in groups for item in group.items]
    today_id = "" if picture.compact else context.take_id("today")
    blackouts = blackouts_on(context, axis)
    values["head"] = Markup(head(context, axis, today_id))
    values["grid"] = Markup(grid(context, axis, blackouts))
    values["today"] = today_id if axis.holds(context.as_of) else ""
    values["zoom"] = "" if picture.compact else context.take_id("timeline-zoom")
    values["sum"] = _sum(context, items, axis)
    values["outside"] = _outside(outside)
    values["blackouts"] = blackout_words(context, blackouts)
    values["legend"] = _legend(items, lanes)
    values["table"] = "" if picture.compact else data_table(context, items)
    values["count"] = len(items)
    tucked = sum(placed.tucked for one in lanes for placed in one.bars)
    values["names"] = "" if picture.compact or not tucked else "checked" if tucked <= FEW else "off"
    values["classes"] = _classes(picture, axis, items)
    values["style"] = _style(measures, axis, context.as_of)
    return Markup(fill("timeline/template.html", **values))


def _nothing(context: Context, picture: Picture) -> Markup:
    """What stands where nothing can be drawn: the plan is empty, or nothing was chosen."""
    choice = picture.choice
    if context.plan.initiatives or context.plan.campaigns or choice.kinds == {"content"}:
        return Markup('<p class="hb-missing">Nothing in the plan matches this timeline.</p>')
    return empty("No initiatives or campaigns yet", "initiatives: and campaigns", EXAMPLE)


def _spans(groups: Iterable[Group]) -> Iterable[tuple[dt.date, dt.date]]:
    for group in groups:
        for item in group.items:
            if item.span and (item.span.first or item.span.last):
                first, last = item.span.first or item.span.last, item.span.last or item.span.first
                assert first is not None and last is not None
                yield first, last


def _sorted(
    groups: Sequence[Group], axis: Axis
) -> tuple[list[Group], list[Item], list[Item], list[Item]]:
    """Groups with what has a date on the axis; and what is always on, undated, or elsewhere."""
    dated: list[Group] = []
    always: list[Item] = []
    loose: list[Item] = []
    outside: list[Item] = []
    for group in groups:
        seen: list[Item] = []
        for item in group.items:
            span = item.span
            if span is None:
                loose.append(item)
            elif span.always:
                always.append(item)
            elif not axis.meets(span.first or axis.first, span.last or axis.last):
                outside.append(item)
            else:
                seen.append(item)
        if group.head is not None and group.head in seen[:1]:
            dated.append(Group(group.head, tuple(seen[1:])))
        else:
            dated.extend(Group(None, (item,)) for item in seen)
    return dated, always, loose, outside


def _packed(
    context: Context,
    picture: Picture,
    measures: Measures,
    axis: Axis,
    *,
    dated: Sequence[Group],
    always: Sequence[Item],
) -> list[Packed]:
    lanes = lanes_of(context.plan, dated, picture.group_by)
    if always:
        groups = tuple(Group(None, (item,)) for item in always)
        note = "start: always"
        lanes.append(Lane("always", "Always on", note, None, "", groups))
    packed = []
    top = named_top = 0.0
    for lane in lanes:
        bars: list[Placed] = []
        rows = named = 0
        for band in _bands(lane.groups):
            found, used, named_used = _band(band, axis, measures, rows, named)
            bars.extend(found)
            rows, named = rows + used, named + named_used
        rows = max(rows, _least_rows(lane, measures.row, measures))
        named = max(named, _least_rows(lane, measures.named, measures))
        packed.append(Packed(lane, tuple(bars), rows, named, top, named_top))
        top += _height(rows, measures.row, measures)
        named_top += _height(named, measures.named, measures)
    return packed


def _band(
    band: Sequence[Group], axis: Axis, measures: Measures, row: int, named_row: int
) -> tuple[list[Placed], int, int]:
    """A band's items in their places, and how many rows it takes without and with names.

    Without names, milestones sit on the bar they belong to; with them, they have rows below it.
    """
    spots = [
        [
            spot(wish_of(item, axis, measures.axis, measures.label), measures.axis)
            for item in group.items
        ]
        for group in band
    ]
    tucked = [
        [group.head is not None and item.kind == "milestone" for item in group.items]
        for group in band
    ]
    named, named_rows = pack(spots)
    short = [
        [one for one, away in zip(*both, strict=True) if not away]
        for both in zip(spots, tucked, strict=True)
    ]
    plain, rows = pack(short)
    placed = []
    for number, group in enumerate(band):
        own = iter(plain[number])
        for item, one, below, away in zip(
            group.items, spots[number], named[number], tucked[number], strict=True
        ):
            at = plain[number][0] if away else next(own)
            placed.append(Placed(item, one, at + row, below + named_row, away))
    return placed, rows, named_rows


def _bands(groups: Iterable[Group]) -> list[list[Group]]:
    """Initiatives stand above campaigns, and those above the rest."""
    bands: list[list[Group]] = [[], [], []]
    for group in groups:
        kind = group.first.kind if group.head else ""
        bands[{"initiative": 0, "campaign": 1}.get(kind, 2)].append(group)
    return [sorted(band, key=_by_day) for band in bands]


def _by_day(group: Group) -> tuple[dt.date, dt.date]:
    span = group.first.span
    assert span is not None
    return span.first or dt.date.min, span.last or dt.date.max


def _least_rows(lane: Lane, row: float, measures: Measures) -> int:
    """As many rows as the heading beside them needs to be read in full."""
    if not measures.column:
        return 1
    room = measures.column - 1.6
    lines = -(-text_width(lane.title) * 1.15 // room) * 1.35
    lines += -(-text_width(lane.note) * 0.85 // room) * 1.15
    return max(1, int(-(-(lines + 1.2 - 2 * measures.pad) // row)))


def _height(rows: int, row: float, measures: Measures) -> float:
    return measures.strip + rows * row + 2 * measures.pad


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


def _lane(
    context: Context, picture: Picture, measures: Measures, axis: Axis, packed: Packed
) -> Markup:
    lane = packed.lane
    rows = "".join(bar(context, placed, axis, measures.axis) for placed in packed.bars)
    stream = f" hb--{lane.stream}" if lane.stream else ""
    return Markup(
        '<section class="hb-lane{}" style="--rows:{};--named:{}">{}<ul>{}</ul></section>'
    ).format(stream, packed.rows, packed.named, _lane_head(context, picture, lane), Markup(rows))


def _lane_head(context: Context, picture: Picture, lane: Lane) -> Markup:
    title: str | Markup = lane.title
    if lane.entity is not None:
        title = context.link(lane.entity, lane.title)
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


def _loose(context: Context, picture: Picture, items: Sequence[Item]) -> Markup:
    if not items:
        return Markup("")
    chips = Markup("").join(Markup(chip(context, item)) for item in items)
    keys = ["due:"] if all(item.kind == "milestone" for item in items) else ["start:", "end:"]
    if all(item.kind == "content" for item in items):
        keys = ["publish:"]
    written = Markup(" and ").join(Markup("<code>{}</code>").format(key) for key in keys)
    return Markup(
        '<section class="hb-lane hb-lane--loose"><div class="hb-lane__head">{}'
        '<p class="hb-lane__note">Write {} to place {}.</p></div><ul>{}</ul></section>'
    ).format(
        _title(context, picture, "Unscheduled", "lane-unscheduled"),
        written,
        "it" if len(items) == 1 else "them",
        chips,
    )


def _sum(context: Context, items: Sequence[Item], axis: Axis) -> str:
    """What the picture holds, in one line."""
    number = {kind: sum(item.kind == kind for item in items) for kind in _COUNTED}
    parts = [counted(number[kind], *names) for kind, names in _COUNTED.items() if number[kind]]
    handovers = sum(len(item.gives) for item in items)
    if handovers:
        parts.append(counted(handovers, "handover"))
    late = sum(bool(item.conflicts) for item in items)
    if late:
        parts.append(counted(late, "conflict"))
    return f"{', '.join(parts)} · {context.language.days(axis.first, axis.last)}"


_COUNTED = {
    "initiative": ("initiative",),
    "campaign": ("campaign",),
    "milestone": ("milestone",),
    "content": ("piece of content", "pieces of content"),
}


def _outside(items: Sequence[Item]) -> str:
    if not items:
        return ""
    verb = "lies" if len(items) == 1 else "lie"
    return f"{counted(len(items), 'item')} {verb} outside these dates; the table has them."


def _region_name(context: Context, picture: Picture, axis: Axis) -> str:
    name = picture.heading or "Timeline"
    return f"{name}, {context.language.days(axis.first, axis.last)}"


def _legend(items: Sequence[Item], lanes: Sequence[Packed]) -> list[tuple[str, str]]:
    """The signs that occur, each with what it means."""
    kinds = {item.kind for item in items}
    spans = [item.span for item in items if item.span]
    looks = [
        ("initiative", "Initiative, filled as far as it is done", "initiative" in kinds),
        ("campaign", "Campaign", "campaign" in kinds),
        ("milestone", "Milestone, ✓ reached", "milestone" in kinds),
        ("content", "Content", "content" in kinds),
        ("handover", "Handover: upstream becomes downstream", any(item.gives for item in items)),
        ("planned", "Dashed: not begun", any(item.status in _PLANNED for item in items)),
        (
            "partial",
            "Faint end: the day is not known",
            any(
                one.sure_first != one.first or one.sure_last != one.last
                for one in spans
                if not one.always
            ),
        ),
    ]
    return [(key, text) for key, text, there in looks if there]


_PLANNED = frozenset({"planned", "approved", "committed", "idea", "brief", "scheduled"})


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
