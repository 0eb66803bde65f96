"""libyaml's events become the tree of nodes; whatever could surprise is refused where it stands.

Events, not the C loader's objects: the loader recurses (and crashes on a hostile file), guesses types
and forgets positions. Building from events is also the fastest way that keeps every position.
"""

from __future__ import annotations

from typing import Any, TypeVar

import yaml

from strategy_handbook.findings import Finding, Where
from strategy_handbook.source import limits
from strategy_handbook.source.decoding import HIDDEN, name_of
from strategy_handbook.source.nodes import Mapping, Node, Scalar, Sequence
from strategy_handbook.source.syntax_advice import explain

N = TypeVar("N", bound=Node)

_Loader = getattr(yaml, "CLoader", yaml.Loader)


class _Refused(Exception):
    """Carries the finding that ends the reading of one file."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.message)
        self.finding = finding


def parse(text: str, file: str) -> tuple[Node | None, list[Finding]]:
    """Reads one YAML document.

    Args:
        text: The file's text.
        file: The path to name in findings.

    Returns:
        The root node, or None when the file is empty or cannot be read, and what was found.
    """
    builder = _Builder(file, text)
    try:
        loader = _Loader(text)
        try:
            root = builder.build(loader)
        finally:
            loader.dispose()
    except _Refused as refused:
        return None, [*builder.findings, refused.finding]
    except yaml.YAMLError as error:
        innermost = builder.stack[-1][0] if builder.stack else None
        return None, [*builder.findings, explain(error, text, file, innermost)]
    return root, builder.findings


class _Builder:
    """Puts events together, iteratively: depth costs memory here, never the stack."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.text = text
        self.findings: list[Finding] = []
        self.nodes = 0
        self.documents = 0
        # The same few keys and words stand in every entry: one object for each saves memory.
        self.texts: dict[str, str] = {}
        # One entry for each open collection; for a mapping also the key that waits for its value.
        self.stack: list[tuple[Sequence | Mapping, Scalar | None]] = []

    def build(self, loader: Any) -> Node | None:
        """Takes events from libyaml one by one, the commonest first: a large plan has a million."""
        root: Node | None = None
        stack = self.stack
        while (event := loader.get_event()) is not None:
            kind = type(event)
            if kind is yaml.ScalarEvent:
                node: Node = self._counted(self._scalar(event))
            elif kind is yaml.SequenceEndEvent or kind is yaml.MappingEndEvent:
                stack.pop()
                continue
            else:
                begun = self._begun(event, kind)
                if begun is None:
                    continue
                node = begun
            if stack:
                self._place(stack, node)
            else:
                root = node
            if kind is not yaml.ScalarEvent:
                stack.append((node, None))  # type: ignore[arg-type]
        return root

    def _begun(self, event: Any, kind: type) -> Node | None:
        """The collection that an event begins; None for events about the stream itself."""
        if kind is yaml.MappingStartEvent:
            return self._counted(self._collection(event, Mapping, len(self.stack)))
        if kind is yaml.SequenceStartEvent:
            return self._counted(self._collection(event, Sequence, len(self.stack)))
        if kind is yaml.AliasEvent:
            raise _Refused(self._alias(event.start_mark, "*" + event.anchor))
        if kind is yaml.DocumentStartEvent:
            self.documents += 1
            if self.documents > 1:
                raise _Refused(self._second_document(event.start_mark))
        return None

    def _counted(self, node: N) -> N:
        self.nodes += 1
        if self.nodes > limits.NODES:
            raise _Refused(
                self._too_large(
                    node,
                    f"the file holds more than {limits.NODES:,} values",
                    "split it into several files",
                )
            )
        return node

    def _place(self, stack: list[tuple[Sequence | Mapping, Scalar | None]], node: Node) -> None:
        parent, key = stack[-1]
        if type(parent) is Sequence:
            parent.items.append(node)
            return
        assert type(parent) is Mapping
        if key is None:
            stack[-1] = (parent, self._key(node, parent))
        else:
            stack[-1] = (parent, None)
            if key.text in parent.keys:
                self._duplicate(parent.keys[key.text], key)
                parent.again += ((key, node),)
            else:
                parent.keys[key.text] = key
                parent.values[key.text] = node

    def _key(self, node: Node, parent: Mapping) -> Scalar:
        within = (parent.line, parent.column + 1)
        if isinstance(node, Mapping) and (node.line, node.column) == within:
            raise _Refused(
                Finding(
                    "Y107",
                    Where(self.file, parent.line, parent.column, 2),
                    "`{{` starts a template, and plans are not templates",
                    "write the value itself, or quote the text",
                )
            )
        if not isinstance(node, Scalar):
            raise _Refused(
                Finding(
                    "Y107",
                    node.where,
                    f"a key must be a text, and this is {node.shape}",
                    "give the value a name; quote it if it starts with `[`, `{` or `?`",
                )
            )
        if node.text == "<<" and node.plain:
            raise _Refused(
                Finding(
                    "Y105",
                    node.where,
                    "`<<` merges another mapping, which is not allowed in a plan",
                    "write the keys out where they belong",
                )
            )
        return node

    def _scalar(self, event: Any) -> Scalar:
        start, end = event.start_mark, event.end_mark
        if event.anchor is not None:
            raise _Refused(self._alias(start, "&" + event.anchor))
        if event.tag is not None and event.tag != "!":
            raise _Refused(self._tag(start, event.tag))
        text = self.texts.setdefault(event.value, event.value)
        line, column, style = start.line, start.column, event.style
        length = end.column - column if end.line == line else 1
        node = Scalar(self.file, line + 1, column + 1, length, text, style is None or style == "")
        if len(text) * 4 > limits.SCALAR_BYTES and len(text.encode()) > limits.SCALAR_BYTES:
            raise _Refused(
                self._too_large(
                    node,
                    f"a text is longer than {limits.SCALAR_BYTES // 1024} KiB",
                    "put it into a page of its own, and link to that",
                )
            )
        if node.plain and end.line > line and " - " in text:
            self._look_for_items(line, end.line)
        if style == '"' and (hidden := HIDDEN.search(text)):
            raise _Refused(
                Finding(
                    "Y109",
                    node.where,
                    f"the text holds the character {name_of(hidden.group())}, which cannot be seen "
                    "and is not allowed",
                    "take the escape sequence out",
                )
            )
        return node

    def _look_for_items(self, first: int, last: int) -> None:
        """Finds list items that YAML takes for more words of the text above them."""
        lines = self.text.split("\n")
        for number in range(first + 1, last + 1):
            indent = len(lines[number]) - len(lines[number].lstrip(" "))
            if lines[number].startswith("- ", indent):
                self.findings.append(
                    Finding(
                        "S203",
                        Where(self.file, number + 1, indent + 1),
                        "this is no list item: it is read as part of the text above it",
                        "give its `-` the indentation of the item above, or quote the whole text",
                    )
                )
                return

    def _collection(
        self, event: Any, kind: type[Sequence] | type[Mapping], depth: int
    ) -> Sequence | Mapping:
        start = event.start_mark
        if event.anchor is not None:
            raise _Refused(self._alias(start, "&" + event.anchor))
        if event.tag is not None and event.tag != "!":
            raise _Refused(self._tag(start, event.tag))
        node = kind(self.file, start.line + 1, start.column + 1)
        if depth >= limits.DEPTH:
            raise _Refused(
                self._too_large(
                    node,
                    f"values are nested more than {limits.DEPTH} deep",
                    "write it with fewer levels; a text that starts with `[` or `- ` must be quoted",
                )
            )
        return node

    def _at(self, mark: Any, length: int = 1) -> Where:
        return Where(self.file, mark.line + 1, mark.column + 1, length)

    def _alias(self, mark: Any, written: str) -> Finding:
        what = "an anchor" if written[0] == "&" else "an alias"
        return Finding(
            "Y105",
            self._at(mark, len(written)),
            f"`{written}` is {what}, which is not allowed in a plan",
            f"write the value out; quote a text that starts with `{written[0]}`",
        )

    def _tag(self, mark: Any, tag: str) -> Finding:
        yaml_own = "tag:yaml.org,2002:"
        written = "!!" + tag.removeprefix(yaml_own) if tag.startswith(yaml_own) else tag
        return Finding(
            "Y106",
            self._at(mark, len(written)),
            f"`{written}` is a tag, which is not allowed in a plan",
            "write the value without it; quote a text that starts with `!`",
        )

    def _second_document(self, mark: Any) -> Finding:
        return Finding(
            "Y104",
            self._at(mark, 3),
            "a second document starts here; a plan's file holds one",
            "delete the `---`, or move what follows into a file of its own",
        )

    def _too_large(self, node: Node, message: str, advice: str) -> Finding:
        return Finding("Y108", node.where, message, advice)

    def _duplicate(self, first: Scalar, again: Scalar) -> None:
        self.findings.append(
            Finding(
                "Y103",
                again.where,
                f"the key `{again.text}` stands twice in the same place; the first is in line {first.line}",
                "delete one of the two, or give one another name",
            )
        )
