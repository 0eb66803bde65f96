"""Comments that silence a rule where they stand: ``# handbook: ignore[R301] reason``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml

from strategy_handbook.findings import Where

_Loader = getattr(yaml, "CLoader", yaml.Loader)
_COMMENT = re.compile(r"(?:^|(?<=\s))#\s*handbook:\s*ignore\[([^\]\n]*)\][ \t]*(.*)$", re.MULTILINE)


class Suppression(NamedTuple):
    """One such comment.

    Attributes:
        where: The comment itself.
        line: The line whose findings it silences: its own or, alone on a line, the next one
            that is neither blank nor a comment.
        rules: The rule ids it names.
        reason: Why; required.
    """

    where: Where
    line: int
    rules: tuple[str, ...]
    reason: str


def suppressions_in(text: str, file: str) -> list[Suppression]:
    """All suppressing comments of a file, in the order written."""
    if "handbook:" not in text:
        return []
    matches = list(_COMMENT.finditer(text))
    if not matches:
        return []
    lines = text.split("\n")
    inside = list(_rows_of_values(lines) if file.lower().endswith(".csv") else _long_texts(text))
    found = []
    for match in matches:
        if any(begin <= match.start() < end for begin, end in inside):
            continue
        line = text.count("\n", 0, match.start()) + 1
        column = match.start() - (text.rfind("\n", 0, match.start()) + 1) + 1
        rules = tuple(rule.strip() for rule in match.group(1).split(",") if rule.strip())
        found.append(
            Suppression(
                Where(file, line, column, match.end() - match.start()),
                _line_meant(lines, line),
                rules,
                match.group(2).strip(),
            )
        )
    return found


def _long_texts(text: str) -> Iterator[tuple[int, int]]:
    """Where quoted and block texts stand: what looks like a comment in one of them is none."""
    events: Any = yaml.parse(text, Loader=_Loader)
    try:
        for event in events:
            kind = type(event)
            if kind is yaml.ScalarEvent and event.style in ("'", '"', "|", ">"):
                begin = event.start_mark.index
                # Behind the `|` that begins a block a comment may stand.
                if event.style in "|>":
                    begin = text.find("\n", begin) + 1 or len(text)
                yield begin, event.end_mark.index
    except yaml.YAMLError:
        # What comes after the fault is not read, so nothing is found there that one could silence.
        return


def _rows_of_values(lines: list[str]) -> Iterator[tuple[int, int]]:
    """Where the lines of a table stand that are no comments."""
    begin = 0
    for line in lines:
        if not line.startswith("#"):
            yield begin, begin + len(line)
        begin += len(line) + 1


def _line_meant(lines: list[str], line: int) -> int:
    if not lines[line - 1].lstrip().startswith("#"):
        return line
    for number in range(line + 1, len(lines) + 1):
        content = lines[number - 1].strip()
        if content and not content.startswith("#"):
            return number
    return line
