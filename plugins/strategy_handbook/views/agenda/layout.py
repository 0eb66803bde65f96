"""How an agenda is put in order: what is next, what is later, what was, and what has no day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from strategy_handbook.insight.lateness import is_overdue
from strategy_handbook.insight.months import first_of
from strategy_handbook.insight.occasions import Occasion

# Fewer dates of a returning item than this in a month stay where they are.
FOLDED_FROM = 2


class Day(NamedTuple):
    """A day of an agenda.

    Attributes:
        day: The day; for items without one, the first day they may fall on.
        items: What happens on it.
        loose: Whether the items are only known to fall somewhere in a span.
    """

    day: dt.date
    items: tuple[Occasion, ...]
    loose: bool = False


class Fold(NamedTuple):
    """A returning item of a month.

    Attributes:
        first: The first of its occasions in the month.
        days: All its days in the month.
    """

    first: Occasion
    days: tuple[dt.date, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Month:
    """A month of an agenda.

    Attributes:
        month: Its first day.
        folds: Items that return several times in it.
        days: Its days with everything else.
    """

    month: dt.date
    folds: tuple[Fold, ...]
    days: tuple[Day, ...]

    @property
    def size(self) -> int:
        """How many items it has, each date of a returning one counted."""
        return sum(len(fold.days) for fold in self.folds) + sum(len(one.items) for one in self.days)


class Agenda(NamedTuple):
    """The dated part of an agenda.

    Attributes:
        soon: The days of the next few days that have items.
        later: The months after that.
        earlier: The months before today.
        overdue: What should have happened by now and has not.
    """

    soon: tuple[Day, ...]
    later: tuple[Month, ...]
    earlier: tuple[Month, ...]
    overdue: tuple[Occasion, ...]


def arrange(found: Iterable[Occasion], as_of: dt.date, days: int) -> Agenda:
    """Puts occasions in the order in which a colleague wants to read them.

    Args:
        found: The occasions, sorted by day.
        as_of: The day that counts as today.
        days: How many days, today among them, count as next.
    """
    until = as_of + dt.timedelta(days=days - 1)
    soon, later, earlier, overdue = [], [], [], []
    for one in found:
        if is_overdue(one, as_of):
            overdue.append(one)
        if place(one, as_of) < as_of:
            earlier.append(one)
        elif not one.partial and one.first <= until:
            soon.append(one)
        else:
            later.append(one)
    return Agenda(by_day(soon), by_month(later, as_of), by_month(earlier, as_of), tuple(overdue))


def place(one: Occasion, as_of: dt.date) -> dt.date:
    """The day under which an occasion is listed.

    What may still come although its span has begun stands where the span ends, for it is to come by
    then; everything else stands where it begins.
    """
    return one.last if one.partial and one.first < as_of else one.first


def by_day(found: Iterable[Occasion]) -> tuple[Day, ...]:
    """Occasions grouped by their first day."""
    days: dict[tuple[dt.date, bool, str], list[Occasion]] = {}
    for one in found:
        written = one.date.text if one.partial and one.date else ""
        days.setdefault((one.first, not one.partial, written), []).append(one)
    return tuple(
        Day(day, tuple(sorted(items, key=in_a_day)), loose=not exact)
        for (day, exact, _), items in sorted(days.items())
    )


def by_month(found: Iterable[Occasion], as_of: dt.date) -> tuple[Month, ...]:
    """Occasions grouped by month; items that return several times in one are folded into a line."""
    months: dict[dt.date, list[Occasion]] = {}
    for one in found:
        months.setdefault(first_of(place(one, as_of)), []).append(one)
    return tuple(_month(month, months[month]) for month in sorted(months))


def _month(month: dt.date, items: list[Occasion]) -> Month:
    rows: dict[str, list[Occasion]] = {}
    for one in items:
        if one.recurring:
            rows.setdefault(one.entity.id, []).append(one)
    folded = {id: row for id, row in rows.items() if len(row) >= FOLDED_FROM}
    folds = tuple(Fold(row[0], tuple(one.first for one in row)) for row in folded.values())
    rest = [one for one in items if not (one.recurring and one.entity.id in folded)]
    return Month(month, folds, by_day(rest))


_STREAMS = ("both", "upstream", "downstream")
_KINDS = ("handover", "due", "milestone", "start", "content", "draft", "end")


def in_a_day(one: Occasion) -> tuple[float, int, int, str]:
    """The order of the occasions of a day: those without a time, then by the clock; then by half."""
    # In seconds: the moments of several zones come in the order in which they happen.
    time = one.date.time.timestamp() if one.date and one.date.time else float("-inf")
    return (time, _STREAMS.index(one.stream), _KINDS.index(one.kind), one.title)
