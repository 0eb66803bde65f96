"""Comments that silence a rule where they stand: ``# handbook: ignore[R301] reason``."""

from __future__ import annotations

import re
from dataclasses import dataclass

from strategy_handbook.findings import Where

_COMMENT = re.compile(r"(?:^|(?<=\s))#\s*handbook:\s*ignore\[([^\]\n]*)\][ \t]*(.*)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Suppression:
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
    lines = text.split("\n")
    found = []
    for match in _COMMENT.finditer(text):
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


def _line_meant(lines: list[str], line: int) -> int:
    if not lines[line - 1].lstrip().startswith("#"):
        return line
    for number in range(line + 1, len(lines) + 1):
        content = lines[number - 1].strip()
        if content and not content.startswith("#"):
            return number
    return line
