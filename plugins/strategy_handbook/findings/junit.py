"""Findings as a JUnit report, which GitLab, Jenkins and others show beside a change.

Each file of a plan is a suite. A finding is a case of its own, so that a program that compares two
reports tells new findings from old ones; a file without findings is one case that passed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from xml.etree import ElementTree as ET

from strategy_handbook.findings.finding import Level
from strategy_handbook.findings.report import LineOf, Report, Reported
from strategy_handbook.findings.text import render_one, visible


def render_junit(
    report: Report, line_of: LineOf, files: Iterable[str], failing: Level | None
) -> str:
    """The report as JUnit's XML.

    Args:
        report: What was found.
        line_of: Where to get source lines.
        files: The files that were read.
        failing: The level from which a finding is a failure; below it, a case that passed and has
            something to say. None if nothing fails.
    """
    by_file: dict[str, list[Reported]] = {file: [] for file in files}
    for entry in report.entries:
        by_file.setdefault(entry.finding.where.file, []).append(entry)
    suites = ET.Element("testsuites", {"name": "handbook check"})
    for file, entries in sorted(by_file.items()):
        _suite(suites, file, entries, line_of, failing)
    _count(suites, suites.iter("testcase"))
    ET.indent(suites)
    return f"<?xml version='1.0' encoding='UTF-8'?>\n{ET.tostring(suites, encoding='unicode')}\n"


def _suite(
    suites: ET.Element,
    file: str,
    entries: list[Reported],
    line_of: LineOf,
    failing: Level | None,
) -> None:
    suite = ET.SubElement(suites, "testsuite", {"name": visible(file)})
    names: Counter[str] = Counter()
    for entry in entries:
        _case(suite, _name(entry, names), file, entry, render_one(entry, line_of), failing)
    if not entries:
        ET.SubElement(suite, "testcase", _about(file, "no findings"))
    _count(suite, suite.iter("testcase"))


def _case(
    suite: ET.Element, name: str, file: str, entry: Reported, shown: str, failing: Level | None
) -> None:
    where = entry.finding.where
    case = ET.SubElement(suite, "testcase", {**_about(file, name), "line": str(where.line)})
    if failing is not None and entry.level >= failing:
        about = {"type": entry.level.word, "message": visible(f"{where}: {entry.finding.message}")}
        ET.SubElement(case, "failure", about).text = shown
    else:
        ET.SubElement(case, "system-out").text = shown


def _name(entry: Reported, names: Counter[str]) -> str:
    # Without the line, so that a finding is the same one when lines above it come or go. Of cases
    # with the same name GitLab shows the first alone.
    name = visible(f"{entry.finding.rule} {entry.name}: {entry.finding.message}")
    names[name] += 1
    return name if names[name] == 1 else f"{name} ({names[name]})"


def _about(file: str, name: str) -> dict[str, str]:
    shown = visible(file)
    return {"classname": shown, "name": name, "file": shown, "time": "0"}


def _count(element: ET.Element, cases: Iterable[ET.Element]) -> None:
    found = list(cases)
    element.set("tests", str(len(found)))
    element.set("failures", str(sum(case.find("failure") is not None for case in found)))
    element.set("errors", "0")
