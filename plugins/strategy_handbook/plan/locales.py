"""The language a plan is written in: its name becomes a locale."""

from __future__ import annotations

from functools import lru_cache

from babel import Locale, UnknownLocaleError

FALLBACK = "en_GB"


@lru_cache
def locale_called(name: str | None) -> Locale:
    """The locale of a name such as ``en-GB``; English where the name is none."""
    try:
        return Locale.parse((name or FALLBACK).replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return Locale.parse(FALLBACK)
