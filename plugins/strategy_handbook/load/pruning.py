"""Takes what is internal out of a plan's files: entries, and every reference to them.

Files are pruned, not records: the page of records, a team's own fields and the places of findings all
come from the files, and a plan that is read from pruned ones can hold nothing that is not in them.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Set
from collections.abc import Mapping as Ids
from typing import NamedTuple

from strategy_handbook.findings import Where
from strategy_handbook.findings.wording import nearest
from strategy_handbook.load.visibility import Key, is_marked
from strategy_handbook.plan import Record
from strategy_handbook.plan.campaigns import Content
from strategy_handbook.plan.goals import GoalTarget, Strategy
from strategy_handbook.plan.innovation import Handover
from strategy_handbook.plan.measurement import BudgetLine, Observation, PastForecast
from strategy_handbook.plan.notations import Anything, Group, Many, Notation, OpenWord, Reference
from strategy_handbook.plan.plan import SECTION_OF_KEY, SECTION_OF_KIND, SECTIONS
from strategy_handbook.plan.records import fields_by_key
from strategy_handbook.source import Document, Mapping, Node, Scalar, Sequence

# The fields that say what a record is about: without the entry they name it is nothing.
ABOUT: dict[type[Record], frozenset[str]] = {
    BudgetLine: frozenset({"for"}),
    Content: frozenset({"campaign", "initiative"}),
    GoalTarget: frozenset({"metric"}),
    Handover: frozenset({"campaign"}),
    Observation: frozenset({"metric"}),
    PastForecast: frozenset({"metric"}),
    Strategy: frozenset({"goal"}),
}

_LINK = re.compile(
    r"\[((?:\\.|[^\[\]\\]|\[[^\[\]]*\])*)\]\(\s*<?([a-z][a-z-]*):([^\s)>]+)>?"
    r"(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)"
)
_TARGET = re.compile(r"\]\(\s*<?([a-z][a-z-]*):([^\s)>]+)[^)]*\)?")
# Looking for the beginnings of links takes time that grows with the square of such marks.
_MOST_MARKS = 200


class Pruned(NamedTuple):
    """What is left of a plan's files.

    Attributes:
        documents: The files, without those in which nothing is left.
        cut: The lines in each file on which something was that is left out.
    """

    documents: list[Document]
    cut: dict[str, set[int]]


class Pruning:
    """Takes what is internal out of a plan's files.

    Args:
        documents: The files.
        keys: The entries that are internal.
        ids: For each kind of entity, the ids the plan defines and where.
        words: The plan's own words, by the name of the vocabulary.
        blind: Whether a file cannot be read that may hold more of what is internal. Then a reference
            that leads nowhere may be to that, and goes as well.
    """

    def __init__(
        self,
        documents: tuple[Document, ...],
        keys: Set[Key],
        ids: Ids[str, Ids[str, Where]],
        words: Ids[str, tuple[str, ...]],
        *,
        blind: bool,
    ) -> None:
        self._documents = documents
        self._keys = set(keys)
        self._ids = ids
        self._words = words
        self._blind = blind
        self._cut: dict[str, set[int]] = {}
        self._marked = True

    def pruned(self) -> Pruned:
        """The files without it."""
        self._add_what_is_about_it()
        self._hidden = {id for _, id in self._keys}
        left = []
        for document in self._documents:
            # A file that cannot be read and speaks of internal things is as internal as they are.
            if document.root is None:
                if not document.marked:
                    left.append(document)
                continue
            self._marked = document.marked
            root = self._root(document.root)
            if root is document.root:
                left.append(document)
            elif root is not None:
                left.append(document._replace(root=root))
        return Pruned(left, self._cut)

    @property
    def keys(self) -> frozenset[Key]:
        """The entries that are left out."""
        return frozenset(self._keys)

    def _add_what_is_about_it(self) -> None:
        """Content of an internal campaign is internal, and a strategy for an internal goal."""
        for section in SECTIONS:
            about = ABOUT.get(section.cls)
            if not section.kind or not about:
                continue
            for document in self._documents:
                if not isinstance(document.root, Mapping):
                    continue
                entries = document.root.values.get(section.key)
                if not isinstance(entries, Mapping):
                    continue
                for id, node in entries.values.items():
                    if isinstance(node, Mapping) and self._is_about_it(node, section.cls):
                        self._keys.add((section.kind, id))

    def _is_about_it(self, node: Mapping, cls: type[Record]) -> bool:
        known = fields_by_key(cls)
        return any(
            isinstance(value := node.values.get(key), Scalar)
            and isinstance(notation := known[key].notation, Reference)
            and self._is_to_it(value.text, notation)
            for key in ABOUT.get(cls, ())
        )

    # What was written, from the whole file down to a word

    def _root(self, root: Node) -> Node | None:
        if not isinstance(root, Mapping):
            return self._unread(root)
        return self._mapping(root, self._section)

    def _section(self, key: Scalar, value: Node) -> Node | None:
        section = SECTION_OF_KEY.get(key.text)
        if section is None:
            return self._unread(value)
        if section.form == "one":
            return self._group(value, section.cls)
        if section.form == "list":
            return self._items(value, Group(section.cls))
        if not isinstance(value, Mapping):
            return self._unread(value)

        def entry(key: Scalar, node: Node) -> Node | None:
            if (section.kind, key.text) in self._keys:
                return None
            return self._group(node, section.cls)

        return self._mapping(value, entry)

    def _group(self, node: Node, cls: type[Record]) -> Node | None:
        if not isinstance(node, Mapping):
            short = _shorthand(cls)
            return self._unread(node) if short is None else self._value(node, short)
        if self._marked and is_marked(node, cls):
            return None
        if cls in ABOUT and self._is_about_it(node, cls):
            return None
        known = fields_by_key(cls)

        def field(key: Scalar, value: Node) -> Node | None:
            spec = known.get(key.text)
            return self._unread(value) if spec is None else self._value(value, spec.notation)

        return self._mapping(node, field)

    def _value(self, node: Node, notation: Notation) -> Node | None:
        if isinstance(notation, Many):
            return self._items(node, notation.inner)
        if isinstance(notation, Group):
            return self._group(node, notation.cls)
        if isinstance(notation, Anything):
            return self._own(node)
        if not isinstance(node, Scalar):
            return self._unread(node)
        if isinstance(notation, Reference | OpenWord):
            return None if self._is_to_it(node.text, notation) else node
        return self._text(node)

    def _items(self, node: Node, inner: Notation) -> Node | None:
        if not isinstance(node, Sequence):
            return self._value(node, inner)
        return self._sequence(node, lambda item: self._value(item, inner))

    def _own(self, node: Node) -> Node | None:
        """A team's own fields: what they say is the team's, unless they say that it is internal."""
        if isinstance(node, Scalar):
            return self._text(node)
        if isinstance(node, Sequence):
            return self._sequence(node, self._own)
        if is_marked(node, None):
            return None
        assert isinstance(node, Mapping)
        return self._mapping(node, lambda _, value: self._own(value))

    def _unread(self, node: Node) -> Node | None:
        """What could not be understood: anything in it that may be a reference is taken for one."""
        if isinstance(node, Scalar):
            of_kind = node.text.rpartition(":")[2]
            return None if self._names_it(of_kind) else self._text(node)
        if isinstance(node, Sequence):
            return self._sequence(node, self._unread)
        if is_marked(node, None):
            return None
        assert isinstance(node, Mapping)
        return self._mapping(
            node, lambda key, value: None if self._names_it(key.text) else self._unread(value)
        )

    # Groups and lists: the same object where nothing in it has gone

    def _mapping(self, node: Mapping, keep: _Keep) -> Mapping | None:
        left: list[tuple[Scalar, Node]] | None = None
        for number, (text, value) in enumerate(node.values.items()):
            kept = keep(node.keys[text], value)
            if left is None and kept is not value:
                left = list(node.entries())[:number]
            if kept is None:
                self._leave(node.keys[text], value)
            elif left is not None:
                left.append((node.keys[text], kept))
        again = node.again
        if again:
            tried = [(key, value, keep(key, value)) for key, value in again]
            for key, value, kept in tried:
                if kept is None:
                    self._leave(key, value)
            again = tuple((key, kept) for key, _, kept in tried if kept is not None)
            if left is None and len(again) == len(node.again):
                same = all(kept is value for _, value, kept in tried)
                left = None if same else list(node.entries())
            elif left is None:
                left = list(node.entries())
        if left is None:
            return node
        if not left and not again:
            return None
        pruned = Mapping(node.file, node.line, node.column)
        pruned.keys = {key.text: key for key, _ in left}
        pruned.values = {key.text: value for key, value in left}
        pruned.again = again
        return pruned

    def _sequence(self, node: Sequence, keep: _KeepItem) -> Sequence | None:
        left = []
        for item in node.items:
            kept = keep(item)
            if kept is None:
                self._leave(item)
            else:
                left.append(kept)
        if len(left) == len(node.items) and all(map(operator.is_, left, node.items)):
            return node
        if not left:
            return None
        pruned = Sequence(node.file, node.line, node.column)
        pruned.items = left
        return pruned

    def _leave(self, *nodes: Node) -> None:
        pending = list(nodes)
        while pending:
            node = pending.pop()
            self._cut.setdefault(node.file, set()).add(node.line)
            if isinstance(node, Sequence):
                pending.extend(node.items)
            elif isinstance(node, Mapping):
                pending.extend((*node.keys.values(), *node.values.values()))
                pending.extend(one for pair in node.again for one in pair)

    # What leads to it

    def _is_to_it(self, text: str, notation: Reference | OpenWord) -> bool:
        """Whether a reference is to something internal, or may be meant to be."""
        kinds = notation.kinds if isinstance(notation, Reference) else (notation.kind,)
        kind, _, rest = text.partition(":")
        if rest and kind in kinds and isinstance(notation, Reference):
            kinds, text = (kind,), rest
        for kind in kinds:
            if (kind, text) in self._keys:
                return True
            if text in self._ids.get(kind, ()):
                return False
        if isinstance(notation, OpenWord):
            own = self._words.get(notation.vocabulary.name, ()) if notation.vocabulary else ()
            if text in own or not self._ids.get(notation.kind):
                return False
        # Whatever is not defined is told, and shown as it was written.
        return self._blind or bool(nearest(text, [id for of, id in self._keys if of in kinds]))

    def _names_it(self, text: str) -> bool:
        return text in self._hidden

    def _text(self, node: Scalar) -> Node:
        """A text without links to it; the words of the link stay, as they are the text's own."""
        if "](" not in node.text:
            return node
        text = node.text
        if text.count("[") <= _MOST_MARKS:
            text = _LINK.sub(
                lambda found: found[1] if self._leads_to_it(found[2], found[3]) else found[0], text
            )
        text = _TARGET.sub(
            lambda found: "]" if self._leads_to_it(found[1], found[2]) else found[0], text
        )
        if text == node.text:
            return node
        self._cut.setdefault(node.file, set()).add(node.line)
        return Scalar(node.file, node.line, node.column, node.length, text, node.plain)

    def _leads_to_it(self, kind: str, id: str) -> bool:
        if kind not in SECTION_OF_KIND:
            return False
        return self._is_to_it(id, Reference((kind,)))


_Keep = Callable[[Scalar, Node], Node | None]
_KeepItem = Callable[[Node], Node | None]


def _shorthand(cls: type[Record]) -> Notation | None:
    specs = fields_by_key(cls).values()
    return next((spec.notation for spec in specs if spec.shorthand), None)
