"""How a month is laid out: its weeks, and the bars above each of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from strategy_handbook.insight.months import first_of, last_of
from strategy_handbook.insight.runs import Run
from strategy_handbook.plan import Plan
from strategy_handbook.plan.head import Blackout
from strategy_handbook.plan.recurrence import WEEKDAYS

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
        number: Its number after ISO 8601.
        closed: The blackouts in it.
        lanes: Rows of bars, none overlapping in a row.
        hidden: The runs that found no place.
    """

    days: tuple[dt.date, ...]
    number: int
    closed: tuple[Closed, ...]
    lanes: tuple[tuple[Bar, ...], ...]
    hidden: tuple[Run, ...]


def first_weekday(plan: Plan, of_locale: int) -> int:
    """The day a plan's weeks start on, 0 for Monday: as it says, else as its language has it."""
    return WEEKDAYS.index(plan.plan.week_start) if plan.plan.week_start else of_locale


def weeks_of(month: dt.date, first: int) -> list[tuple[dt.date, ...]]:
    """The weeks that have a day in a month, each from its first weekday on.

    Args:
        month: Any day of the month.
        first: The weekday that weeks start on, 0 for Monday.
    """
    start = first_of(month)
    start -= dt.timedelta(days=(start.weekday() - first) % 7)
    weeks = []
    while start <= last_of(month):
        weeks.append(tuple(start + dt.timedelta(days=number) for number in range(7)))
        start += dt.timedelta(days=7)
    return weeks


def week_number(days: Sequence[dt.date]) -> int:
    """The ISO number of a week: that of its Thursday, on whatever day it starts."""
    return next(day for day in days if day.weekday() == 3).isocalendar().week


def lay_out(
    month: dt.date, first: int, runs: Iterable[Run], blackouts: Iterable[Blackout]
) -> list[Week]:
    """Lays out a month.

    Args:
        month: Any day of the month.
        first: The weekday that weeks start on, 0 for Monday.
        runs: What goes on over days.
        blackouts: When nothing is to be published.
    """
    runs, blackouts = list(runs), list(blackouts)
    weeks = []
    for days in weeks_of(month, first):
        lanes, hidden = pack([run for run in runs if run.touches(days[0], days[-1])], days)
        closed = tuple(
            Closed(one.name, *_columns(span[0], span[1], days))
            for one in blackouts
            for span in [closed_days(one)]
            if span and span[0] <= days[-1] and span[1] >= days[0]
        )
        weeks.append(Week(days, week_number(days), closed, lanes, hidden))
    return weeks


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
    kept = [run for run in runs if run not in hidden]
    ordered, lost = _fill(sorted(kept, key=_by_kind), days, most)
    return (lanes if lost else ordered), tuple(hidden)


def closed_days(blackout: Blackout) -> tuple[dt.date, dt.date] | None:
    """The first and last day of a blackout; None for one without any."""
    first = blackout.start.first if blackout.start else None
    last = blackout.end.last if blackout.end else None
    first = first or (blackout.end.first if blackout.end else None)
    last = last or (blackout.start.last if blackout.start else None)
    return (first, last) if first and last and first <= last else None


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
