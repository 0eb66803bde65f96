"""Dates, numbers and money in a plan's own language."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal, localcontext

from babel import Locale
from babel.numbers import (
    format_compact_decimal,
    format_currency,
    format_decimal,
    format_percent,
    is_currency,
)

from strategy_handbook.plan.amounts import Money, Target
from strategy_handbook.plan.dates import PlanDate, Precision
from strategy_handbook.plan.locales import locale_called, tag_of
from strategy_handbook.translation import N_, words_of
from strategy_handbook.views.date_words import (
    UNDECIDED,
    Width,
    between_text,
    date_html,
    date_text,
    day_text,
    half_text,
    long_day_text,
    month_text,
    quarter_text,
    weekday_names,
)
from strategy_handbook.views.markup import Markup

_DIGITS = 60
# Up to here a number is not longer than what would stand for it.
SHORTENED_FROM = 100_000
_BOUNDS = {
    # Translators: of a target: "at least 4.5".
    ">=": N_("at least {value}"),
    "<=": N_("at most {value}"),
    ">": N_("more than {value}"),
    "<": N_("less than {value}"),
}


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
        return tag_of(self.locale)

    def day(self, day: dt.date, year: bool = True) -> str:
        """A day: ``4 Mar 2027``, without its year ``4 Mar``."""
        return day_text(day, self.locale, year)

    def long_day(self, day: dt.date) -> str:
        """A day in full: ``Thursday 4 March 2027``."""
        return long_day_text(day, self.locale)

    def month(self, day: dt.date, year: bool = True, short: bool = False) -> str:
        """The month a day is in: ``March 2027``, ``March``, ``Mar 2027`` or ``Mar``."""
        return month_text(day, self.locale, year, short)

    def quarter(self, day: dt.date, year: bool = True) -> str:
        """The quarter a day is in: ``Q1 2027``, without its year ``Q1``."""
        return quarter_text(day, self.locale, year)

    def half(self, day: dt.date) -> str:
        """The half-year a day is in: ``H1 2027``."""
        return half_text(day, self.locale)

    def weekdays(self, width: Width = "abbreviated") -> list[str]:
        """The names of the weekdays, Monday first."""
        return list(weekday_names(width, self.locale))

    @property
    def first_weekday(self) -> int:
        """The day a week starts on in this locale, 0 for Monday."""
        return int(self.locale.first_week_day)

    def date_text(self, date: PlanDate) -> str:
        """A plan's date in words: ``4 Mar 2027``, ``Q1 2027``, ``to be decided``."""
        return date_text(date, self.locale)

    def date(self, date: PlanDate | None) -> Markup:
        """A plan's date as HTML that programs can read too; empty for None."""
        return date_html(date, self.locale) if date else Markup("")

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
            return between_text(first, last, self.locale)
        return f"{self.day(first, first.year != last.year)} – {self.day(last)}"

    @property
    def _year_leads(self) -> bool:
        return str(self.locale.datetime_skeletons["yMMMd"].pattern).startswith("y")

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

    def short_number(self, value: Decimal | int | float) -> str:
        """A number as short as an axis needs it: ``9,800``, ``120K``, ``1.2M``."""
        if -SHORTENED_FROM < value < SHORTENED_FROM:
            return self.number(value)
        return str(format_compact_decimal(value, locale=self.locale, fraction_digits=1))

    def percent(self, value: Decimal | int | float) -> str:
        """A number of hundredths as this locale writes it: 26.8 is ``26.8%``."""
        share = Decimal(str(value)) / 100
        return str(format_percent(share, locale=self.locale, decimal_quantization=False))

    def amount(self, value: Decimal | int, currency: str, exact: bool = False) -> str:
        """An amount of money; whole where it is whole, unless ``exact``."""
        with localcontext() as decimals:
            # The largest amount at the largest rate has more digits than are common.
            decimals.prec = _DIGITS
            return self._amount(value, currency, value == int(value) and not exact)

    def _amount(self, value: Decimal | int, currency: str, whole: bool) -> str:
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
            return self._words.gettext(UNDECIDED)
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
            return self._words.gettext(UNDECIDED)
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


def as_title(date: str) -> str:
    """A date in words as a heading begins with it, where also French gives its months a capital."""
    return date[:1].upper() + date[1:]


def in_language(locale: Locale, page: str = "") -> Markup:
    """The attributes of an element whose language is not its page's; none where it is.

    Args:
        locale: The language of what stands in the element.
        page: The language of the page, such as ``en``; empty where none is said around the element.
    """
    if page and page.replace("_", "-").partition("-")[0].lower() == locale.language:
        return Markup("")
    return Markup(' lang="{}" dir="{}"').format(
        tag_of(locale), "rtl" if locale.text_direction == "rtl" else "ltr"
    )
