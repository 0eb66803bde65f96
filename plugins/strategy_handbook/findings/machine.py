"""Findings for programs: as one JSON document, and as GitHub's annotation commands."""

from __future__ import annotations

import json
import re

from strategy_handbook.findings.finding import Level
from strategy_handbook.findings.report import Report
from strategy_handbook.findings.text import visible

FORMAT_VERSION = 1


def render_json(report: Report) -> str:
    """The report as JSON: a version, the counts, and the findings in order."""
    document = {
        "version": FORMAT_VERSION,
        "counts": {
            "plans": report.plans,
            "files": report.files,
            "records": report.records,
            "errors": report.count(Level.ERROR),
            "warnings": report.count(Level.WARNING),
            "notes": report.count(Level.NOTE),
        },
        "findings": [
            {
                "rule": entry.finding.rule,
                "name": entry.name,
                "level": entry.level.word,
                "file": entry.finding.where.file,
                "line": entry.finding.where.line,
                "column": entry.finding.where.column,
                "length": entry.finding.where.length,
                "message": entry.finding.message,
                "help": entry.finding.help,
            }
            for entry in report.entries
        ],
    }
    return seen(json.dumps(document, indent=2, ensure_ascii=False) + "\n")


_NOT_ASCII = re.compile(r"[^\n -~]")


def seen(document: str) -> str:
    """A JSON document in which nothing can steer a terminal: what cannot be seen becomes its code.

    Args:
        document: The document; it means the same afterwards.
    """
    return _NOT_ASCII.sub(_seen, document)


def _seen(match: re.Match[str]) -> str:
    character = match.group()
    return character if character.isprintable() else json.dumps(character)[1:-1]


_COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "notice"}


def render_github(report: Report) -> str:
    """The report as workflow commands, which GitHub shows beside the lines of a change."""
    return "".join(
        f"::{_COMMANDS[entry.level]} "
        f"file={visible(_property(entry.finding.where.file))},line={entry.finding.where.line},"
        f"col={entry.finding.where.column},"
        f"title={_property(f'{entry.finding.rule} {entry.name}')}"
        f"::{visible(_data(entry.finding.message + _help(entry.finding.help)))}\n"
        for entry in report.entries
    )


def _help(text: str) -> str:
    return f"\nhelp: {text}" if text else ""


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
