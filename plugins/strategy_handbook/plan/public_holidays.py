"""Which countries' public holidays are known, and on which days they fall.

The days come from the package ``holidays``. It is heavy, so it is loaded by the first plan that asks
for a country's holidays, and never by a site whose plans ask for none.
"""

from __future__ import annotations

import datetime as dt
import importlib
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import Any, NamedTuple

from babel import Locale

from strategy_handbook.findings.wording import listed, nearest, quoted

# The languages in which a country may be called by its name where its code is wanted.
_NAMED_IN = ("en", "nl", "de", "fr", "es", "it", "pt", "pl", "sv", "da", "ja")
_EXAMPLES = "write a country's code of two letters, such as `NL`, perhaps with a region: `DE-BY`"


class NoSuchCountry(ValueError):
    """No country or region of which holidays are known.

    Attributes:
        advice: What to write instead.
    """

    def __init__(self, message: str, advice: str) -> None:
        super().__init__(message)
        self.advice = advice


class PublicHoliday(NamedTuple):
    """A public holiday of a country.

    Attributes:
        day: Its day.
        name: What it is called.
        language: The language of its name, such as ``en``; empty where that is not known.
    """

    day: dt.date
    name: str
    language: str


@lru_cache(maxsize=1_000)
def check_country(code: str) -> None:
    """Makes sure that the holidays of a country or region are known.

    Args:
        code: Its code as a plan writes it: ``NL``, ``DE-BY``.

    Raises:
        NoSuchCountry: When they are not.
    """
    country, _, region = code.partition("-")
    if country not in _countries():
        message = f"{quoted(code)} is no country whose public holidays are known"
        raise NoSuchCountry(message, _country_meant(code))
    if region and region not in _of(country).subdivisions:
        message = f"{quoted(code)} is no region of {country} whose public holidays are known"
        raise NoSuchCountry(message, _region_meant(country, region))


def public_holidays(code: str, years: Iterable[int], locale: Locale) -> Iterator[PublicHoliday]:
    """The public holidays of a country or region, by day.

    Args:
        code: Its code; one that is not known has no holidays.
        years: The years.
        locale: The locale their names are wanted in. Where the package does not have them in it,
            they are in English, else in the country's own language.
    """
    country, _, region = code.partition("-")
    if country not in _countries():
        return
    language = _language(country, locale)
    # Without a language the package would take that of whoever builds the site.
    found = _library().country_holidays(
        country, subdiv=region or None, years=sorted(years), language=language
    )
    for day in sorted(found):
        for name in found.get_list(day):
            yield PublicHoliday(day, name, (language or "").partition("_")[0])


@cache
def _library() -> Any:
    # By name, so that it is loaded here and not with this module.
    return importlib.import_module("holidays")


@cache
def _countries() -> frozenset[str]:
    registry = importlib.import_module("holidays.registry")
    return frozenset(names[1] for names in registry.COUNTRIES.values())


def _of(country: str) -> Any:
    return getattr(_library(), country)


def _language(country: str, locale: Locale) -> str | None:
    own: tuple[str, ...] = _of(country).supported_languages
    wanted = [str(locale), locale.language]
    wanted += [one for one in own if one.partition("_")[0] == locale.language]
    wanted += [one for one in ("en_US", "en_GB", "en") if one in own]
    return next((one for one in wanted if one in own), _of(country).default_language)


def _country_meant(code: str) -> str:
    country, _, region = code.strip().replace("_", "-").partition("-")
    upper = country.upper()
    meant = upper if upper in _countries() else _code_of(country)
    if meant:
        if region and region.upper() in _of(meant).subdivisions:
            meant = f"{meant}-{region.upper()}"
        return f"write `{meant}`"
    names = _names()
    close = nearest(country, names)
    if close:
        return "write " + listed(f"`{names[one]}` for {one}" for one in close)
    return _EXAMPLES


def _code_of(country: str) -> str:
    """The code of a country that is called by another: its name, or its code of three letters."""
    registry = importlib.import_module("holidays.registry")
    for _, code, *others in registry.COUNTRIES.values():
        if country.upper() in others:
            return str(code)
    # Everybody says so of the whole, though no list of countries does.
    asked = {"holland": "NL", "britain": "GB", "great britain": "GB"}.get(country.casefold())
    folded = {name.casefold(): code for name, code in _names().items()}
    return asked or folded.get(country.casefold(), "")


@cache
def _names() -> dict[str, str]:
    """The countries' codes by their names in some languages, English last so that it prevails."""
    names: dict[str, str] = {}
    for language in reversed(_NAMED_IN):
        territories = Locale(language).territories
        names |= {territories[code]: code for code in sorted(_countries()) if code in territories}
    return names


def _region_meant(country: str, region: str) -> str:
    known: tuple[str, ...] = _of(country).subdivisions
    if not known:
        return f"write `{country}`: no regions of it are known"
    called: dict[str, str] = _of(country).subdivisions_aliases
    words = {word.casefold(): word for word in (*known, *called)}
    exact = words.get(region.strip().casefold())
    close = [exact] if exact else nearest(region, words.values())
    if close:
        codes = dict.fromkeys(called.get(one, one) for one in close)
        return "write " + listed(f"`{country}-{one}`" for one in codes)
    shown = ", ".join(f"`{country}-{one}`" for one in known[:12])
    more = f" or one of {len(known) - 12} more" if len(known) > 12 else ""
    return f"write `{country}` for the whole country, or a region: {shown}{more}"
