"""The days on which people are not at work: public holidays, and the team's own days off."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from strategy_handbook.insight.closed_days import own_days_off
from strategy_handbook.insight.months import last_of, months_of
from strategy_handbook.insight.once import once
from strategy_handbook.plan import Plan
from strategy_handbook.plan.public_holidays import public_holidays

# The first and last week of a month show days of its neighbours.
_AROUND = dt.timedelta(days=7)


class DayOff(NamedTuple):
    """Why a day is off.

    Attributes:
        name: What it is called.
        countries: The codes of the countries and regions in which it is a public holiday; none for
            a day off of the team's own.
        language: The language of the name, where it is not the plan's; else empty.
    """

    name: str
    countries: tuple[str, ...] = ()
    language: str = ""


@once
def days_off(plan: Plan) -> dict[dt.date, tuple[DayOff, ...]]:
    """The days off in the months that the plan's calendar has, each with why.

    A holiday of one name in several countries is one, with all of them.
    """
    found: dict[dt.date, tuple[DayOff, ...]] = {}
    for day, off in _own(plan):
        found[day] = (off,)
    for day, holidays in _public(plan).items():
        found[day] = (*found.get(day, ()), *holidays)
    return found


def _own(plan: Plan) -> Iterator[tuple[dt.date, DayOff]]:
    for day, name in own_days_off(plan).items():
        yield day, DayOff(name)


def _public(plan: Plan) -> dict[dt.date, list[DayOff]]:
    months = months_of(plan)
    if not plan.plan.holidays or not months:
        return {}
    first, last = months[0] - _AROUND, last_of(months[-1]) + _AROUND
    years = range(first.year, last.year + 1)
    locale = plan.locale
    named: dict[tuple[dt.date, str, str], list[str]] = {}
    for code in dict.fromkeys(plan.plan.holidays):
        for one in public_holidays(code, years, locale):
            if first <= one.day <= last:
                foreign = "" if one.language == locale.language else one.language
                named.setdefault((one.day, one.name, foreign), []).append(code)
    days: dict[dt.date, list[DayOff]] = {}
    for (day, name, language), codes in named.items():
        days.setdefault(day, []).append(DayOff(name, tuple(codes), language))
    return days
