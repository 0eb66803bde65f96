"""Texts that have to fit: shortened where a word ends, and never without saying so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeVar

from strategy_handbook.views.timeline.layout import text_width

T = TypeVar("T")

# A text that ends with a whole sentence may be so much shorter than the place that it has.
_SENTENCE_FROM = 0.55
_SENTENCE_END = re.compile(r"[.!?。！？]['\"’”)]?(?=\s|$)|[。！？]")
# Scripts without spaces may be broken anywhere.
_BREAK = re.compile(r"\s+|(?<=[\u3000-\u9fff\uac00-\ud7af\uff00-\uffef])")


def shortened(text: str, room: float) -> str:
    """A text that fits: whole, or as many of its sentences or words as there is room for, and `…`.

    Args:
        text: The text, without any markup.
        room: How wide it may be on a single line, in ems of its own size.
    """
    flat = " ".join(text.split())
    if text_width(flat) <= room:
        return flat
    end = _fitting(flat, room - text_width(" …"))
    sentences = [match.end() for match in _SENTENCE_END.finditer(flat) if match.end() <= end]
    if sentences and text_width(flat[: sentences[-1]]) >= room * _SENTENCE_FROM:
        return f"{flat[: sentences[-1]]} …"
    words = [match.start() for match in _BREAK.finditer(flat) if match.start() <= end]
    if not words or not words[-1]:
        # A single word that is longer than the place has to break somewhere.
        return f"{flat[:end]}…"
    return flat[: words[-1]].rstrip(" ,;:–—-") + " …"


def first_of(found: Sequence[T], most: int) -> tuple[Sequence[T], int]:
    """The first of some things, and how many more there are.

    Args:
        found: The things, the most important ones first.
        most: How many there is room for.
    """
    return found[:most], max(len(found) - most, 0)


def _fitting(text: str, room: float) -> int:
    """How many characters of a text fit."""
    width = 0.0
    for number, char in enumerate(text):
        width += text_width(char)
        if width > room:
            return number
    return len(text)
