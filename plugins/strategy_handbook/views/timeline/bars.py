"""Items as HTML: bars, diamonds, and chips for what has no date. Plain strings: there are many."""

from __future__ import annotations

from typing import NamedTuple

from strategy_handbook.translation import _
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import escape
from strategy_handbook.views.pieces.change_marks import change_look, change_mark
from strategy_handbook.views.pieces.status import look_of, sign_of
from strategy_handbook.views.timeline.axis import Axis
from strategy_handbook.views.timeline.items import Item
from strategy_handbook.views.timeline.layout import PADDING, Spot, Wish, text_width
from strategy_handbook.views.timeline.marks import Marks
from strategy_handbook.views.timeline.moved import line_of
from strategy_handbook.views.timeline.scale import percent
from strategy_handbook.views.timeline.words import CONFLICT, facts_of

# What the line of a handover wants before the bar it leads to.
ARRIVAL = 1.3
# The narrowest that a day is drawn, in ems, where so much of the plan fills the picture.
ZOOMS = {"half": 64 / 184, "quarter": 64 / 92, "month": 64 / 31}
# Milestones speak more softly than the work they belong to.
SMALL = 0.92
_BOLD = 1.06
_SIGN, _CLIP = 1.7, 1.0
# A mark of a proposal is small, and framed.
_MARK, _MARKED = 1.6, 0.85
_ALERT = '<span class="hb-sign hb-sign--risk" aria-hidden="true">!</span>'
_DONE = '<span class="hb-sign hb-sign--done" aria-hidden="true">✓</span>'


def wish_of(item: Item, axis: Axis, width: float, most: float) -> Wish:
    """What an item asks of the layout.

    Args:
        item: An item with a span.
        axis: The axis.
        width: The width of the axis in ems.
        most: The widest a label may be that stands beside its shape.
    """
    left, right = (width * end for end in ends_of(item, axis))
    label = text_width(item.title)
    if item.kind == "milestone":
        label = label * SMALL + (_SIGN if item.status else 0.2) + _marked(item)
        return Wish(left, right, min(label, most), beside=True)
    label = label * _BOLD + _extras(item, axis)
    lead = ARRIVAL if item.takes else 0.0
    days = [baton.day for baton in item.gives if baton.day]
    trail = max((axis.start_of(day) * width + 0.5 for day in days), default=0.0)
    wanted = label if label <= right - left else min(label, most)
    was = line_of(item, axis)
    if was is None:
        return Wish(left, right, wanted, lead=lead, trail=trail)
    reach, end = (width * one for one in was)
    return Wish(left, right, wanted, lead=lead, trail=max(trail, end), reach=reach)


def _extras(item: Item, axis: Axis) -> float:
    extra = 0.2
    if sign_of(item.status):
        extra += _SIGN
    if item.conflicts:
        extra += _SIGN + text_width(_(CONFLICT))
    extra += _marked(item)
    if _shows_progress(item):
        extra += 2.8
    before, after = clipped(item, axis)
    return extra + _CLIP * (before + after)


def _marked(item: Item) -> float:
    """The room of the mark of what a proposal does with an item."""
    if item.became is None:
        return 0.0
    return _MARK + text_width(change_mark(item.became).striptags()) * _MARKED


def ends_of(item: Item, axis: Axis) -> tuple[float, float]:
    """Where an item begins and ends, from 0 to 1; a milestone ends where its last day begins."""
    span = item.span
    assert span is not None
    left = axis.start_of(span.first) if span.first else 0.0
    if item.kind == "milestone" and span.last:
        # A diamond stands in the middle of its day.
        right = (axis.start_of(span.last) + axis.end_of(span.last)) / 2
        return (left if span.first != span.last else right), right
    return left, axis.end_of(span.last) if span.last else 1.0


def clipped(item: Item, axis: Axis) -> tuple[bool, bool]:
    """Whether an item goes on before, and after, the days shown."""
    span = item.span
    assert span is not None
    return (
        span.first is None or span.first < axis.first,
        span.last is None or span.last > axis.last,
    )


def _shows_progress(item: Item) -> bool:
    return bool(item.progress) and look_of(item.status) not in ("done", "cancelled")


class Placed(NamedTuple):
    """An item with its place in a lane.

    Attributes:
        item: The item.
        spot: Where it stands from left to right.
        row: Its row.
        named: Its row while milestones show their names.
        tucked: Whether it is a milestone that sits on the bar it belongs to while it has no name.
    """

    item: Item
    spot: Spot
    row: int
    named: int
    tucked: bool = False


def bar(context: Context, placed: Placed, axis: Axis, width: float, marks: Marks) -> str:
    """An item in its place."""
    item, spot = placed.item, placed.spot
    if item.kind == "milestone":
        return _diamond(context, placed, axis, marks)
    look = look_of(item.status)
    classes = f"hb-bar hb-bar--{item.kind} hb--{item.stream}"
    if look:
        classes += f" hb-bar--{look}"
    if item.every:
        classes += " hb-bar--recurring"
    if item.conflicts:
        classes += " hb-bar--conflict"
    if item.became:
        classes += f" hb-bar--{change_look(item.became)}"
    before, after = clipped(item, axis)
    classes += " hb-bar--before" * before + " hb-bar--beyond" * after
    style = (
        f"--s:{percent(spot.left / width)};--d:{percent((spot.right - spot.left) / width)};"
        f"{_rows(placed)}{_unsure(item, axis)}"
    )
    if item.progress and item.kind == "initiative":
        style += f";--p:{item.progress:g}"
    beside = _side(spot.side) + _led(item, spot) + _zoomed(spot, axis, width)
    signs = ""
    if before:
        signs += '<i class="hb-bar__clip" aria-hidden="true">◂</i>'
    if after:
        signs += '<i class="hb-bar__clip hb-bar__clip--end" aria-hidden="true">▸</i>'
    label = f"{sign_of(item.status)}<b>{escape(item.title)}</b>"
    if _shows_progress(item):
        label += f'<i class="hb-bar__done" aria-hidden="true">{_progress(context, item)}</i>'
    label += str(change_mark(item.became))
    if item.conflicts:
        label += f'<i class="hb-bar__conflict" aria-hidden="true">{_ALERT}{escape(_(CONFLICT))}</i>'
    return (
        f'<li class="{classes}"{marks.of_bar(item)} style="{style}">{_open(context, item)}{signs}'
        f'<span class="hb-bar__label{beside}"{_cut(item, spot)}>{label}</span>'
        f"{_facts(context, item)}</a>{_was(item, spot, axis, width)}</li>"
    )


def _was(item: Item, spot: Spot, axis: Axis, width: float) -> str:
    """The line of the days that a bar had in the baseline, in percent of the bar."""
    ends = line_of(item, axis)
    if ends is None:
        return ""
    left, right = ((width * end - spot.left) / (spot.right - spot.left) for end in ends)
    return (
        f'<i class="hb-bar__was" aria-hidden="true" '
        f'style="--s:{percent(left)};--d:{percent(right - left)}"></i>'
    )


def _rows(placed: Placed) -> str:
    named = f";--n:{placed.named}" if placed.named != placed.row else ""
    return f"--r:{placed.row}{named}"


def _led(item: Item, spot: Spot) -> str:
    return " hb-bar__label--led" if spot.side == "before" and item.takes else ""


def _zoomed(spot: Spot, axis: Axis, width: float) -> str:
    """In which zooms a label that stands beside its bar fits inside."""
    if spot.side == "in":
        return ""
    days = (spot.right - spot.left) / width * axis.days
    fits = [name for name, size in ZOOMS.items() if days * size >= spot.label + PADDING]
    return "".join(f" hb-bar__label--{name}" for name in fits)


def _diamond(context: Context, placed: Placed, axis: Axis, marks: Marks) -> str:
    item, spot = placed.item, placed.spot
    classes = f"hb-bar hb-bar--milestone hb--{item.stream}"
    if item.status:
        classes += f" hb-bar--{item.status}"
    if item.became:
        classes += f" hb-bar--{change_look(item.became)}"
    left, right = ends_of(item, axis)
    style = f"--s:{percent(left)};--d:{percent(right - left)};{_rows(placed)}"
    if placed.tucked:
        classes += " hb-bar--tucked"
    if right > left:
        classes += " hb-bar--partial"
    sign = {"done": _DONE, "overdue": _ALERT}.get(item.status or "", "")
    return (
        f'<li class="{classes}"{marks.of_bar(item)} style="{style}">{_open(context, item)}'
        f'<span class="hb-bar__label{_side(spot.side)}"{_cut(item, spot)}>'
        f"{sign}<b>{escape(item.title)}</b>{change_mark(item.became)}</span>"
        f"{_facts(context, item)}</a></li>"
    )


def chip(context: Context, item: Item, marks: Marks) -> str:
    """An item without a date, for the lane of the unscheduled."""
    look = look_of(item.status)
    classes = f"hb-bar hb-bar--loose hb-bar--{item.kind} hb--{item.stream}"
    if look:
        classes += f" hb-bar--{look}"
    return (
        f'<li class="{classes}"{marks.of_bar(item)}>{_open(context, item)}<span class="hb-bar__label">'
        f"{sign_of(item.status)}<b>{escape(item.title)}</b>{change_mark(item.became)}</span>"
        f"{_facts(context, item)}</a></li>"
    )


def _progress(context: Context, item: Item) -> str:
    assert item.progress is not None
    return context.language.percent(round(item.progress))


def _open(context: Context, item: Item) -> str:
    return f'<a href="{escape(context.entity_href(item.entity))}">'


def _side(side: str) -> str:
    return "" if side == "in" else f" hb-bar__label--{side}"


def _cut(item: Item, spot: Spot) -> str:
    """The room of a label beside its bar that is shorter than its text."""
    size = SMALL if item.kind == "milestone" else 1.0
    room = spot.label
    if spot.side == "in" or room >= text_width(item.title) * size * (1 if size < 1 else _BOLD):
        return ""
    return f' style="--m:{room / size:.1f}"'


def _facts(context: Context, item: Item) -> str:
    """Everything said of an item; on a phone's card only what is not in `<i>` is seen."""
    text, seen = "", False
    for number, part in enumerate(facts_of(context, item)):
        words = str(escape(part.words))
        if part.role == "conflict":
            words = f"<strong>{words}</strong>"
        gap = " · " if number else ""
        # A milestone stands below its bar there, and need not say whose it is.
        if part.role == "aside" or (item.kind == "milestone" and not number):
            text += f"<i>{gap}{words}</i>"
            continue
        text += f"{gap}{words}" if seen or not number else f"<i>{gap}</i>{words}"
        seen = True
    return f'<span class="hb-bar__facts"><i>. </i>{text}</span>'


def _unsure(item: Item, axis: Axis) -> str:
    """How much of each end of a bar is faint because its date is partial, in percent of the bar."""
    span = item.span
    assert span is not None
    left, right = ends_of(item, axis)
    if right <= left:
        return ""
    style = ""
    if span.first and span.sure_first and span.sure_first > span.first:
        part = (axis.end_of(span.sure_first) - left) / (right - left)
        style += f";--a:{min(part, 1) * 100:.0f}"
    if span.last and span.sure_last and span.sure_last < span.last:
        part = (right - axis.start_of(span.sure_last)) / (right - left)
        style += f";--z:{min(part, 1) * 100:.0f}"
    return style
