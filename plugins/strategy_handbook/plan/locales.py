"""The language a plan is written in: its name becomes a locale."""

from __future__ import annotations

from functools import lru_cache

from babel import Locale, UnknownLocaleError

FALLBACK = "en_GB"


def site_locale(language: str) -> Locale:
    """The locale of a site's language: what its theme is told, such as ``de``; may be empty."""
    # A theme that says English means the language, and no country's dates: 4 Mar, not Mar 4.
    return locale_called("" if language == "en" else language)


def tag_of(locale: Locale) -> str:
    """A locale as HTML and browsers name it: ``en-GB``."""
    return str(locale).replace("_", "-")


@lru_cache
def locale_called(name: str | None) -> Locale:
    """The locale of a name such as ``en-GB``; English where the name is none."""
    try:
        return Locale.parse((name or FALLBACK).replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return Locale.parse(FALLBACK)
