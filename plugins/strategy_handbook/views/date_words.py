"""Days, months and a plan's dates in the words of a locale, each worked out once."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import Literal

from babel import Locale
from babel.dates import (
    format_date,
    format_interval,
    format_skeleton,
    get_day_names,
    get_month_names,
)

from strategy_handbook.plan.dates import PlanDate, Precision
from strategy_handbook.translation import N_, words_of
from strategy_handbook.views.markup import Markup, escape

Width = Literal["abbreviated", "wide", "narrow"]
UNDECIDED = N_("to be decided")
_ONE = re.compile(r"(?<!\d)1(?!\d)")


@lru_cache(maxsize=20_000)
def day_text(day: dt.date, locale: Locale, year: bool) -> str:
    """A day, with or without its year."""
    return _first(
        str(format_skeleton("yMMMd" if year else "MMMd", day, locale=locale)), day, locale
    )


@lru_cache(maxsize=20_000)
def long_day_text(day: dt.date, locale: Locale) -> str:
    """A day in full, with its weekday."""
    return _first(str(format_date(day, "full", locale=locale)), day, locale)


def _first(text: str, day: dt.date, locale: Locale) -> str:
    """A day in words, its number as a language says the first of a month: ``1er mars``."""
    if day.day != 1:
        return text
    # Translators: as in "1 March": French says 1er.
    number = words_of(locale).pgettext("the first day of a month", "1")
    return _ONE.sub(number, text, count=1)


@lru_cache(maxsize=2_000)
def between_text(first: dt.date, last: dt.date, locale: Locale) -> str:
    """From one day to another of the same year, where the year stands first."""
    return str(format_interval(first, last, "yMMMd", locale=locale))


@lru_cache(maxsize=200)
def weekday_names(width: Width, locale: Locale) -> tuple[str, ...]:
    """The names of the weekdays, Monday first."""
    names = get_day_names(width, context="stand-alone", locale=locale)
    return tuple(names[number] for number in range(7))


@lru_cache(maxsize=2_000)
def month_text(day: dt.date, locale: Locale, year: bool, short: bool) -> str:
    """The month that a day is in."""
    if year:
        return str(format_skeleton("yMMM" if short else "yMMMM", day, locale=locale))
    names = get_month_names("abbreviated" if short else "wide", "stand-alone", locale)
    return str(names[day.month])


@lru_cache(maxsize=2_000)
def quarter_text(day: dt.date, locale: Locale, year: bool) -> str:
    """The quarter that a day is in."""
    if year:
        return str(format_skeleton("yQQQ", day, locale=locale))
    return str(format_date(day, "QQQ", locale=locale))


def half_text(day: dt.date, locale: Locale) -> str:
    """The half-year that a day is in."""
    first = day.month <= 6
    # Translators: a half-year: H1 2027, H2 2027.
    text = N_("H1 {year}") if first else N_("H2 {year}")
    return words_of(locale).gettext(text, year=str(day.year))


@lru_cache(maxsize=20_000)
def date_text(date: PlanDate, locale: Locale) -> str:
    """A plan's date in words."""
    if date.precision is Precision.TBD:
        return words_of(locale).gettext(UNDECIDED)
    if date.precision is Precision.ALWAYS:
        # Translators: in place of a date: of work that never ends.
        return words_of(locale).gettext("always on")
    assert date.first is not None
    year = date.first.year
    if date.precision is Precision.MONTH:
        return month_text(date.first, locale, True, False)
    if date.precision is Precision.QUARTER:
        return quarter_text(date.first, locale, True)
    if date.precision is Precision.HALF:
        return half_text(date.first, locale)
    if date.precision is Precision.YEAR:
        return str(year)
    text = day_text(date.first, locale, True)
    if date.time is not None:
        return _moment(date.time, locale, f" {date.time.tzname()}")
    if date.anywhere:
        # Translators: short for "anywhere on earth", the time zone of deadlines.
        anywhere = words_of(locale).gettext("AoE")
        return f"{text} {anywhere}"
    return text


def _moment(moment: dt.datetime, locale: Locale, zone: str = "") -> str:
    day = day_text(moment.date(), locale, True)
    # Translators: a day with a time: "4 Mar 2027, 10:00 CET".
    return words_of(locale).gettext("{day}, {time}", day=day, time=f"{moment:%H:%M}{zone}")


def anywhere_html(date: PlanDate, locale: Locale, text: str) -> Markup:
    """A text about a day that lasts until it is over everywhere on earth, and when that is.

    Args:
        date: The day.
        locale: The locale in which it is said.
        text: What is explained: the day in words, or only ``AoE``.
    """
    assert date.cutoff is not None
    # Translators: a day that ends when it has ended in every time zone.
    title = words_of(locale).gettext(
        "Anywhere on earth: until {time} UTC", time=_moment(date.cutoff, locale)
    )
    return Markup('<abbr title="{}">{}</abbr>').format(title, text)


@lru_cache(maxsize=20_000)
def date_html(date: PlanDate, locale: Locale) -> Markup:
    """A plan's date as HTML that programs can read too."""
    text = escape(date_text(date, locale))
    if date.anywhere and date.cutoff:
        text = anywhere_html(date, locale, text)
    if date.first is None:
        return Markup("<span>{}</span>").format(text)
    machine = date.time.isoformat() if date.time else _machine(date)
    if not machine:
        return Markup("<span>{}</span>").format(text)
    return Markup('<time datetime="{}">{}</time>').format(machine, text)


def _machine(date: PlanDate) -> str:
    """The date as HTML's ``datetime`` wants it; empty for quarters and half-years."""
    assert date.first is not None
    if date.precision is Precision.DAY:
        return date.first.isoformat()
    if date.precision is Precision.MONTH:
        return date.first.isoformat()[:7]
    return str(date.first.year) if date.precision is Precision.YEAR else ""
