"""Puts the items of a timeline into lanes and rows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from strategy_handbook.translation import _
from strategy_handbook.views.context import Context
from strategy_handbook.views.timeline.axis import Axis
from strategy_handbook.views.timeline.bars import Placed, wish_of
from strategy_handbook.views.timeline.items import Group, Item
from strategy_handbook.views.timeline.lanes import Lane, lanes_of
from strategy_handbook.views.timeline.layout import pack, spot, text_width
from strategy_handbook.views.timeline.options import Picture


class Measures(NamedTuple):
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


class Packed(NamedTuple):
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


def spans_of(groups: Iterable[Group]) -> Iterable[tuple[dt.date, dt.date]]:
    """The first and last day of everything that has one."""
    for group in groups:
        for item in group.items:
            if item.span and (item.span.first or item.span.last):
                first, last = item.span.first or item.span.last, item.span.last or item.span.first
                assert first is not None and last is not None
                yield first, last


def sort_out(
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


def packed_lanes(
    context: Context,
    picture: Picture,
    measures: Measures,
    axis: Axis,
    *,
    dated: Sequence[Group],
    always: Sequence[Item],
) -> list[Packed]:
    """Lane below lane, each item in its row; what is always on comes last."""
    lanes = lanes_of(context.plan, dated, picture.group_by)
    if always:
        groups = tuple(Group(None, (item,)) for item in always)
        note = "start: always"
        lanes.append(Lane("always", _("Always on"), note, None, "", groups))
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
