"""How full the days and months of a plan are, and what stands out in each month."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import NamedTuple

from strategy_handbook.insight.months import first_of
from strategy_handbook.insight.occasions import Occasion

# Kinds that mark a day in a calendar; starts and ends are seen on the bars.
DAY_KINDS = frozenset({"content", "draft", "milestone", "handover", "due"})
# What a reader of a year wants to be told of a month, in this order.
_KEY_KINDS = ("start", "handover", "due")
MOST_DENSE = 4


class Quarter(NamedTuple):
    """The months of a quarter that a plan has."""

    year: int
    number: int
    months: tuple[dt.date, ...]


def quarters(months: Iterable[dt.date]) -> list[Quarter]:
    """Months grouped by quarter."""
    groups: dict[tuple[int, int], list[dt.date]] = {}
    for month in months:
        groups.setdefault((month.year, (month.month + 2) // 3), []).append(month)
    return [Quarter(year, number, tuple(group)) for (year, number), group in groups.items()]


def day_items(found: Iterable[Occasion]) -> list[Occasion]:
    """The occasions that mark their first day."""
    return [one for one in found if one.kind in DAY_KINDS and not one.partial]


def loose_items(found: Iterable[Occasion]) -> list[Occasion]:
    """The occasions of which only a span of days is known."""
    return [one for one in found if one.kind in DAY_KINDS and one.partial]


class Load(NamedTuple):
    """The items that mark a day."""

    found: tuple[Occasion, ...] = ()

    @property
    def items(self) -> int:
        """How many there are."""
        return len(self.found)

    @property
    def upstream(self) -> int:
        """How many are of the upstream half alone."""
        return sum(one.stream == "upstream" for one in self.found)

    @property
    def downstream(self) -> int:
        """How many are of the downstream half alone."""
        return sum(one.stream == "downstream" for one in self.found)


def loads(found: Iterable[Occasion]) -> dict[dt.date, Load]:
    """The items that mark each day."""
    days: dict[dt.date, list[Occasion]] = {}
    for one in day_items(found):
        days.setdefault(one.first, []).append(one)
    return {day: Load(tuple(items)) for day, items in days.items()}


def density(count: int) -> int:
    """How full a day is, 0 to 4."""
    return min(count, MOST_DENSE)


def highlights(found: Iterable[Occasion]) -> dict[dt.date, list[Occasion]]:
    """By month: the work that starts, the handovers and the goals that are due."""
    months: dict[dt.date, list[Occasion]] = {}
    for one in found:
        if one.kind in _KEY_KINDS:
            months.setdefault(first_of(one.first), []).append(one)
    for group in months.values():
        group.sort(key=lambda one: (_KEY_KINDS.index(one.kind), one.first, one.title))
    return months


def nearest(months: list[dt.date], busy: Iterable[dt.date], today: dt.date) -> dt.date | None:
    """The month to open a calendar at: today's, else the nearest that has items, else the nearest.

    Args:
        months: The months there are.
        busy: Those that have items.
        today: The day that counts as today.
    """
    this = first_of(today)
    if this in months:
        return this
    return min(
        [one for one in months if one in set(busy)] or months,
        key=lambda one: abs(one - this),
        default=None,
    )
