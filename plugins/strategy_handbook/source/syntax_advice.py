"""libyaml's complaint in the words of someone who writes plans, at the place that must be changed."""

from __future__ import annotations

import re

import yaml

from strategy_handbook.findings import Finding, Where

_NEEDS_QUOTES = "quote the text: put it between double quotes"


def explain(error: yaml.YAMLError, text: str, file: str) -> Finding:
    """Turns a YAML error into a finding.

    Args:
        error: What libyaml raised.
        text: The file's text, to look at the line itself.
        file: The path to name.

    Returns:
        The finding, at the mark of the fault or, for something never closed, at its opening.
    """
    problem = str(getattr(error, "problem", "") or "the file cannot be read as YAML")
    context = str(getattr(error, "context", "") or "")
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    opening = getattr(error, "context_mark", None)
    if mark is None:
        return Finding("Y102", Where(file), problem)
    lines = text.split("\n")
    line = lines[mark.line] if mark.line < len(lines) else ""
    message, advice = _in_words(problem, context, line, mark.column)
    if opening is not None and _never_closed(context, problem):
        mark = opening
    return Finding("Y102", Where(file, mark.line + 1, mark.column + 1), message, advice)


def _never_closed(context: str, problem: str) -> bool:
    return (
        "quoted scalar" in context
        or "flow sequence" in context
        or "flow mapping" in context
        or "end of stream" in problem
    )


def _in_words(problem: str, context: str, line: str, column: int) -> tuple[str, str]:
    at = line[column : column + 1]
    if at == "\t" or "tab character" in problem or re.match(r"\s*\t", line):
        return "the line is indented with a tab", "use two spaces for each level"
    if re.search(r":\s+\{\{", line):
        return (
            "`{{` starts a template here, and YAML reads it as a mapping",
            "quote the text, or write the value itself: plans are not templates",
        )
    if "mapping values are not allowed" in problem:
        return "a text with a colon and a space in it must be quoted", _NEEDS_QUOTES
    if "cannot start any token" in problem and at:
        return f"a text cannot start with `{at}`", _NEEDS_QUOTES
    if "quoted scalar" in context:
        return "this quotation mark is never closed", "close it at the end of the text"
    if "flow sequence" in context:
        return "this list's `[` is never closed", "write `]` after its last value"
    if "flow mapping" in context:
        return "this `{` is never closed", "write `}` after its last value"
    if "alias" in context or "anchor" in context:
        return f"a text cannot start with `{at or '*'}`", _NEEDS_QUOTES
    if "could not find expected ':'" in problem:
        return "a key without a colon", "write `key: value`, or join the line to the text above it"
    if "did not find expected key" in problem or "block" in context:
        return (
            "this line does not fit the lines above it",
            "give it the same indentation as its neighbours",
        )
    return problem, "see the line and the one above it; a missing quotation mark is the usual cause"
