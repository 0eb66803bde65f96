"""Where values and days stand in a chart, in percent of its height and width."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple, TypeVar

from strategy_handbook.insight.metric_history import Point

# So many steps a chart's height is divided into, more or less.
_STEPS = 4
# Up to here every reading is drawn; of more, two for each of so many stretches of equal length.
MOST = 240
_STRETCHES = 120
T = TypeVar("T")


class Scale(NamedTuple):
    """What a chart covers.

    Attributes:
        first: The day at its beginning.
        last: The day at its end.
        low: The value at its lower edge.
        high: The value at its upper edge.
        ticks: The values at which lines are drawn.
    """

    first: dt.date
    last: dt.date
    low: Decimal
    high: Decimal
    ticks: tuple[Decimal, ...]

    def x(self, day: dt.date) -> float:
        """Where a day is, from 0 at the beginning to 100 at the end."""
        return round((day - self.first).days / max((self.last - self.first).days, 1) * 100, 2)

    def y(self, value: Decimal) -> float:
        """Where a value is, from 0 at the upper edge to 100 at the lower."""
        return round(float((self.high - value) / (self.high - self.low) * 100), 2)


def scale_of(days: Iterable[dt.date], values: Iterable[Decimal]) -> Scale:
    """The scale that holds all days and values, with round numbers at its edges.

    It begins at 0 where that costs less than half of its height.
    """
    all_days, all_values = list(days), list(values)
    low, high = min(all_values), max(all_values)
    if 0 <= low <= high - low:
        low = Decimal(0)
    step = _round_step((high - low) / _STEPS)
    first = low // step - (1 if low % step < 0 else 0)
    count = 1
    while (first + count) * step < high:
        count += 1
    ticks = tuple((first + number) * step for number in range(count + 1))
    return Scale(min(all_days), max(all_days), ticks[0], ticks[-1], ticks)


def middle(first: dt.date, last: dt.date) -> dt.date:
    """The day in the middle of a period, where its value is drawn."""
    return first + (last - first) / 2


def spread_out(places: Sequence[T], most: int) -> list[T]:
    """At most so many of many places, evenly spread, the last among them."""
    every = max(-(-len(places) // most), 1)
    return list(places[::-1][::every][::-1])


def thinned(points: Sequence[Point]) -> Sequence[Point]:
    """At most some hundreds of many readings, with all peaks and lows.

    The time is cut into stretches of equal length. Of each, the lowest and the highest reading stay, and
    the first and the last of all: the line looks the same, because a stretch is about as wide as the line.
    """
    if len(points) <= MOST:
        return points
    first, days = points[0].first, (points[-1].first - points[0].first).days + 1
    stretches: dict[int, list[Point]] = {}
    for one in points:
        stretches.setdefault((one.first - first).days * _STRETCHES // days, []).append(one)
    kept = {points[0].first: points[0], points[-1].first: points[-1]}
    for found in stretches.values():
        for one in (
            min(found, key=lambda each: each.value),
            max(found, key=lambda each: each.value),
        ):
            kept[one.first] = one
    return [kept[day] for day in sorted(kept)]


def _round_step(least: Decimal) -> Decimal:
    """The next round number that is not smaller: 1, 2 or 5 times a power of ten."""
    if least <= 0:
        return Decimal(1)
    size = Decimal(1).scaleb(least.adjusted())
    return next(size * factor for factor in (1, 2, 5, 10) if size * factor >= least)
