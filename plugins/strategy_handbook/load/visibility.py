"""What a plan keeps to the team: the entries that are marked as internal.

The mark is looked for in what was written, not in what was understood: an entry whose mark is misspelt,
or which could not be read, must not come out for that reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from strategy_handbook.plan import Record, Section
from strategy_handbook.plan.plan import SECTION_OF_KEY
from strategy_handbook.plan.records import fields_by_key
from strategy_handbook.source import Document, Mapping, Node, Scalar, Sequence

# An entry of a plan: its kind and its id.
Key = tuple[str, str]

_KEY = "visibility"


class Marked(NamedTuple):
    """What is marked as internal in a plan's files.

    Attributes:
        keys: The entries.
        head: Whether the plan as a whole is.
        others: Whether anything without an id is, such as a line of the budget.
        unread: Whether a file that cannot be read speaks of it.
        spoken_of: Whether any file does, so that a group within an entry may be marked.
    """

    keys: frozenset[Key]
    head: bool
    others: bool
    unread: bool
    spoken_of: bool

    @property
    def nothing(self) -> bool:
        """Whether nothing is."""
        return not self.spoken_of


def marked_in(documents: Iterable[Document]) -> Marked:
    """What is marked as internal in files."""
    keys: set[Key] = set()
    head = others = unread = spoken_of = False
    for document in documents:
        if not document.marked:
            continue
        spoken_of = True
        unread = unread or document.root is None
        for section, id, node in _entries(document):
            if not is_marked(node, section.cls if section else None):
                continue
            if section and section.kind:
                keys.add((section.kind, id))
            elif section and section.key == "plan":
                head = True
            else:
                others = True
    return Marked(frozenset(keys), head, others, unread, spoken_of)


def is_marked(node: Node, cls: type[Record] | None) -> bool:
    """Whether what was written is marked as internal.

    Nothing but `public` says that an entry is for everybody. Whoever writes another word, or `internal`
    after a key that the format does not know, means to keep it back.

    Args:
        node: What was written.
        cls: The class it was meant to be; None where that is not known.
    """
    if not isinstance(node, Mapping):
        return False
    known = fields_by_key(cls) if cls else {}
    if cls and not node.again and node.values.keys() <= known.keys():
        # Nearly all entries are like that.
        return _KEY in node.values and not _says(node.values[_KEY], "public")
    written = [*node.values.items(), *((key.text, value) for key, value in node.again)]
    for key, value in written:
        if key == _KEY and cls and not _says(value, "public"):
            return True
        if (key == _KEY or key not in known) and _says(value, "internal"):
            return True
    return False


def _says(node: Node, word: str) -> bool:
    return isinstance(node, Scalar) and node.text.strip().casefold() == word


def _entries(document: Document) -> Iterator[tuple[Section | None, str, Node]]:
    if not isinstance(document.root, Mapping):
        return
    for name, value in (*document.root.entries(), *document.root.again):
        section = SECTION_OF_KEY.get(name.text)
        if section and section.form == "list":
            for node in value.items if isinstance(value, Sequence) else [value]:
                yield section, "", node
        elif section and section.form == "one":
            yield section, "", value
        elif isinstance(value, Mapping):
            for key, node in (*value.entries(), *value.again):
                yield section, key.text, node
