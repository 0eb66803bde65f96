"""Findings as GitHub's workflow commands, which become annotations beside the lines of a change."""

from __future__ import annotations

from collections import Counter

from strategy_handbook.findings.finding import Level
from strategy_handbook.findings.report import Report, Reported
from strategy_handbook.findings.text import summary, visible
from strategy_handbook.findings.wording import counted, listed

# GitHub shows so many of each kind from one step, and drops the rest without a word.
SHOWN = 10

_COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "notice"}


def render_github(report: Report) -> str:
    """The report as workflow commands: the worst first, and in the end how much was found.

    Those that GitHub would drop are plain lines of the log, with their place.
    """
    worst_first = sorted(report.entries, key=lambda entry: -entry.level)
    kinds: Counter[Level] = Counter()
    lines = []
    for entry in worst_first:
        kinds[entry.level] += 1
        lines.append(_command(entry) if kinds[entry.level] <= SHOWN else _plain(entry))
    return "\n".join([*lines, _closing(report, kinds)]) + "\n"


def _command(entry: Reported) -> str:
    finding = entry.finding
    return (
        f"::{_COMMANDS[entry.level]} "
        f"file={visible(_property(finding.where.file))},line={finding.where.line},"
        f"col={finding.where.column},"
        f"title={_property(f'{finding.rule} {entry.name}')}"
        f"::{visible(_data(finding.message + _help(finding.help)))}"
    )


def _plain(entry: Reported) -> str:
    finding = entry.finding
    where, message = visible(str(finding.where)), visible(finding.message)
    return f"{entry.level.word}[{finding.rule} {entry.name}]: {where}: {message}"


def _closing(report: Report, kinds: Counter[Level]) -> str:
    more = [
        counted(kinds[level] - SHOWN, level.word)
        for level in (Level.ERROR, Level.WARNING, Level.NOTE)
        if kinds[level] > SHOWN
    ]
    if not more:
        return summary(report)
    return (
        f"{summary(report)}; GitHub shows {SHOWN} of a kind beside the lines, "
        f"{listed(more, 'and')} more only in this log"
    )


def _help(text: str) -> str:
    return f"\nhelp: {text}" if text else ""


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
