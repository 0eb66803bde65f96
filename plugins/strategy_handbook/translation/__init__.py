"""What the handbook says, in the language of the plan it speaks of.

English texts stand in the code, marked in the usual way of gettext: `_("Goals")`. Catalogues give
them in other languages. Which language is spoken is set once, where the drawing of a view, the
making of a page or the writing of an export begins (`speaking`), and not handed through every
function that says a word. So nothing that holds a translated text may be kept for longer than that:
what is kept takes its language as an argument.
"""

from __future__ import annotations

import gettext as _gettext
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from pathlib import Path

from babel import Locale
from babel.numbers import format_decimal

DOMAIN = "strategy_handbook"
CATALOGUES = Path(__file__).parent / "locale"
# The language of the texts in the code.
SOURCE = "en"


class Words:
    """The texts of one language.

    Args:
        locale: The locale whose language is spoken. English is spoken where there is no catalogue
            for it, and where a catalogue lacks a text.
    """

    def __init__(self, locale: Locale) -> None:
        self.locale = locale
        self._found = _gettext.translation(
            DOMAIN,
            CATALOGUES,
            languages=[] if locale.language == SOURCE else [str(locale), locale.language],
            fallback=True,
        )

    @property
    def is_translated(self) -> bool:
        """Whether there is a catalogue for this language, or none is needed."""
        return self.locale.language == SOURCE or isinstance(self._found, _gettext.GNUTranslations)

    def gettext(self, text: str, **values: object) -> str:
        """A text in this language.

        Args:
            text: The text in English, with a name in braces for each value: ``Due {when}``.
            values: The values by their names.
        """
        said = self._found.gettext(text)
        return said.format(**values) if values else said

    def pgettext(self, context: str, text: str, **values: object) -> str:
        """A text that means several things in English.

        Args:
            context: Which of them is meant.
            text: The text in English.
            values: The values of its places by their names.
        """
        said = self._found.pgettext(context, text)
        return said.format(**values) if values else said

    def ngettext(self, one: str, many: str, number: int, **values: object) -> str:
        """A text that depends on a number, which stands in its place ``{n}``.

        Args:
            one: The text in English for one: ``{n} goal``.
            many: The text for any other number: ``{n} goals``.
            number: The number.
            values: The values of its other places by their names.
        """
        return self.form(one, many, number).format(n=self.count(number), **values)

    def form(self, one: str, many: str, number: int) -> str:
        """The form of a text that this language has for a number, its places not yet filled."""
        return self._found.ngettext(one, many, number)

    def count(self, number: int) -> str:
        """A whole number as this language writes it: ``1,200``."""
        if 0 <= number < 1000:
            return str(number)
        return str(format_decimal(number, locale=self.locale))


@lru_cache(maxsize=64)
def words_of(locale: Locale) -> Words:
    """The texts of a locale's language."""
    return Words(locale)


_ENGLISH = words_of(Locale(SOURCE, "GB"))
_spoken: ContextVar[Words] = ContextVar("spoken", default=_ENGLISH)


@contextmanager
def speaking(locale: Locale) -> Iterator[Words]:
    """Lets all that is said within it be said in the language of a locale."""
    before = _spoken.set(words_of(locale))
    try:
        yield _spoken.get()
    finally:
        _spoken.reset(before)


def spoken() -> Words:
    """The texts of the language that is spoken now."""
    return _spoken.get()


def _(text: str, **values: object) -> str:
    """A text in the language that is spoken; see `Words.gettext`."""
    return _spoken.get().gettext(text, **values)


def pgettext(context: str, text: str, **values: object) -> str:
    """A text that means several things in English; see `Words.pgettext`."""
    return _spoken.get().pgettext(context, text, **values)


def ngettext(one: str, many: str, number: int, **values: object) -> str:
    """A text that depends on a number; see `Words.ngettext`."""
    return _spoken.get().ngettext(one, many, number, **values)


def N_(text: str) -> str:
    """Marks a text for the catalogues that is said later, with `_`: one in a table of the code."""
    return text


def N_n(one: str, many: str) -> tuple[str, str]:
    """Marks the two forms of a text that depends on a number and is said later."""
    return one, many
