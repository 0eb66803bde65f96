"""Where bars and their labels go: widths, sides and rows, in ems, before anything is drawn.

The axis is taken to be as narrow as the page will ever draw it. On a wider one everything has more
room, so that what does not overlap here overlaps nowhere.
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

# Between a bar and the label beside it, and between neighbours in a row.
GAP = 0.5
APART = 0.7
# What a bar keeps free around a label inside it.
PADDING = 1.1
# The shortest bar that can still be seen and hit.
SHORTEST = 1.2

_WIDTHS = {
    **dict.fromkeys("ijl.,:;'|!`()[]{} ", 0.29),
    **dict.fromkeys('frt/\\-"*', 0.38),
    **dict.fromkeys("mwMW@%—", 0.88),
    **dict.fromkeys("ABCDEFGHKNOPQRSTUVXYZ&…", 0.7),
}
_USUAL, _WIDE = 0.56, 1.02


@lru_cache(maxsize=20_000)
def text_width(text: str) -> float:
    """About how wide a text is in ems of its own size, rather more than less."""
    return sum(map(_char_width, text))


@lru_cache(maxsize=4_000)
def _char_width(char: str) -> float:
    if char in _WIDTHS:
        return _WIDTHS[char]
    if char.isascii():
        return _USUAL
    if unicodedata.combining(char):
        return 0.0
    return _WIDE if unicodedata.east_asian_width(char) in "WF" else 0.66


class Wish(NamedTuple):
    """Something to place.

    Attributes:
        left: Where its shape begins, in ems.
        right: Where its shape ends.
        label: How wide its label would like to be.
        beside: Whether the label never stands inside the shape: diamonds hold no text.
        shortest: How wide the shape is drawn at least.
        lead: What is kept free before the shape, for the line of a handover that arrives there.
        trail: To where the row is kept free, for the line of a handover after the shape's end.
        reach: From where it is kept free, for what is drawn before the shape; its start if less.
    """

    left: float
    right: float
    label: float
    beside: bool = False
    shortest: float = SHORTEST
    lead: float = 0.0
    trail: float = 0.0
    reach: float = math.inf


class Spot(NamedTuple):
    """Where a shape and its label stand within a row.

    Attributes:
        left: Where the shape begins, in ems.
        right: Where the shape ends.
        side: Where the label is: ``in``, ``after`` or ``before``.
        label: How wide the label may be.
        from_: Where shape and label together begin.
        until: Where shape and label together end.
    """

    left: float
    right: float
    side: str
    label: float
    from_: float
    until: float


def spot(wish: Wish, width: float) -> Spot:
    """Where a shape and its label stand on an axis, and what they keep free around them.

    Args:
        wish: What is to be placed.
        width: The width of the axis in ems.
    """
    one = _spot(wish, width)
    until = max(one.until, min(wish.trail, width))
    return one._replace(from_=max(min(one.from_, wish.reach), 0.0), until=until)


def _spot(wish: Wish, width: float) -> Spot:
    """Inside if the label fits, else after the shape, else before it.

    Where neither side has the room, it stands on the roomier one and is cut short.
    """
    left = min(max(wish.left, 0.0), width)
    right = min(max(wish.right, left), width)
    if right - left < wish.shortest:
        if wish.beside:
            # A diamond stands on its day: it grows to both sides.
            centre = right
            left, right = centre - wish.shortest / 2, centre + wish.shortest / 2
        else:
            right = left + wish.shortest
        shift = min(0.0, width - right)
        left, right = max(left + shift, 0.0), min(right + shift, width)
    inside = right - left - PADDING
    if not wish.beside and wish.label <= inside:
        return Spot(left, right, "in", wish.label, max(left - wish.lead, 0.0), right)
    after, before = width - right - GAP, left - GAP - wish.lead
    if wish.label <= after:
        until = right + GAP + wish.label
        return Spot(left, right, "after", wish.label, max(left - wish.lead, 0.0), until)
    if wish.label <= before:
        from_ = left - wish.lead - GAP - wish.label
        return Spot(left, right, "before", wish.label, from_, right)
    room = max(after, before, 0.0)
    if not wish.beside and inside >= room:
        return Spot(left, right, "in", max(inside, 0.0), left, right)
    if after >= before:
        return Spot(left, right, "after", room, left, min(right + GAP + room, width))
    return Spot(left, right, "before", room, max(left - wish.lead - GAP - room, 0.0), right)


class Rows:
    """Rows that fill up. A row holds spans that keep apart."""

    def __init__(self) -> None:
        self._taken: list[list[tuple[float, float]]] = []
        self._ends: list[float] = []

    def __len__(self) -> int:
        return len(self._taken)

    def free(self, row: int, from_: float, until: float) -> bool:
        """Whether a span fits into a row."""
        if row >= len(self._taken) or from_ >= self._ends[row] + APART:
            return True
        # What was placed last is most likely in the way; this is asked half a million times.
        for start, end in reversed(self._taken[row]):
            if until + APART > start and from_ < end + APART:
                return False
        return True

    def first_free(self, wanted: Sequence[tuple[int, float, float]]) -> int:
        """The first row from which on some spans fit, each so many rows below it."""
        row = 0
        while True:
            for below, from_, until in wanted:
                if not self.free(row + below, from_, until):
                    break
            else:
                return row
            row += 1

    def take(self, row: int, from_: float, until: float) -> None:
        """Fills a span of a row."""
        while row >= len(self._taken):
            self._taken.append([])
            self._ends.append(float("-inf"))
        self._taken[row].append((from_, until))
        self._ends[row] = max(self._ends[row], until)


def pack(groups: Sequence[Sequence[Spot]]) -> tuple[list[list[int]], int]:
    """Packs groups of shapes into as few rows as a greedy hand needs.

    The first shape of a group has a row and the others follow in the rows below it, so that an
    initiative keeps its milestones close. Groups come in the order in which they should be read.

    Args:
        groups: The shapes, group by group.

    Returns:
        The row of every shape, in the same order, and how many rows there are.
    """
    rows = Rows()
    places = []
    for spots in groups:
        inner = _inside(spots)
        wanted = [(down, one.from_, one.until) for down, one in zip(inner, spots, strict=True)]
        row = rows.first_free(wanted)
        for down, from_, until in wanted:
            rows.take(row + down, from_, until)
        places.append([row + down for down in inner])
    return places, len(rows)


def _inside(spots: Sequence[Spot]) -> list[int]:
    """The row of each shape within its group: the first alone in row 0, the others packed below."""
    if not spots:
        return []
    rows = Rows()
    below = []
    for one in spots[1:]:
        row = rows.first_free([(0, one.from_, one.until)])
        rows.take(row, one.from_, one.until)
        below.append(row + 1)
    return [0, *below]
