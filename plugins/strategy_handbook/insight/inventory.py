"""Everything written in a plan's files, entry by entry, understood or not: nothing gets lost."""

from __future__ import annotations

from collections.abc import Container, Iterator
from functools import cached_property
from typing import NamedTuple

from strategy_handbook.findings import Where
from strategy_handbook.plan import Plan, Record, Section
from strategy_handbook.plan.plan import SECTION_OF_KEY
from strategy_handbook.source import Document, Mapping, Node, Sequence
from strategy_handbook.source.nodes import Scalar, texts_in


class Entry(NamedTuple):
    """One entry of a plan's files.

    Attributes:
        section: The section it stands in; None for a key that is no section.
        key: The id, the number in a list, or the key that is no section.
        where: Where it stands.
        node: What is written there.
        record: What was read from it; None if it could not be understood.
    """

    section: Section | None
    key: str
    where: Where
    node: Node
    record: Record | None


class Tally(NamedTuple):
    """What goes in and what comes out: the values in a plan's files, and those that are shown.

    Attributes:
        written: How many values stand in the files that could be read.
        files: How many files those are.
        missing: Where the values stand that are not shown.
    """

    written: int
    files: int
    missing: tuple[Where, ...]

    @property
    def shown(self) -> int:
        """How many values are shown."""
        return self.written - len(self.missing)


class Inventory:
    """The entries of a plan, and the values that its files hold.

    Args:
        plan: The plan.
    """

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.entries: list[Entry] = [
            entry for document in plan.documents for entry in self._entries(document)
        ]

    def tally(self, shown: Container[int]) -> Tally:
        """Compares what is written with what is shown.

        Args:
            shown: The identities of the values that were drawn. Identities, because two values at
                one place are still two, and one value of a table may belong to many entries.
        """
        files = [document for document in self.plan.documents if document.root is not None]
        values = {id(value): value for file in files for value in texts_in(file.root, again=True)}
        missing = [value.where for number, value in values.items() if number not in shown]
        return Tally(len(values), len(files), tuple(sorted(missing)))

    @cached_property
    def _read_at(self) -> dict[Where, Record]:
        return {record.at: record for record in self.plan.records()}

    def _entries(self, document: Document) -> Iterator[Entry]:
        root = document.root
        if root is None:
            return
        if not isinstance(root, Mapping):
            yield Entry(None, document.path, root.where, root, None)
            return
        for key, value in root.again:
            yield Entry(None, key.text, key.where, value, None)
        for key, value in root.entries():
            section = SECTION_OF_KEY.get(key.text)
            if section is None:
                yield Entry(None, key.text, key.where, value, None)
            elif section.form == "ids" and isinstance(value, Mapping):
                for id, node in (*value.entries(), *value.again):
                    read = self._read_at.get(id.where)
                    yield Entry(section, id.text, id.where, node, read)
            elif section.form == "list" and isinstance(value, Sequence):
                for number, node in enumerate(value.items, start=1):
                    read = self._read_at.get(node.where)
                    yield Entry(section, str(number), node.where, node, read)
            elif isinstance(value, Scalar) and value.is_empty:
                continue
            else:
                yield Entry(section, section.key, key.where, value, self._read_at.get(value.where))
