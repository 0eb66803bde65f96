"""How a month is laid out: its weeks, and the bars above each of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from strategy_handbook.insight.closed_days import ClosedDays
from strategy_handbook.insight.months import first_of, last_of
from strategy_handbook.insight.runs import Run
from strategy_handbook.views.calendar.weeks import week_number, weeks_of

# So many rows of bars stand above a week; what does not fit is counted and can be unfolded.
MOST_LANES = 4
SHORT = 14


class Bar(NamedTuple):
    """The part of a run that falls into a week.

    Attributes:
        run: What goes on.
        column: The column of its first day in the week, from 0.
        span: How many days of the week it covers.
        begins: Whether its first day is in this week.
        ends: Whether its last day is in this week.
    """

    run: Run
    column: int
    span: int
    begins: bool
    ends: bool


class Closed(NamedTuple):
    """The part of a blackout that falls into a week: its name, first column and number of days."""

    name: str
    column: int
    span: int


class Week(NamedTuple):
    """A week of a month.

    Attributes:
        days: Its seven days.
        number: Its number in the year.
        closed: The blackouts in it.
        lanes: Rows of bars, none overlapping in a row.
        hidden: The runs that found no place.
    """

    days: tuple[dt.date, ...]
    number: int
    closed: tuple[Closed, ...]
    lanes: tuple[tuple[Bar, ...], ...]
    hidden: tuple[Run, ...]


def lay_out(
    month: dt.date,
    first: int,
    found: Iterable[Run],
    blackouts: Iterable[ClosedDays],
    from_new_year: bool = False,
) -> list[Week]:
    """Lays out a month.

    Args:
        month: Any day of the month.
        first: The weekday that weeks start on, 0 for Monday.
        found: What goes on over days.
        blackouts: When nothing is to be published.
        from_new_year: Whether weeks are counted from 1 January, and not after ISO.
    """
    found, blackouts = list(found), list(blackouts)
    weeks = []
    for days in weeks_of(month, first):
        lanes, hidden = pack([run for run in found if run.touches(days[0], days[-1])], days)
        closed = tuple(
            Closed(one.name, *_columns(one.first, one.last, days))
            for one in blackouts
            if one.touches(days[0], days[-1])
        )
        weeks.append(Week(days, week_number(days, from_new_year), closed, lanes, hidden))
    return weeks


def throughout(month: dt.date, found: Iterable[Run]) -> tuple[list[Run], list[Run]]:
    """Parts what goes on from before a month until after it from what begins or ends in it.

    A bar in every week would say the same each time, and push aside those that say something.
    """
    first, last = first_of(month), last_of(month)
    whole: list[Run] = []
    parts: list[Run] = []
    for run in found:
        (whole if run.first < first and run.last > last else parts).append(run)
    return sorted(whole, key=_by_kind), parts


def pack(
    runs: Iterable[Run], days: Sequence[dt.date], most: int = MOST_LANES
) -> tuple[tuple[tuple[Bar, ...], ...], tuple[Run, ...]]:
    """Puts runs into rows in which none overlap.

    When there are more than fit, what is short is kept rather than what goes on for months: an
    event of three days is seen in this week or never. Those kept then stand in a fixed order, so
    that a long bar keeps its row from week to week as far as can be.

    Returns:
        The rows, and the runs that found no place in them.
    """
    runs = list(runs)
    lanes, hidden = _fill(sorted(runs, key=_by_weight), days, most)
    if len(hidden) == 1:
        # In place of the line that there is one more there is room for that one.
        most += 1
        lanes, hidden = _fill(sorted(runs, key=_by_weight), days, most)
    kept = [run for run in runs if run not in hidden]
    ordered, lost = _fill(sorted(kept, key=_by_kind), days, most)
    return (lanes if lost else ordered), tuple(hidden)


def _fill(
    runs: Iterable[Run], days: Sequence[dt.date], most: int
) -> tuple[tuple[tuple[Bar, ...], ...], list[Run]]:
    lanes: list[list[Bar]] = []
    hidden: list[Run] = []
    for run in runs:
        bar = _bar(run, days)
        for lane in lanes:
            if all(
                bar.column >= one.column + one.span or one.column >= bar.column + bar.span
                for one in lane
            ):
                lane.append(bar)
                break
        else:
            if len(lanes) < most:
                lanes.append([bar])
            else:
                hidden.append(run)
    return tuple(tuple(sorted(lane, key=lambda bar: bar.column)) for lane in lanes), hidden


def _bar(run: Run, days: Sequence[dt.date]) -> Bar:
    column, span = _columns(run.first, run.last, days)
    return Bar(run, column, span, run.first >= days[0], run.last <= days[-1])


def _columns(first: dt.date, last: dt.date, days: Sequence[dt.date]) -> tuple[int, int]:
    start, end = max(first, days[0]), min(last, days[-1])
    return (start - days[0]).days, (end - start).days + 1


def _by_weight(run: Run) -> tuple[int, dt.date, int, str]:
    short = run.kind == "content" and run.days <= SHORT
    rank = 0 if short else {"campaign": 1, "initiative": 2}.get(run.kind, 3)
    return (rank, run.first, -run.days, run.entity.id)


def _by_kind(run: Run) -> tuple[int, dt.date, int, str]:
    rank = {"campaign": 0, "initiative": 1}.get(run.kind, 2)
    return (rank, run.first, -run.days, run.entity.id)
