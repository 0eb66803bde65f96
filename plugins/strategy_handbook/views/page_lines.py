"""The lines of a page on which a block may stand: those outside fences of code."""

from __future__ import annotations

import re
from collections.abc import Iterator

_FENCE = re.compile(r"[\s>]*(?P<mark>`{3,}|~{3,})(?P<after>[^`]*)\Z")


def lines_outside_code(source: str) -> Iterator[tuple[int, str]]:
    """The lines of a page with their numbers, without those in fences: they are examples.

    A fence that is never closed hides nothing, as it does in Python-Markdown.
    """
    lines = source.splitlines()
    number = 0
    while number < len(lines):
        opened = _FENCE.match(lines[number])
        end = _end_of_fence(lines, number, opened["mark"]) if opened else None
        if end is None:
            yield number + 1, lines[number]
        number = number + 1 if end is None else end + 1


def _end_of_fence(lines: list[str], start: int, mark: str) -> int | None:
    for number in range(start + 1, len(lines)):
        closed = _FENCE.match(lines[number])
        if closed and closed["mark"].startswith(mark) and not closed["after"].strip():
            return number
    return None
