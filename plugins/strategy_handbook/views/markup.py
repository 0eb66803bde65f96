"""HTML as text: markupsafe's ``Markup``, made for pages of ten thousand rows.

There ``Markup("<li>{}</li>").format(…)`` goes through a formatter written in Python, and each value
through a constructor: half of what it costs to draw a row. Here the string's own ``format`` does
the work. What is safe and what is escaped is the same; a test holds the two against each other.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Any, Self

import markupsafe

__all__ = ["Markup", "escape"]

_special = re.compile("[&<>'\"]").search
# What a template may say how to write, and what can hold no HTML however it is written.
_PLAIN = (int, float, Decimal, dt.date)


class Markup(markupsafe.Markup):
    """A text that is HTML, and safe to stand in a page.

    Args:
        html: HTML of ours. Text of a plan goes through ``escape`` instead.
    """

    __slots__ = ()

    def __new__(cls, html: str = "") -> Self:
        """Takes a text for HTML as it is."""
        return str.__new__(cls, html)

    @classmethod
    def escape(cls, value: Any, /) -> Self:
        """Makes a value safe to stand in HTML; what is HTML already stays as it is."""
        return value if type(value) is cls else str.__new__(cls, _safe(value))

    def format(self, *args: Any, **kwargs: Any) -> Self:
        """Fills the places of a template, and escapes what is put in unless it is HTML."""
        if kwargs:
            kwargs = {name: _safe(value) for name, value in kwargs.items()}
        return str.__new__(type(self), str.format(self, *map(_safe, args), **kwargs))

    def join(self, parts: Iterable[Any], /) -> Self:
        """Puts parts together with this between them, and escapes those that are not HTML."""
        safe = [part if type(part) is Markup else str(_safe(part)) for part in parts]
        return str.__new__(type(self), str.join(self, safe))


escape = Markup.escape


def _safe(value: Any) -> Any:
    kind = type(value)
    if kind is Markup:
        return value
    if kind is str:
        return str(markupsafe.escape(value)) if _special(value) else value
    if isinstance(value, _PLAIN):
        return value
    return str(markupsafe.escape(value))
