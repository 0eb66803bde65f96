"""The same work for all who draw it: as a plan, and as the lists that libraries take."""

from __future__ import annotations

import datetime as dt
import json
from typing import NamedTuple

YEAR = 2027
NAMES = ("Category narrative", "Partner programme", "Newsletter sprint", "Launch teaser")


class Item(NamedTuple):
    """A span of days with a name.

    Attributes:
        number: Its number, from 0.
        name: Its name.
        first: Its first day.
        last: Its last day.
        lane: The number of its lane, 0 to 5.
    """

    number: int
    name: str
    first: dt.date
    last: dt.date
    lane: int


def bars(count: int) -> list[Item]:
    """So many campaigns over a year, in six lanes."""
    made = []
    for number in range(count):
        first = dt.date(YEAR, 1, 1) + dt.timedelta(number * 7 % 300)
        last = first + dt.timedelta(9 + number % 50)
        made.append(Item(number, f"{NAMES[number % 4]} {number}", first, last, number % 6))
    return made


def posts(count: int) -> list[Item]:
    """So many pieces of content in March."""
    made = []
    for number in range(count):
        day = dt.date(YEAR, 3, number % 31 + 1)
        made.append(Item(number, f"What rider {number} says about frost", day, day, number % 6))
    return made


def plan_of_bars(items: list[Item]) -> str:
    """The bars as a plan, with a segment for each lane."""
    lanes = "".join(f"  lane-{lane}: {{name: Lane {lane}}}\n" for lane in range(6))
    work = "".join(
        f"  item-{one.number}: {{name: {one.name}, start: {one.first}, end: {one.last}, "
        f"segments: lane-{one.lane}}}\n"
        for one in items
    )
    head = f"plan: {{name: Work, start: {YEAR}-01-01, end: {YEAR}-12-31}}\n"
    return f"{head}segments:\n{lanes}campaigns:\n{work}"


def plan_of_posts(items: list[Item]) -> str:
    """The posts as a plan."""
    work = "".join(
        f"  item-{one.number}: {{title: {one.name}, channel: blog, publish: {one.first}}}\n"
        for one in items
    )
    return f"plan: {{name: Work}}\ncontent:\n{work}"


def for_vis(items: list[Item]) -> str:
    """The bars as vis-timeline takes them."""
    return json.dumps(
        [
            {
                "id": one.number,
                "content": one.name,
                "start": one.first.isoformat(),
                "end": (one.last + dt.timedelta(1)).isoformat(),
                "group": one.lane,
            }
            for one in items
        ]
    )


def for_frappe(items: list[Item]) -> str:
    """The bars as Frappe Gantt takes them."""
    return json.dumps(
        [
            {
                "id": f"item-{one.number}",
                "name": one.name,
                "start": one.first.isoformat(),
                "end": one.last.isoformat(),
                "progress": 0,
            }
            for one in items
        ]
    )


def for_calendars(items: list[Item]) -> str:
    """The posts as FullCalendar and Event Calendar take them."""
    return json.dumps(
        [
            {
                "id": str(one.number),
                "title": one.name,
                "start": one.first.isoformat(),
                "end": (one.last + dt.timedelta(1)).isoformat(),
                "allDay": True,
            }
            for one in items
        ]
    )
