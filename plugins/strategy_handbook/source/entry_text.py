"""An entry with its fields as the lines of a file, in the manner in which the file is written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from strategy_handbook.source.nodes import Mapping, Scalar, texts_in
from strategy_handbook.source.written_text import written, written_in_lines

# A longer list is written one item a line.
WIDEST = 100
STEP = 2


class Field(NamedTuple):
    """A key of a new entry with its value.

    Attributes:
        key: The key.
        values: The texts it holds.
        many: Whether they stand in a list, even a single one.
        typed: Whether they are texts whatever they look like, `no` and `2027` among them.
        yaml: The value in YAML, if it was given so; on one line, in brackets.
    """

    key: str
    values: tuple[str, ...] = ()
    many: bool = False
    typed: bool = True
    yaml: str = ""


class Entry(NamedTuple):
    """What is to be written.

    Attributes:
        section: The key at the top of the file.
        id: The key below it.
        fields: What it says.
        hints: What else it could say, each a line of comment.
    """

    section: str
    id: str
    fields: tuple[Field, ...]
    hints: tuple[str, ...] = ()


class Manner(NamedTuple):
    """How a file is written.

    Attributes:
        step: By how many spaces each level is indented.
        quote: The quotes it prefers.
        quoted_keys: Whether ids stand in quotes.
        quoted_texts: Whether texts do that need none.
        spaced: Whether blank lines stand between entries.
    """

    step: int = STEP
    quote: str = '"'
    quoted_keys: bool = False
    quoted_texts: bool = False
    spaced: bool = False


def manner_of(root: Mapping, section: str, lines: list[str]) -> Manner:
    """How a file writes the entries of a section, or others where it has none of that.

    Args:
        root: What the file holds.
        section: The section.
        lines: The file's lines.
    """
    own = root.values.get(section)
    groups = [value for value in root.values.values() if isinstance(value, Mapping)]
    if isinstance(own, Mapping):
        groups.insert(0, own)
    entries = list(own.entries()) if isinstance(own, Mapping) else []
    quotes = [_sign(one, lines) for one in texts_in(root) if not one.plain]
    texts = [
        text
        for _, value in entries
        if isinstance(value, Mapping)
        for text in value.values.values()
        if isinstance(text, Scalar)
    ]
    return Manner(
        next((step for group in groups for step in _steps(root, group)), STEP),
        "'" if quotes.count("'") > quotes.count('"') else '"',
        bool(entries) and not any(key.plain for key, _ in entries),
        bool(texts) and all(_sign(text, lines) in "'\"" for text in texts),
        len(entries) > 1 and all(_follows_blank(key, lines) for key, _ in entries[1:]),
    )


def _sign(text: Scalar, lines: list[str]) -> str:
    """The character a text begins with in the file: a quotation mark, or what begins a block."""
    return lines[text.line - 1][text.column - 1 : text.column] or " "


def _steps(root: Mapping, group: Mapping) -> Iterator[int]:
    """By how much levels are indented: what is inside entries tells it best."""
    inner = [
        value.column - key.column
        for key, value in group.entries()
        if isinstance(value, Mapping) and value.line > key.line and value.column > key.column
    ]
    yield from inner[:1]
    if group.line > root.line and group.column > root.column:
        yield group.column - root.column


def _follows_blank(key: Scalar, lines: list[str]) -> bool:
    number = key.line - 2
    while number > 0 and lines[number].lstrip().startswith("#"):
        number -= 1
    return not lines[number].strip()


def in_lines(entry: Entry, indent: str, manner: Manner) -> list[str]:
    """An entry as lines, its id first.

    Args:
        entry: The entry.
        indent: What the line of its id begins with.
        manner: How the file is written.

    Raises:
        Unwritable: When a text in it is none that a plan may hold.
    """
    inner = indent + " " * manner.step
    lines = [f"{indent}{_key(entry.id, manner)}:"]
    for field in entry.fields:
        lines += _field_lines(field, inner, manner)
    return lines + [f"{inner}# {hint}" for hint in entry.hints]


def in_brackets(entry: Entry, manner: Manner) -> str:
    """An entry on one line, in braces: `fleet-manager: {name: Fleet manager}`.

    Raises:
        Unwritable: When a text in it is none that a plan may hold.
    """
    fields = ", ".join(f"{field.key}: {_value(field, manner, True)}" for field in entry.fields)
    return f"{_key(entry.id, manner)}: {{{fields}}}"


def _field_lines(field: Field, indent: str, manner: Manner) -> list[str]:
    if not field.many and not field.yaml and "\n" in field.values[0]:
        block = written_in_lines(field.values[0], indent + " " * manner.step)
        if block is not None:
            return [f"{indent}{field.key}: {block[0]}", *block[1:]]
    line = f"{indent}{field.key}: {_value(field, manner, False)}"
    if len(line) <= WIDEST or not field.many or field.yaml:
        return [line]
    item = indent + " " * manner.step + "- "
    return [
        f"{indent}{field.key}:",
        *(item + _text(field, value, manner, False) for value in field.values),
    ]


def _value(field: Field, manner: Manner, bracketed: bool) -> str:
    if field.yaml:
        return field.yaml
    texts = [_text(field, value, manner, bracketed or field.many) for value in field.values]
    return f"[{', '.join(texts)}]" if field.many else texts[0]


def _text(field: Field, text: str, manner: Manner, bracketed: bool) -> str:
    quoted = field.typed and manner.quoted_texts
    return written(text, manner.quote, quoted=quoted, typed=field.typed, bracketed=bracketed)


def _key(id: str, manner: Manner) -> str:
    return f"{manner.quote}{id}{manner.quote}" if manner.quoted_keys else id
