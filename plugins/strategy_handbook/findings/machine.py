"""Findings for programs, as one JSON document."""

from __future__ import annotations

import json
import re

from strategy_handbook.findings.finding import Level
from strategy_handbook.findings.report import Report

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
