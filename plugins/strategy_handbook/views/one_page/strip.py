"""Which work the sheet has room for, and where each bar stands: both halves, one below the other."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from strategy_handbook.plan import Plan
from strategy_handbook.views.pieces.status import look_of, sign_of
from strategy_handbook.views.timeline.axis import Axis, choose_axis
from strategy_handbook.views.timeline.choice import Choice
from strategy_handbook.views.timeline.items import Group, Item
from strategy_handbook.views.timeline.layout import Rows, Spot, Wish, spot, text_width
from strategy_handbook.views.timeline.packing import spans_of
from strategy_handbook.views.timeline.reading import groups_of
from strategy_handbook.views.timeline.spans import Span

# The narrowest the axis is drawn, on a screen or on paper, in ems of the sheet’s text.
WIDTH = 75.0
# A label's letters are a little smaller; one beside its bar may be so wide.
LETTERS = 0.92
WIDEST = 21.0
_SIGN = 1.6
# What stands before the names of work without dates, and room to breathe.
UNDATED = 10.0
# A lane has its name beside its rows, which needs the height of two.
LEAST_ROWS = 2
STREAMS = ("upstream", "both", "downstream")
# What a reader must see first, by the look of its status.
_RANK = {"risk": 0, "active": 1, "planned": 2, "": 2, "paused": 3, "idea": 4, "done": 5}


class Bar(NamedTuple):
    """A piece of work in its place.

    Attributes:
        item: The work.
        spot: Where bar and label stand, in ems.
        row: Its row in its lane.
        earlier: Whether it begins before the axis does.
        later: Whether it ends after the axis does.
    """

    item: Item
    spot: Spot
    row: int
    earlier: bool
    later: bool


class SheetLane(NamedTuple):
    """The work of one half.

    Attributes:
        stream: The half.
        bars: What is shown, in reading order.
        undated: What has no date and finds room below them.
        rows: How many rows it takes.
        total: How many pieces of work the half has.
    """

    stream: str
    bars: tuple[Bar, ...]
    undated: tuple[Item, ...]
    rows: int
    total: int

    @property
    def hidden(self) -> int:
        """How many pieces of work are not shown."""
        return self.total - len(self.bars) - len(self.undated)


class Strip(NamedTuple):
    """The picture.

    Attributes:
        axis: Its days.
        lanes: The halves that have any work.
    """

    axis: Axis
    lanes: tuple[SheetLane, ...]

    @property
    def rows(self) -> int:
        """The rows of all lanes."""
        return sum(lane.rows for lane in self.lanes)


def strip_of(plan: Plan, as_of: dt.date, most_rows: int) -> Strip | None:
    """Both halves' work in so many rows at most; what is pressing comes in first.

    Args:
        plan: The plan.
        as_of: The day that counts as today.
        most_rows: The rows there is room for.

    Returns:
        The picture; None where no work has a date.
    """
    groups = groups_of(plan, Choice(kinds=frozenset({"initiatives", "campaigns"})), as_of)
    all_items = [group.head for group in groups if group.head is not None]
    # What was called off is not what people are to remember.
    items = [item for item in all_items if look_of(item.status) != "cancelled"]
    if not any(item.span for item in items):
        return None
    by_half = {
        stream: sorted(
            (item for item in items if item.stream == stream), key=lambda one: _rank(one, as_of)
        )
        for stream in STREAMS
    }
    axis = _axis(plan, items, as_of)
    counts = Counter(item.stream for item in all_items)
    chosen = _lanes(by_half, counts, axis, most_rows)
    # What did not find room must not make the axis longer.
    axis = _axis(plan, [bar.item for lane in chosen for bar in lane.bars] or items, as_of)
    return Strip(axis, tuple(_lanes(by_half, counts, axis, most_rows)))


def _axis(plan: Plan, items: Sequence[Item], as_of: dt.date) -> Axis:
    spans = spans_of(Group(item, ()) for item in items)
    return choose_axis(spans, (plan.plan.start, plan.plan.end), (None, None), as_of)


def _lanes(
    by_half: Mapping[str, Sequence[Item]], counts: Mapping[str, int], axis: Axis, most_rows: int
) -> list[SheetLane]:
    wanted = {stream: _wishes(by_half[stream], axis) for stream in STREAMS if counts[stream]}
    room = _shared({name: _packed(bars)[1] for name, bars in wanted.items()}, most_rows)
    spare = most_rows - sum(room.values())
    lanes = []
    for stream, bars in wanted.items():
        chosen, rows = _packed(_chosen(bars, room[stream]))
        undated = _undated(by_half[stream])
        if undated and (rows < room[stream] or spare > 0):
            spare -= 0 if rows < room[stream] else 1
            rows += 1
        else:
            undated = ()
        lanes.append(SheetLane(stream, chosen, undated, max(rows, LEAST_ROWS), counts[stream]))
    return lanes


def _undated(items: Sequence[Item]) -> tuple[Item, ...]:
    """What has no date, as far as it goes into one row."""
    left = WIDTH - UNDATED
    found = []
    for item in items:
        if item.span is None:
            left -= text_width(item.title) * LETTERS + _SIGN
            if left < 0:
                break
            found.append(item)
    return tuple(found)


def _rank(item: Item, as_of: dt.date) -> tuple[int, bool, bool, dt.date]:
    last = item.span.last if item.span else None
    first = item.span.first if item.span else None
    return (
        _RANK[look_of(item.status)],
        last is not None and last < as_of,
        not (item.gives or item.takes),
        first or dt.date.min,
    )


def _wishes(items: Sequence[Item], axis: Axis) -> list[Bar]:
    """Everything that can stand on the axis, in the order of its rank, still without a row."""
    found = []
    for item in items:
        if item.span is None or not _seen(item.span, axis):
            continue
        first, last = item.span.first or axis.first, item.span.last or axis.last
        label = text_width(item.title) * LETTERS + (_SIGN if sign_of(item.status) else 0)
        wish = Wish(axis.start_of(first) * WIDTH, axis.end_of(last) * WIDTH, min(label, WIDEST))
        placed = spot(wish, WIDTH)
        earlier = item.span.first is None or item.span.first < axis.first
        later = item.span.last is None or item.span.last > axis.last
        found.append(Bar(item, placed, 0, earlier, later))
    return found


def _seen(span: Span, axis: Axis) -> bool:
    return axis.meets(span.first or axis.first, span.last or axis.last)


def _chosen(bars: Sequence[Bar], most_rows: int) -> list[Bar]:
    """The first ones by rank that go into so many rows."""
    rows = Rows()
    chosen = []
    for bar in bars:
        row = rows.first_free([(0, bar.spot.from_, bar.spot.until)])
        if row < most_rows:
            rows.take(row, bar.spot.from_, bar.spot.until)
            chosen.append(bar)
    return chosen


def _packed(bars: Sequence[Bar]) -> tuple[tuple[Bar, ...], int]:
    """Bars in as few rows as they go into, from left to right."""
    rows = Rows()
    placed = []
    for bar in sorted(bars, key=lambda one: (one.spot.from_, one.spot.until)):
        row = rows.first_free([(0, bar.spot.from_, bar.spot.until)])
        rows.take(row, bar.spot.from_, bar.spot.until)
        placed.append(bar._replace(row=row))
    return tuple(placed), len(rows)


def _shared(needed: dict[str, int], most_rows: int) -> dict[str, int]:
    """The rows of each lane: what it needs, or its fair part where there is not enough for all."""
    room = {}
    left, waiting = most_rows, dict(needed)
    while waiting:
        # Whoever needs least is served first, so that what is left goes to those who need more.
        name = min(waiting, key=lambda one: waiting[one])
        part = max(left // len(waiting), LEAST_ROWS)
        room[name] = max(min(waiting.pop(name), part), LEAST_ROWS)
        left -= room[name]
    return room
