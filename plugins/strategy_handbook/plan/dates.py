"""Dates as a plan writes them: exact, partial, timed, anywhere on earth, to be decided, always on."""

from __future__ import annotations

import calendar
import datetime as dt
import enum
import re
import zoneinfo
from dataclasses import dataclass
from functools import lru_cache

from strategy_handbook.findings.wording import quoted


class Precision(enum.Enum):
    """How exactly a date is known."""

    TIME = "time"
    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    TBD = "tbd"
    ALWAYS = "always"


class NotADate(ValueError):
    """The text is no date; the message says why, ``advice`` what to write."""

    def __init__(self, message: str, advice: str = "") -> None:
        super().__init__(message)
        self.advice = advice or "write `2027-03-04`, `2027-03`, `2027-Q1`, `2027` or `TBD`"


@dataclass(frozen=True, slots=True)
class PlanDate:
    """A date in a plan.

    Attributes:
        text: The date as it was written.
        precision: How exactly it is known.
        first: The first day it may mean; None when to be decided or always on.
        last: The last day it may mean; the same as ``first`` for an exact date.
        time: The moment, with its zone, when a time was written.
        anywhere: Whether the day lasts until it is over everywhere on earth (12:00 UTC the next day).
    """

    text: str
    precision: Precision
    first: dt.date | None = None
    last: dt.date | None = None
    time: dt.datetime | None = None
    anywhere: bool = False

    @property
    def is_partial(self) -> bool:
        """Whether it names a span of days rather than one."""
        return self.first is not None and self.first != self.last

    @property
    def cutoff(self) -> dt.datetime | None:
        """When an anywhere-on-earth day is over: 12:00 UTC of the day after (UTC-12 ends last)."""
        if not self.anywhere or self.last is None:
            return None
        return dt.datetime.combine(self.last + dt.timedelta(days=1), dt.time(12), tzinfo=dt.UTC)

    def __str__(self) -> str:
        return self.text


_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_TIMED = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})[ T]([0-9]{1,2}):([0-9]{2})(?: (.+))?")
_MONTH = re.compile(r"([0-9]{4})-([0-9]{2})")
_QUARTER = re.compile(r"([0-9]{4})-?[Qq]([0-9])")
_HALF = re.compile(r"([0-9]{4})-?[Hh]([0-9])")
_YEAR = re.compile(r"[0-9]{4}")
_LOOSE = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?")
_OTHER_ORDER = re.compile(r"[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{4}")
_CLOCK = re.compile(r"(?:([0-9]{4}-[0-9]{2}-[0-9]{2})[ T])?([0-9]{1,2}:[0-9]{2})(?!.* ).*")


@lru_cache(maxsize=20_000)
def read_date(text: str, zone: str = "UTC") -> PlanDate:
    """Reads a date.

    Args:
        text: What was written.
        zone: The plan's time zone, for a time without one of its own.

    Returns:
        The date.

    Raises:
        NotADate: With the reason and what to write instead.
    """
    word = text.strip()
    if word.lower() == "tbd":
        return PlanDate(text, Precision.TBD)
    if word.lower() == "always":
        return PlanDate(text, Precision.ALWAYS)
    anywhere = False
    if word.lower().endswith(" aoe"):
        anywhere, word = True, word[:-4].strip()
    if match := _DAY.fullmatch(word):
        day = _day(*match.groups())
        return PlanDate(text, Precision.DAY, day, day, anywhere=anywhere)
    if anywhere:
        raise NotADate(
            f"{quoted(text)} is not a day anywhere on earth",
            "write a day before it: `2027-03-04 AoE`",
        )
    if match := _TIMED.fullmatch(word):
        return _timed(text, match, zone)
    return _partial(text, word)


def _partial(text: str, word: str) -> PlanDate:
    if match := _MONTH.fullmatch(word):
        year, month = _year(match.group(1)), int(match.group(2))
        if not 1 <= month <= 12:
            raise NotADate(f"there is no month {month}", "months run from 01 to 12")
        return _span(text, Precision.MONTH, year, month, 1)
    if match := _QUARTER.fullmatch(word):
        year, quarter = _year(match.group(1)), int(match.group(2))
        if not 1 <= quarter <= 4:
            raise NotADate(f"there is no quarter {quarter}", "write `Q1`, `Q2`, `Q3` or `Q4`")
        return _span(text, Precision.QUARTER, year, quarter * 3 - 2, 3)
    if match := _HALF.fullmatch(word):
        year, half = _year(match.group(1)), int(match.group(2))
        if half not in (1, 2):
            raise NotADate(f"there is no half-year {half}", "write `H1` or `H2`")
        return _span(text, Precision.HALF, year, half * 6 - 5, 6)
    if _YEAR.fullmatch(word):
        return _span(text, Precision.YEAR, _year(word), 1, 12)
    raise _not_understood(text, word)


def _not_understood(text: str, word: str) -> NotADate:
    message = f"{quoted(text)} is not a date"
    if match := _LOOSE.fullmatch(word):
        return NotADate(
            message, f"write `{'-'.join(f'{int(part):02}' for part in match.groups() if part)}`"
        )
    if match := _CLOCK.fullmatch(word):
        day, time = match.groups()
        example = f"{day or '2027-03-04'} {time:0>5}"
        return NotADate(
            message,
            f"write a day and a time: `{example}`, perhaps with a zone: `{example} Europe/Berlin`",
        )
    if _OTHER_ORDER.fullmatch(word):
        return NotADate(message, "write the year first, then the month: `2027-03-04`")
    return NotADate(message)


def _year(text: str) -> int:
    year = int(text)
    if not 1900 <= year <= 2200:
        raise NotADate(f"the year {text} is not between 1900 and 2200")
    return year


def _day(year: str, month: str, day: str) -> dt.date:
    number = _year(year)
    if not 1 <= int(month) <= 12:
        raise NotADate(f"there is no month {int(month)}", "months run from 01 to 12")
    days = calendar.monthrange(number, int(month))[1]
    if not 1 <= int(day) <= days:
        name = calendar.month_name[int(month)]
        raise NotADate(
            f"there is no {int(day)} {name} {number}",
            f"{name} {number} ends on `{year}-{month}-{days}`",
        )
    return dt.date(number, int(month), int(day))


def _timed(text: str, match: re.Match[str], zone: str) -> PlanDate:
    day = _day(*match.group(1).split("-"))
    hour, minute, own_zone = int(match.group(2)), int(match.group(3)), match.group(4)
    if hour > 23 or minute > 59:
        raise NotADate(f"there is no time {hour}:{minute:02}", "times run from 00:00 to 23:59")
    try:
        info = zone_called(own_zone or zone)
    except ValueError:
        raise NotADate(
            f"{quoted(own_zone or zone)} is not a time zone",
            "write a zone such as `Europe/Amsterdam`",
        ) from None
    moment = dt.datetime(day.year, day.month, day.day, hour, minute, tzinfo=info)
    return PlanDate(text, Precision.TIME, day, day, time=moment)


def has_own_zone(date: PlanDate) -> bool:
    """Whether a time was written with its zone behind it."""
    match = _TIMED.fullmatch(date.text.strip())
    return match is not None and match.group(4) is not None


def zone_called(name: str) -> zoneinfo.ZoneInfo:
    """The time zone of an IANA name.

    Raises:
        ValueError: When there is no such zone.
    """
    try:
        return zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ValueError(name) from error


def _span(text: str, precision: Precision, year: int, month: int, months: int) -> PlanDate:
    first = dt.date(year, month, 1)
    end = month + months - 1
    last = dt.date(year, end, calendar.monthrange(year, end)[1])
    return PlanDate(text, precision, first, last)
