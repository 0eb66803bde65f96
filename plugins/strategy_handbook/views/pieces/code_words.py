"""A finding’s words as HTML."""

from __future__ import annotations

import re

from strategy_handbook.views.markup import Markup, escape

_BACKTICKS = re.compile(r"`([^`]*)`")


def in_code(text: str) -> Markup:
    """A finding's words as HTML: what stands in backticks becomes code."""
    return Markup(_BACKTICKS.sub(r"<code>\1</code>", str(escape(text))))
