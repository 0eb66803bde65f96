"""How a row of days is said to a calendar program: as a rule where there is one for exactly these days."""

from __future__ import annotations

import datetime as dt
from typing import Any

from strategy_handbook.plan.recurrence import WEEKDAYS, Interval

_DAYS = dict(zip(WEEKDAYS, ("MO", "TU", "WE", "TH", "FR", "SA", "SU"), strict=True))
# Up to this day of a month, the week that begins on it ends in the same month.
_LATEST = 22


def rule_of(
    every: Interval, on: tuple[str, ...], days: tuple[dt.date, ...], anchor: dt.date
) -> dict[str, Any] | None:
    """The parts of a recurrence rule that gives exactly the days; None where none can.

    Args:
        every: The interval.
        on: The weekdays, as the plan writes them.
        days: The days themselves, the first of which is where the rule starts.
        anchor: The day from which intervals are counted.
    """
    weekdays = [_DAYS[name] for name in WEEKDAYS if name in on]
    until: dict[str, Any] = {"UNTIL": days[-1]}
    if every.unit == "day":
        return {"FREQ": "DAILY", "INTERVAL": every.count, **_by("BYDAY", weekdays), **until}
    if every.unit == "week":
        whole = {"FREQ": "WEEKLY", "INTERVAL": every.count, **_by("BYDAY", weekdays)}
        return {**whole, "WKST": "MO", **until}
    monthly: dict[str, Any] = {"FREQ": "MONTHLY", "INTERVAL": every.months}
    if weekdays:
        if anchor.day > _LATEST:
            return None
        # The first such weekday from a day on is the one within seven days.
        within = list(range(anchor.day, anchor.day + 7))
        return {**monthly, "BYDAY": weekdays, "BYMONTHDAY": within, **until}
    # A rule leaves shorter months out where the handbook takes their last day.
    return None if anchor.day > 28 else {**monthly, "BYMONTHDAY": anchor.day, **until}


def _by(name: str, values: list[str]) -> dict[str, Any]:
    return {name: values} if values else {}
