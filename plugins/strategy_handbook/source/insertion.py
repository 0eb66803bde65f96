"""An entry put into the text of a YAML file: lines come in, and every byte that was there stays.

Nothing is written anew: a writer of YAML would take comments, quotes and line breaks away. Where an
entry may stand is guessed from the lines, and held by reading: the new text must say what the old one
said and the entry besides, or the next place is tried.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml

from strategy_handbook.source.entry_text import Entry, Manner, in_brackets, in_lines, manner_of
from strategy_handbook.source.nodes import Mapping, Node, Scalar, Sequence
from strategy_handbook.source.yaml_tree import parse

_Loader = getattr(yaml, "CLoader", yaml.Loader)
_STARTS = (yaml.MappingStartEvent, yaml.SequenceStartEvent)
_ENDS = (yaml.MappingEndEvent, yaml.SequenceEndEvent)
_LINES = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")
_LINE_END = re.compile(r"\r\n|\r|\n")


class Inserted(NamedTuple):
    """A text with the entry in it.

    Attributes:
        text: The whole text.
        line: The number of the line in which the entry's id stands, from 1.
        lines: The lines that came in, without their ends; where only a part of one did, the whole.
    """

    text: str
    line: int
    lines: tuple[str, ...]


class NoPlace(Exception):
    """Nothing can be put into a text as it is written; the message says what to do about it."""


def insert(text: str, entry: Entry) -> Inserted:
    """Puts an entry at the end of its section; begins the section where there is none.

    Args:
        text: The file's text, with the line ends it has.
        entry: The entry, with an id that its section does not have.

    Raises:
        NoPlace: When the text cannot be read, or no place was found.
        Unwritable: When a text of the entry is none that a plan may hold.
    """
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    old = _Text(text.removeprefix(mark))
    for place, added in _places(old, entry):
        new = old.with_(place, added)
        if (line := _line_of(old, new, entry)) is not None:
            return Inserted(mark + new, line, _lines_of(new, place, added))
    raise NoPlace(_why_not(old, entry.section))


def _why_not(old: _Text, section: str) -> str:
    root = old.root
    node = root.values.get(section)
    if isinstance(node, Scalar) and node.text:
        return f"`{section}:` is followed by `{node.text}`: delete that, or the line"
    if old.lines and not _LINE_END.search(old.lines[-1]):
        return (
            "the last line of the file has no end, so its text would become another: end it first"
        )
    return (
        f"nothing can be added below `{section}:` as it is written: give each of its entries "
        "lines of its own, without braces around them"
    )


class _Text:
    """A text with its lines and what it holds.

    Attributes:
        text: The text as it is.
        lines: Its lines, each with its end.
        bare: The same without.
        end: How its lines end.
        root: What it holds; an empty mapping where that is nothing.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = _LINES.findall(text)
        self.bare = [line.rstrip("\r\n") for line in self.lines]
        ends = _LINE_END.findall(text)
        self.end = max(ends, key=ends.count) if ends else "\n"
        root, findings = parse(_LINE_END.sub("\n", text), "")
        if findings:
            raise NoPlace("the file cannot be read: see `handbook check`")
        if root is None or (isinstance(root, Scalar) and not root.text and root.plain):
            root = Mapping("", 1, 1)
        if not isinstance(root, Mapping):
            raise NoPlace("the file holds no sections: begin it with one such as `personas:`")
        self.root = root

    def offset(self, line: int, column: int) -> int:
        """Where a line and column, both from 0, are in the text."""
        return sum(map(len, self.lines[:line])) + column

    def with_(self, place: int, added: str) -> str:
        """The text with something more at an offset."""
        return self.text[:place] + added + self.text[place:]


def _places(old: _Text, entry: Entry) -> Iterator[tuple[int, str]]:
    """Where the entry may stand, the best first: an offset, and what comes in there."""
    root = old.root
    manner = manner_of(root, entry.section, old.bare)
    node = root.values.get(entry.section)
    braces = root if node is None else node
    if isinstance(braces, Mapping) and (ends := _braces(old, braces)) is not None:
        inside = in_brackets(entry, manner)
        yield _in_braces(
            old, ends, inside if node is not None else f"{entry.section}: {{{inside}}}"
        )
    elif node is None:
        yield from _at_the_end(old, entry, manner)
    elif isinstance(node, Mapping) or (isinstance(node, Scalar) and node.is_empty):
        yield from _below_the_section(old, entry, manner)


def _below_the_section(old: _Text, entry: Entry, manner: Manner) -> Iterator[tuple[int, str]]:
    root = old.root
    node = root.values[entry.section]
    column = node.column if isinstance(node, Mapping) else root.column + manner.step
    key = root.keys[entry.section].line
    end = min(
        [one.line - 1 for one in root.keys.values() if one.line > key],
        default=_document_end(old, key),
    )
    last = end
    while last > key and _is_apart(old.bare[last - 1], column):
        last -= 1
    # A text that keeps the blank lines below it takes them in: then the entry must come after those.
    blanks = next((n for n in range(last, end) if old.bare[n].strip()), end)
    lines = in_lines(entry, " " * (column - 1), manner)
    for line in dict.fromkeys((last, blanks, end)):
        between = [""] if manner.spaced and old.bare[line - 1].strip() else []
        yield _lines_at(old, line, [*between, *lines])
        if between:
            yield _lines_at(old, line, lines)


def _at_the_end(old: _Text, entry: Entry, manner: Manner) -> Iterator[tuple[int, str]]:
    root = old.root
    indent = " " * (root.column - 1)
    inner = in_lines(entry, indent + " " * manner.step, manner)
    lines = [f"{indent}{entry.section}:", *inner]
    end = _document_end(old, 0)
    keys = [key.line for key in root.keys.values()]
    apart = bool(keys[1:]) and all(not old.bare[line - 2].strip() for line in keys[1:])
    if apart and old.bare[end - 1].strip():
        yield _lines_at(old, end, ["", *lines])
    yield _lines_at(old, end, lines)


def _lines_at(old: _Text, line: int, lines: list[str]) -> tuple[int, str]:
    """Lines after one of the old ones; the text ends with a line end afterwards if it did before."""
    place = old.offset(line, 0)
    if line and not _LINE_END.search(old.lines[line - 1]):
        return place, old.end + old.end.join(lines)
    return place, "".join(one + old.end for one in lines)


def _document_end(old: _Text, line: int) -> int:
    """The last line that may hold something: the next to a line `...`, else the last of all."""
    for number in range(line, len(old.bare)):
        if re.match(r"\.\.\.(?:\s|$)", old.bare[number]):
            return number
    return len(old.bare)


def _is_apart(line: str, column: int) -> bool:
    """Whether a line belongs to what comes after a section: blank, or a comment further left."""
    inner = line.lstrip(" ")
    return not inner.strip() or (inner.startswith("#") and len(line) - len(inner) < column - 1)


class _Braces(NamedTuple):
    """A mapping in braces: where it begins, where its last value ends, and where it ends itself."""

    begin: tuple[int, int]
    last: tuple[int, int]
    end: tuple[int, int]


def _braces(old: _Text, node: Mapping) -> _Braces | None:
    """Where a mapping's braces are; None if it has none."""
    events: Any = yaml.parse(_LINE_END.sub("\n", old.text), Loader=_Loader)
    begin = (node.line - 1, node.column - 1)
    depth, last, inside = 0, begin, False
    for event in events:
        kind = type(event)
        start = (event.start_mark.line, event.start_mark.column)
        if inside and kind in _ENDS:
            if not depth:
                return _Braces(begin, last, start)
            depth -= 1
        elif inside and kind in _STARTS:
            depth += 1
        elif kind is yaml.MappingStartEvent and start == begin and event.flow_style:
            inside = True
        last = (event.end_mark.line, event.end_mark.column)
    return None


def _in_braces(old: _Text, braces: _Braces, inside: str) -> tuple[int, str]:
    place = old.offset(*braces.last)
    if braces.last == (braces.begin[0], braces.begin[1] + 1):
        return place, inside
    if braces.end[0] == braces.last[0]:
        return place, f", {inside}"
    line = old.bare[braces.last[0]]
    indent = line[: len(line) - len(line.lstrip(" "))]
    return place, f",{old.end}{indent}{inside}"


def _line_of(old: _Text, new: str, entry: Entry) -> int | None:
    """Where the entry is in a text that says what the old one says besides; None in any other."""
    root, findings = parse(_LINE_END.sub("\n", new), "")
    node = root.values.get(entry.section) if isinstance(root, Mapping) else None
    if findings or root is None or not isinstance(node, Mapping) or entry.id not in node.keys:
        return None
    before, after = _said(old.root), _said(root)
    added = after[entry.section].pop(entry.id)
    if not before.get(entry.section):
        before.pop(entry.section, None)
        if not after[entry.section]:
            del after[entry.section]
    return node.keys[entry.id].line if _says(added, entry) and before == after else None


def _says(added: Any, entry: Entry) -> bool:
    if not isinstance(added, dict) or list(added) != [field.key for field in entry.fields]:
        return False
    for field in entry.fields:
        value = list(field.values) if field.many else field.values[0] if field.values else ""
        if not field.yaml and added[field.key] != value:
            return False
    return True


def _said(node: Node) -> Any:
    if isinstance(node, Scalar):
        return "" if node.is_empty else node.text
    if isinstance(node, Sequence):
        return [_said(item) for item in node.items]
    assert isinstance(node, Mapping)
    return {key: _said(value) for key, value in node.values.items()}


def _lines_of(new: str, place: int, added: str) -> tuple[str, ...]:
    """The lines in which something is that came in at an offset; not the blank ones around it."""
    begin = place + len(added) - len(added.lstrip(",\r\n"))
    first = len(_LINE_END.findall(new[:begin]))
    last = len(_LINE_END.findall(new[: place + len(added.rstrip("\r\n"))]))
    return tuple(line.rstrip("\r\n") for line in _LINES.findall(new)[first : last + 1])
