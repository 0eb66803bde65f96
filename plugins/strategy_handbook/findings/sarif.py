"""Findings as SARIF, the form in which code scanning of GitHub and others takes them.

Only what consumers show is written: rules with their texts, the place, and a fingerprint by which a
finding is known again when lines above it come or go.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple
from urllib.parse import quote

from strategy_handbook.findings.machine import seen
from strategy_handbook.findings.report import LineOf, Report, Reported
from strategy_handbook.findings.text import visible

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
# What code scanning compares two runs by; under another name GitHub would not look at it.
FINGERPRINT = "primaryLocationLineHash"

_Json = dict[str, object]


class RuleText(NamedTuple):
    """What a rule says of itself, for readers who have nothing but the report.

    Attributes:
        id: The rule's id.
        name: Its short name: ``unknown-reference``.
        level: How severe it is, in a word.
        summary: What is wrong, one sentence.
        why: Why it matters.
        uri: Where it is explained.
    """

    id: str
    name: str
    level: str
    summary: str
    why: str
    uri: str


def render_sarif(
    report: Report, line_of: LineOf, rules: Iterable[RuleText], version: str, home: str
) -> str:
    """The report as a SARIF log of one run.

    Args:
        report: What was found.
        line_of: Where to get source lines: a finding is known again by the text of its line.
        rules: The texts of all rules; those of which something was found are written.
        version: The version of this program.
        home: Where this program is described.
    """
    broken = {entry.finding.rule for entry in report.entries}
    told = [rule for rule in rules if rule.id in broken]
    numbers = {rule.id: number for number, rule in enumerate(told)}
    prints = _fingerprints(report.entries, line_of)
    run = {
        "tool": {
            "driver": {
                "name": "Strategy Handbook",
                "semanticVersion": version,
                "informationUri": home,
                "rules": [_rule(rule) for rule in told],
            }
        },
        # Apart from what other programs upload for the same commit.
        "automationDetails": {"id": "strategy-handbook/"},
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(entry, numbers[entry.finding.rule], fingerprint)
            for entry, fingerprint in zip(report.entries, prints, strict=True)
        ],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return seen(json.dumps(log, indent=2, ensure_ascii=False) + "\n")


def _rule(rule: RuleText) -> _Json:
    summary = f"{rule.summary[0].upper()}{rule.summary[1:]}."
    return {
        "id": rule.id,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": summary},
        "fullDescription": {"text": rule.why},
        "help": {
            "text": f"{summary} {rule.why} `handbook explain {rule.id}` shows an example.",
            "markdown": f"{summary} {rule.why}\n\n`handbook explain {rule.id}` shows an example; "
            f"[so does its page]({rule.uri}).",
        },
        "helpUri": rule.uri,
        "defaultConfiguration": {"level": rule.level},
        "properties": {"tags": ["plan", rule.name]},
    }


def _result(entry: Reported, rule: int, fingerprint: str) -> _Json:
    where = entry.finding.where
    region = {
        "startLine": where.line,
        "startColumn": where.column,
        "endColumn": where.column + where.length,
    }
    place = {"artifactLocation": {"uri": _uri(where.file)}, "region": region}
    return {
        "ruleId": entry.finding.rule,
        "ruleIndex": rule,
        "level": entry.level.word,
        "message": {"text": _message(entry)},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {FINGERPRINT: fingerprint},
    }


def _message(entry: Reported) -> str:
    advice = f". Help: {entry.finding.help}" if entry.finding.help else ""
    # What looks like a link is one in a message of SARIF, and names in it come from a plan.
    return visible(f"{entry.finding.message}{advice}").replace("](", "] (")


def _uri(file: str) -> str:
    # An absolute path is no relative reference, and a colon in a first name would be a scheme.
    path = quote(file, safe="/", errors="replace")
    return f"file://{path}" if path.startswith("/") else path


def _fingerprints(entries: Iterable[Reported], line_of: LineOf) -> list[str]:
    """For each finding what is the same while its own line is; the alike are counted."""
    met: Counter[tuple[str, str]] = Counter()
    prints = []
    for entry in entries:
        finding = entry.finding
        line = (line_of(finding.where) or "").strip()
        text = "\0".join((finding.rule, finding.message, line))
        digest = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:16]
        met[finding.where.file, digest] += 1
        prints.append(f"{digest}:{met[finding.where.file, digest]}")
    return prints
