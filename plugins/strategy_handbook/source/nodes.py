"""The tree that a YAML file becomes: scalars, sequences and mappings, each with its place.

Every scalar is the text as it was written: ``no`` stays ``no`` and ``1.10`` stays ``1.10``.
Positions are plain integers, because a plan of ten thousand items has a quarter of a million.
"""

from __future__ import annotations

from collections.abc import Iterator

from strategy_handbook.findings import Where


class Node:
    """A value in a file.

    Attributes:
        file: The file's path as shown to people.
        line: The line of its first character, from 1.
        column: The column of its first character in code points, from 1.
        length: Code points up to its end on the same line; 1 when it spans lines.
    """

    __slots__ = ("column", "file", "length", "line")

    def __init__(self, file: str, line: int, column: int, length: int = 1) -> None:
        self.file = file
        self.line = line
        self.column = column
        self.length = length

    @property
    def where(self) -> Where:
        """The place of this value."""
        return Where(self.file, self.line, self.column, self.length or 1)

    @property
    def shape(self) -> str:
        """What a person would call a value of this form."""
        raise NotImplementedError


class Scalar(Node):
    """A piece of text.

    Attributes:
        text: The text, unquoted and unescaped.
        plain: Whether it was written without quotes and not as a block.
    """

    __slots__ = ("plain", "text")

    def __init__(
        self, file: str, line: int, column: int, length: int, text: str, plain: bool
    ) -> None:
        self.file = file
        self.line = line
        self.column = column
        self.length = length
        self.text = text
        self.plain = plain

    @property
    def is_empty(self) -> bool:
        """Whether nothing was written: no text, only spaces, or YAML's words for nothing."""
        if self.plain:
            return self.text in ("", "~", "null", "Null", "NULL")
        return not self.text or self.text.isspace()

    @property
    def shape(self) -> str:
        """What a person would call this value."""
        return "nothing" if self.is_empty else "a text"

    def __repr__(self) -> str:
        return f"Scalar({self.text!r} at {self.where})"


class Sequence(Node):
    """A list of values, in the order written."""

    __slots__ = ("items",)

    def __init__(self, file: str, line: int, column: int) -> None:
        super().__init__(file, line, column)
        self.items: list[Node] = []

    @property
    def shape(self) -> str:
        """What a person would call this value."""
        return "a list"

    def __repr__(self) -> str:
        return f"Sequence({self.items!r})"


class Mapping(Node):
    """Keys with values, in the order written; each key keeps its own place.

    Attributes:
        keys: Each key by its text.
        values: What stands below each key.
        again: Keys that stood here before, with what stands below them: found, and not taken in.
    """

    __slots__ = ("again", "keys", "values")

    def __init__(self, file: str, line: int, column: int) -> None:
        super().__init__(file, line, column)
        self.keys: dict[str, Scalar] = {}
        self.values: dict[str, Node] = {}
        self.again: tuple[tuple[Scalar, Node], ...] = ()

    @property
    def shape(self) -> str:
        """What a person would call this value."""
        return "a group of keys"

    def entries(self) -> Iterator[tuple[Scalar, Node]]:
        """Each key with its value, in the order written."""
        for text, key in self.keys.items():
            yield key, self.values[text]

    def __repr__(self) -> str:
        return f"Mapping({self.values!r})"


def texts_in(node: Node | None, again: bool = False) -> Iterator[Scalar]:
    """Every text at and below a node, keys and empty values left out, in the order written.

    Args:
        node: Where to begin.
        again: Whether what stands below keys that are written twice is told too, in any order.
    """
    pending = [node]
    while pending:
        current = pending.pop()
        if isinstance(current, Scalar):
            if not current.is_empty:
                yield current
        elif isinstance(current, Sequence):
            pending.extend(reversed(current.items))
        elif isinstance(current, Mapping):
            pending.extend(reversed(current.values.values()))
            if again:
                pending.extend(value for _, value in current.again)
