"""Findings as text for a terminal, each with the line it is about."""

from __future__ import annotations

from strategy_handbook.findings.finding import Level
from strategy_handbook.findings.report import LineOf, Report, Reported
from strategy_handbook.findings.wording import counted

# A longer line is shown around its fault, so that a terminal does not wrap it.
WIDEST = 120


def render(report: Report, line_of: LineOf) -> str:
    """The whole report.

    Args:
        report: What was found.
        line_of: Where to get source lines.

    Returns:
        The findings, blank lines between them, and a closing line with the numbers.
    """
    blocks = [render_one(entry, line_of) for entry in report.entries]
    return "\n\n".join([*blocks, summary(report)]) + "\n"


def summary(report: Report) -> str:
    """One line with the numbers."""
    read = (
        f"{counted(report.plans, 'plan')}, {counted(report.files, 'file')}, "
        f"{counted(report.records, 'record')}"
    )
    if not report.entries:
        return f"{read}: no findings"
    found = ", ".join(
        counted(report.count(level), level.word)
        for level in (Level.ERROR, Level.WARNING, Level.NOTE)
        if report.count(level)
    )
    return f"{read}: {found}"


def render_one(entry: Reported, line_of: LineOf) -> str:
    """One finding: what is wrong, where, the line itself, and what to write instead."""
    finding = entry.finding
    head = f"{entry.level.word}[{finding.rule} {entry.name}]: {visible(finding.message)}"
    gutter = " " * len(str(finding.where.line))
    lines = [head, f"{gutter}--> {visible(str(finding.where))}"]
    source = line_of(finding.where)
    if source is not None:
        text, column = around(source, finding.where.column)
        before = visible(text[: column - 1])
        length = max(1, min(finding.where.length, len(text) - column + 1))
        marked = len(visible(text[column - 1 : column - 1 + length])) or 1
        lines += [
            f"{gutter} |",
            f"{finding.where.line} | {visible(text)}".rstrip(),
            f"{gutter} | {' ' * len(before)}{'^' * marked}",
        ]
    if finding.help:
        lines.append(f"{gutter} = help: {visible(finding.help)}")
    return "\n".join(lines)


def visible(text: str) -> str:
    """Text in which nothing can steer a terminal: what cannot be seen becomes its code."""
    if text.isprintable():
        return text
    return "".join(
        character
        if character.isprintable()
        else " "
        if character == "\t"
        else f"\\u{{{ord(character):X}}}"
        for character in text
    )


def around(line: str, column: int) -> tuple[str, int]:
    """The part of a line around a column, and the column in that part; short lines stay whole."""
    if len(line) <= WIDEST:
        return line, column
    start = max(0, min(column - 1 - WIDEST // 3, len(line) - WIDEST))
    text = line[start : start + WIDEST]
    if start:
        text = "…" + text[1:]
    return text, column - start
