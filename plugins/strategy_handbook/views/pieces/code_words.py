"""A finding’s words as HTML."""

from __future__ import annotations

import re

from babel import Locale

from strategy_handbook.translation import SOURCE, spoken
from strategy_handbook.views.language import in_language
from strategy_handbook.views.markup import Markup, escape

_ENGLISH = Locale(SOURCE)
_BACKTICKS = re.compile(r"`([^`]*)`")


def in_code(text: str) -> Markup:
    """A finding's words as HTML: what stands in backticks becomes code."""
    return Markup(_BACKTICKS.sub(r"<code>\1</code>", str(escape(text))))


def said_by_finding(text: str) -> Markup:
    """The same on a page of a plan: findings speak English, whatever is spoken around them."""
    words = in_code(text)
    language = in_language(_ENGLISH, str(spoken().locale))
    return Markup("<span{}>{}</span>").format(language, words) if language else words
