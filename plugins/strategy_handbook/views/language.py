"""Dates, numbers and money in a plan's own language."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
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
from babel.numbers import format_currency, format_decimal, format_percent, is_currency

from strategy_handbook.plan.amounts import Money, Target
from strategy_handbook.plan.dates import PlanDate, Precision
from strategy_handbook.plan.locales import locale_called
from strategy_handbook.translation import N_, words_of
from strategy_handbook.views.markup import Markup, escape

Width = Literal["abbreviated", "wide", "narrow"]
_UNDECIDED = N_("to be decided")
_BOUNDS = {
    # Translators: of a target: "at least 4.5".
    ">=": N_("at least {value}"),
    "<=": N_("at most {value}"),
    ">": N_("more than {value}"),
    "<": N_("less than {value}"),
}


_ONE = re.compile(r"(?<!\d)1(?!\d)")


class Language:
    """Formats values in one locale.

    Args:
        locale: The locale, or its name as a plan writes it; English if None.
    """

    def __init__(self, locale: Locale | str | None = None) -> None:
        self.locale = locale if isinstance(locale, Locale) else locale_called(locale)
        # What is formatted is in this language whichever is spoken around it.
        self._words = words_of(self.locale)

    @property
    def tag(self) -> str:
        """The locale as HTML and browsers name it: ``en-GB``."""
        return str(self.locale).replace("_", "-")

    def day(self, day: dt.date, year: bool = True) -> str:
        """A day: ``4 Mar 2027``, without its year ``4 Mar``."""
        return _day(day, self.locale, year)

    def long_day(self, day: dt.date) -> str:
        """A day in full: ``Thursday 4 March 2027``."""
        return _long_day(day, self.locale)

    def month(self, day: dt.date, year: bool = True, short: bool = False) -> str:
        """The month a day is in: ``March 2027``, ``March``, ``Mar 2027`` or ``Mar``."""
        return _month(day, self.locale, year, short)

    def quarter(self, day: dt.date, year: bool = True) -> str:
        """The quarter a day is in: ``Q1 2027``, without its year ``Q1``."""
        return _quarter(day, self.locale, year)

    def half(self, day: dt.date) -> str:
        """The half-year a day is in: ``H1 2027``."""
        return _half(day, self.locale)

    def weekdays(self, width: Width = "abbreviated") -> list[str]:
        """The names of the weekdays, Monday first."""
        return list(_weekdays(width, self.locale))

    @property
    def first_weekday(self) -> int:
        """The day a week starts on in this locale, 0 for Monday."""
        return int(self.locale.first_week_day)

    def date_text(self, date: PlanDate) -> str:
        """A plan's date in words: ``4 Mar 2027``, ``Q1 2027``, ``to be decided``."""
        return _date_text(date, self.locale)

    def date(self, date: PlanDate | None) -> Markup:
        """A plan's date as HTML that programs can read too; empty for None."""
        return _date(date, self.locale) if date else Markup("")

    def span_text(self, start: PlanDate | None, end: PlanDate | None) -> str:
        """From one date to another in words, as short as it can be said; empty for none."""
        if start is None or end is None:
            only = start or end
            if only is None:
                return ""
            if only.first is None:
                return self.date_text(only)
            if start:
                return self._words.gettext("from {date}", date=self.date_text(start))
            return self._words.gettext("until {date}", date=self.date_text(only))
        if start.text == end.text:
            return self.date_text(start)
        days = Precision.DAY
        if start.precision is end.precision is days and start.first and end.last:
            return self.days(start.first, end.last)
        return f"{self.date_text(start)} – {self.date_text(end)}"

    def days(self, first: dt.date, last: dt.date) -> str:
        """From one day to another: ``1 Mar – 31 May 2027``."""
        if first == last:
            return self.day(first)
        if self._year_leads and first.year == last.year:
            # Where the year stands first, it is the last day that needs none: 2027年3月1日～5月31日.
            return _between(first, last, self.locale)
        return f"{self.day(first, first.year != last.year)} – {self.day(last)}"

    @property
    def _year_leads(self) -> bool:
        return str(self.locale.datetime_skeletons["yMMMd"].pattern).startswith("y")

    def title(self, text: str) -> str:
        """A date as the beginning of a heading, with the capital that some languages give it there."""
        return text[:1].upper() + text[1:]

    @property
    def days_in_first_week(self) -> int:
        """How many days of a year its first week must have in this locale: 4 is that of ISO."""
        return int(self.locale.min_week_days)

    def country(self, code: str) -> str:
        """A country by its code, or a region of one: ``Netherlands``, ``Germany, BY``."""
        country, _, region = code.partition("-")
        name = str(self.locale.territories.get(country, country))
        return f"{name}, {region}" if region else name

    def number(self, value: Decimal | int | float) -> str:
        """A number with this locale's separators."""
        return str(format_decimal(value, locale=self.locale))

    def percent(self, value: Decimal | int | float) -> str:
        """A number of hundredths as this locale writes it: 26.8 is ``26.8%``."""
        share = Decimal(str(value)) / 100
        return str(format_percent(share, locale=self.locale, decimal_quantization=False))

    def amount(self, value: Decimal | int, currency: str, exact: bool = False) -> str:
        """An amount of money; whole where it is whole, unless ``exact``."""
        whole = value == int(value) and not exact
        if not currency:
            return self.number(value)
        if not is_currency(currency):
            return f"{currency} {self.number(value)}"
        text = format_currency(
            value,
            currency,
            locale=self.locale,
            format=None
            if not whole
            else self.locale.currency_formats["standard"].pattern.replace(".00", ""),
            currency_digits=not whole,
        )
        figure = text.removeprefix(currency)
        # Babel sets a code without a sign right before the figure: `CHF12,000`.
        return (
            f"{currency}\N{NO-BREAK SPACE}{figure}"
            if figure != text and figure[:1].isdigit()
            else text
        )

    def money(self, money: Money) -> str:
        """An amount or a range as a plan holds it; ``to be decided`` without a figure."""
        if money.low is None or money.high is None:
            return self._words.gettext(_UNDECIDED)
        low = self.amount(money.low, money.currency)
        return f"{low} – {self.amount(money.high, money.currency)}" if money.is_range else low

    def moneys(self, amounts: tuple[Money, ...]) -> str:
        """Several amounts, joined by ``+``: currencies are never added up."""
        return " + ".join(self.money(money) for money in amounts)

    def target(self, target: Target | None) -> str:
        """A target in words: ``800``, ``+30%``, ``at least 4.5``; empty for None."""
        if target is None:
            return ""
        if target.is_tbd:
            return self._words.gettext(_UNDECIDED)
        if target.value is None:
            return target.text
        value = self._figure(target.value, target)
        bound = _BOUNDS.get(target.comparison)
        return self._words.gettext(bound, value=value) if bound else value

    def _figure(self, value: Decimal, target: Target) -> str:
        if target.unit and target.unit not in ("%", "pts"):
            return self.amount(value, target.unit)
        in_words = self.percent if target.unit == "%" else self.number
        sign = "+" if target.relative and value > 0 else ""
        number = sign + in_words(value).replace("-", "−")
        # Translators: percentage points, as in "+3 points".
        return self._words.gettext("{n}\u00a0points", n=number) if target.unit == "pts" else number


def in_language(locale: Locale, page: str = "") -> Markup:
    """The attributes of an element whose language is not its page's; none where it is.

    Args:
        locale: The language of what stands in the element.
        page: The language of the page, such as ``en``; empty where none is said around the element.
    """
    if page and page.replace("_", "-").partition("-")[0].lower() == locale.language:
        return Markup("")
    return Markup(' lang="{}" dir="{}"').format(
        str(locale).replace("_", "-"), "rtl" if locale.text_direction == "rtl" else "ltr"
    )


@lru_cache(maxsize=20_000)
def _day(day: dt.date, locale: Locale, year: bool) -> str:
    return _first(
        str(format_skeleton("yMMMd" if year else "MMMd", day, locale=locale)), day, locale
    )


@lru_cache(maxsize=20_000)
def _long_day(day: dt.date, locale: Locale) -> str:
    return _first(str(format_date(day, "full", locale=locale)), day, locale)


def _first(text: str, day: dt.date, locale: Locale) -> str:
    """A day in words, its number as a language says the first of a month: ``1er mars``."""
    if day.day != 1:
        return text
    # Translators: as in "1 March": French says 1er.
    number = words_of(locale).pgettext("the first day of a month", "1")
    return _ONE.sub(number, text, count=1)


@lru_cache(maxsize=2_000)
def _between(first: dt.date, last: dt.date, locale: Locale) -> str:
    return str(format_interval(first, last, "yMMMd", locale=locale))


@lru_cache(maxsize=200)
def _weekdays(width: Width, locale: Locale) -> tuple[str, ...]:
    names = get_day_names(width, context="stand-alone", locale=locale)
    return tuple(names[number] for number in range(7))


@lru_cache(maxsize=2_000)
def _month(day: dt.date, locale: Locale, year: bool, short: bool) -> str:
    if year:
        return str(format_skeleton("yMMM" if short else "yMMMM", day, locale=locale))
    names = get_month_names("abbreviated" if short else "wide", "stand-alone", locale)
    return str(names[day.month])


@lru_cache(maxsize=2_000)
def _quarter(day: dt.date, locale: Locale, year: bool) -> str:
    if year:
        return str(format_skeleton("yQQQ", day, locale=locale))
    return str(format_date(day, "QQQ", locale=locale))


def _half(day: dt.date, locale: Locale) -> str:
    first = day.month <= 6
    # Translators: a half-year: H1 2027, H2 2027.
    text = N_("H1 {year}") if first else N_("H2 {year}")
    return words_of(locale).gettext(text, year=str(day.year))


@lru_cache(maxsize=20_000)
def _date_text(date: PlanDate, locale: Locale) -> str:
    if date.precision is Precision.TBD:
        return words_of(locale).gettext(_UNDECIDED)
    if date.precision is Precision.ALWAYS:
        # Translators: in place of a date: of work that never ends.
        return words_of(locale).gettext("always on")
    assert date.first is not None
    year = date.first.year
    if date.precision is Precision.MONTH:
        return _month(date.first, locale, True, False)
    if date.precision is Precision.QUARTER:
        return _quarter(date.first, locale, True)
    if date.precision is Precision.HALF:
        return _half(date.first, locale)
    if date.precision is Precision.YEAR:
        return str(year)
    text = _day(date.first, locale, True)
    if date.time is not None:
        time = f"{date.time:%H:%M} {date.time.tzname()}"
        # Translators: a day with a time: "4 Mar 2027, 10:00 CET".
        return words_of(locale).gettext("{day}, {time}", day=text, time=time)
    return f"{text} AoE" if date.anywhere else text


@lru_cache(maxsize=20_000)
def _date(date: PlanDate, locale: Locale) -> Markup:
    text = escape(_date_text(date, locale))
    if date.anywhere and date.cutoff:
        # Translators: a day that ends when it has ended in every time zone.
        title = words_of(locale).gettext(
            "Anywhere on earth: until {time} UTC", time=f"{date.cutoff:%Y-%m-%d %H:%M}"
        )
        text = Markup('<abbr title="{}">{}</abbr>').format(title, text)
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
