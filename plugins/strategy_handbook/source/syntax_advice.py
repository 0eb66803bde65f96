"""libyaml's complaint in the words of someone who writes plans, at the place that must be changed."""

from __future__ import annotations

import re

import yaml

from strategy_handbook.findings import Finding, Where
from strategy_handbook.source.nodes import Node, Sequence

_QUOTE = "quote the text: put it between double quotes"
_MISPLACED = (
    "this line does not fit the lines above it",
    "give it the same indentation as its neighbours",
)
_TEMPLATE = "`{%` starts a template, and plans are not templates"
_NO_ESCAPE = "there is no such escape sequence"
_ESCAPE = re.compile(r"\\(?:x[0-9A-Fa-f]{0,2}|u[0-9A-Fa-f]{0,4}|U[0-9A-Fa-f]{0,8}|.)?")
_KEY = re.compile(r"\s*[\w-]+")


def explain(error: yaml.YAMLError, text: str, file: str, innermost: Node | None) -> Finding:
    """Turns a YAML error into a finding.

    Args:
        error: What libyaml raised.
        text: The file's text, to look at the line itself.
        file: The path to name.
        innermost: The innermost list or group that was open at the fault.

    Returns:
        The finding, at the mark of the fault or, for something never closed, at its opening.
    """
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return Finding("Y102", Where(file), "the file cannot be read as YAML")
    problem, context = error.problem or "", error.context or ""
    mark = error.problem_mark
    opening = error.context_mark or mark
    lines = [*text.split("\n"), ""]
    if "flow node" in context and innermost is not None and not lines[mark.line][mark.column :]:
        kind = "flow sequence" if isinstance(innermost, Sequence) else "flow mapping"
        return Finding("Y102", innermost.where, *_never_closed(problem, kind)[1:])
    at_opening, message, advice = _in_words(
        problem,
        context,
        _Spot(lines[mark.line], mark.column),
        _Spot(lines[opening.line], opening.column),
    )
    place = opening if at_opening else mark
    back, length = _reach(message, problem, lines[place.line], place.column)
    where = Where(file, place.line + 1, place.column + 1 - back, length)
    return Finding("Y102", where, message, advice)


def _reach(message: str, problem: str, line: str, column: int) -> tuple[int, int]:
    """How far before libyaml's mark the fault begins, and how long it is."""
    if message == _TEMPLATE:
        return 1, 2
    if message == _MISPLACED[0]:
        return max(0, column - (len(line) - len(line.lstrip()))), 1
    if message == _NO_ESCAPE:
        # The mark stands at the backslash or, where digits are wrong, behind the letter after it.
        begin = column if "unknown" in problem else column - 2
        if written := _ESCAPE.match(line, begin):
            return column - begin, len(written[0])
    return 0, 1


class _Spot:
    """A place in a line, with what stands before and at it."""

    def __init__(self, line: str, column: int) -> None:
        self.line = line
        self.before = line[:column]
        self.here = line[column:]


_Words = tuple[bool, str, str]


def _in_words(problem: str, context: str, fault: _Spot, opening: _Spot) -> _Words:
    """Whether the opening is the place to look at, what is wrong, and what to do."""
    at = fault.here[:1]
    if at == "\t":
        return False, "the line is indented with a tab", "use two spaces for each level"
    needs_quotes = _needs_quotes(problem, context, fault, opening)
    if needs_quotes:
        return needs_quotes
    if "quoted scalar" in context or "flow" in context:
        return _never_closed(problem, context)
    if "could not find expected ':'" in problem:
        advice = "write `key: value`, or join the line to the text above it"
        return True, "a key without a colon", advice
    if "sequence entries are not allowed" in problem:
        return False, "a list cannot begin on the line of its key", "begin it on the next line"
    if "block" in context or "mapping" in problem or "document start" in problem:
        return False, *_MISPLACED
    advice = "see the line and the one above it; a missing quotation mark is the usual cause"
    return False, problem, advice


def _needs_quotes(problem: str, context: str, fault: _Spot, opening: _Spot) -> _Words | None:
    """What to say when a text would be fine between quotation marks."""
    at = fault.here[:1]
    if (fault.before + at).endswith("{%"):
        return False, _TEMPLATE, _QUOTE
    same_line = fault.line == opening.line
    if ("flow" in context and at == ":" and same_line) or (
        "mapping values are not allowed" in problem and not _KEY.fullmatch(fault.before)
    ):
        return False, "a text with a colon and a space in it must be quoted", _QUOTE
    if re.search("alias|anchor|tag|block scalar|directive", context) or "tag handle" in problem:
        return True, _cannot_start(opening.here[:1]), _QUOTE
    if at == "," and "flow" in context:
        return False, "a value is missing before this comma", "write it, or delete the comma"
    if at and re.search(
        "cannot start any token|expected node content|mapping keys are not allowed", problem
    ):
        return False, _cannot_start(at), _QUOTE
    if "expected key" in problem and fault.before.rstrip().endswith(('"', "'")):
        message = "a text goes on after its closing quotation mark"
        return False, message, "put the quotation marks around the whole text"
    return None


def _cannot_start(character: str) -> str:
    return f"a text cannot start with {'a backtick' if character == '`' else f'`{character}`'}"


def _never_closed(problem: str, context: str) -> _Words:
    if "flow sequence" in context:
        return True, "this list's `[` is never closed", "write `]` after its last value"
    if "flow mapping" in context:
        return True, "this `{` is never closed", "write `}` after its last value"
    # A line that begins with `---` ends the document, even in the middle of a text.
    if "end of stream" in problem or "document indicator" in problem:
        return True, "this quotation mark is never closed", "close it at the end of the text"
    advice = "write the backslash twice, or put the text between single quotes"
    return False, _NO_ESCAPE, advice
