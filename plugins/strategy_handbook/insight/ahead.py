"""Looking further ahead: what is upstream today, and downstream by a later day."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from typing import NamedTuple

from strategy_handbook.insight.handovers import Crossing, crossings
from strategy_handbook.insight.months import last_of, next_month, quarter_of
from strategy_handbook.insight.work import OVER
from strategy_handbook.plan import Plan
from strategy_handbook.plan.innovation import Initiative

# So many ends of quarters are looked at.
QUARTERS = 4


class Outlook(NamedTuple):
    """How far the stream has come by a day.

    Attributes:
        day: The day.
        turned: The handovers since the day before it in the outlook: what was upstream then, and is
            downstream now.
        upstream: The initiatives that have not handed over and not ended by then.
        ended: The initiatives that end since the day before without handing over to anything.
    """

    day: dt.date
    turned: tuple[Crossing, ...]
    upstream: tuple[Initiative, ...]
    ended: tuple[Initiative, ...]


def outlook(plan: Plan, as_of: dt.date) -> tuple[Outlook, ...]:
    """The stream today, and at the end of this quarter and of the next ones.

    A month or a quarter counts with its last day, as everywhere. Initiatives that are done or dropped do
    not count; one whose handover is late stays upstream.

    Args:
        plan: The plan.
        as_of: The day that counts as today.
    """
    days = [as_of]
    quarter = quarter_of(as_of)
    while len(days) <= QUARTERS:
        end = _end_of_quarter(quarter)
        if end > as_of:
            days.append(end)
        quarter = end + dt.timedelta(days=1)
    alive = [one for one in plan.initiatives.values() if one.status not in OVER]
    ids = {one.id for one in alive}
    turns = [(_turns_on(one, as_of), one) for one in crossings(plan) if one.initiative.id in ids]
    first = {one.initiative.id: day for day, one in sorted(turns, key=_day, reverse=True)}
    leaves = {one.id: first.get(one.id, _end_of(one)) for one in alive}
    found = []
    for before, day in pairwise([dt.date.min, *days]):
        today = day == as_of
        found.append(
            Outlook(
                day,
                () if today else tuple(one for on, one in turns if before < on <= day),
                tuple(one for one in alive if leaves[one.id] > day),
                tuple(
                    one
                    for one in alive
                    if not today and one.id not in first and before < leaves[one.id] <= day
                ),
            )
        )
    return tuple(found)


def _day(turn: tuple[dt.date, Crossing]) -> dt.date:
    return turn[0]


def _end_of_quarter(first: dt.date) -> dt.date:
    return last_of(next_month(next_month(first)))


def _turns_on(crossing: Crossing, as_of: dt.date) -> dt.date:
    """The day on which a handover is made; of one that is late nobody knows."""
    day = crossing.date.last if crossing.date and crossing.date.last else dt.date.max
    return day if day > as_of or crossing.state(as_of) == "done" else dt.date.max


def _end_of(initiative: Initiative) -> dt.date:
    return initiative.end.last if initiative.end and initiative.end.last else dt.date.max
