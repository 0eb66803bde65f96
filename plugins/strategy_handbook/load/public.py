"""The part of a plan that is for everybody: without what is internal, and without what leads to it."""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Iterator, Set
from typing import NamedTuple

from strategy_handbook.findings import Where
from strategy_handbook.load.plans import no_garbage_collection, plan_of
from strategy_handbook.load.pruning import Pruning
from strategy_handbook.load.visibility import Key, marked_in
from strategy_handbook.plan import Plan
from strategy_handbook.plan.reading import Reading
from strategy_handbook.source import Document, Mapping, Node, Sequence

_NOBODY: frozenset[Key] = frozenset()


class Lines(NamedTuple):
    """Which lines of a plan's files may be shown to everybody.

    Attributes:
        closed: The lines of each file that may not, as pairs of the first and the last.
        unread: The files that cannot be read, where nobody knows.
    """

    closed: dict[str, list[tuple[int, int]]]
    unread: frozenset[str]

    def are_open_at(self, where: Where) -> bool:
        """Whether the line at a place may be shown."""
        if where.file in self.unread:
            return False
        ranges = self.closed.get(where.file, [])
        number = bisect.bisect_right(ranges, where.line, key=lambda pair: pair[0])
        return not number or ranges[number - 1][1] < where.line


class Parted(NamedTuple):
    """A plan, parted into what is for everybody and what is not.

    Attributes:
        public: The plan without what is internal: the very same plan where nothing is; None where all
            of it is internal.
        keys: The entries that are internal, by kind and id.
        lines: Which lines of its files may be shown.
    """

    public: Plan | None
    keys: frozenset[Key]
    lines: Lines


def public(plan: Plan) -> Plan | None:
    """A plan without what is marked as internal, and without everything that leads to it.

    What is left out: entries that are marked; content, strategies, budget lines, values, forecasts and
    handovers that are about one of them; every reference to them. Texts stay, without their links.

    Returns:
        The public plan; the very same one where nothing is internal; None where all of it is.
    """
    return parted(plan).public


def parted(plan: Plan, further: frozenset[Key] = _NOBODY) -> Parted:
    """Parts a plan into what is for everybody and what is not.

    Args:
        plan: The plan.
        further: Entries that are internal besides those it marks: of an earlier state of a plan, those
            that have been marked since.
    """
    # The same plan gives the same part of it: a preview compares plans by identity. A plan that is its own
    # public part must not hold itself, or it would wait for the garbage collector.
    known: dict[frozenset[Key], tuple[bool, Parted]] = plan.worked_out.setdefault(parted, {})
    if further not in known:
        found = _parted(plan, further)
        itself = found.public is plan
        known[further] = itself, found._replace(public=None) if itself else found
    itself, part = known[further]
    return part._replace(public=plan) if itself else part


def _parted(plan: Plan, further: frozenset[Key]) -> Parted:
    marked = marked_in(plan.documents)
    if marked.nothing and not further:
        return Parted(plan, _NOBODY, Lines({}, frozenset()))
    unread = frozenset(one.file for one in plan.documents if one.root is None)
    pruning = Pruning(
        plan.documents,
        marked.keys | further,
        plan.places,
        plan.plan.extend or {},
        blind=marked.unread,
    )
    with no_garbage_collection():
        documents, cut = pruning.pruned()
        # The file that cannot be read may be the one that marks the whole plan.
        hidden = marked.head or not documents or (marked.unread and not _has_head(plan))
        lines = Lines({file: _closed(documents, file, at) for file, at in cut.items()}, unread)
        if hidden:
            return Parted(None, pruning.keys, lines)
        if len(documents) == len(plan.documents) and not cut:
            return Parted(plan, pruning.keys, lines)
        documents = [_without_remarks(one, lines) for one in documents]
        findings = [finding for document in documents for finding in document.findings]
        complete = all(document.readable for document in documents)
        reading = Reading(complete=complete, findings=findings)
        part = plan_of(documents, reading, plan.id, plan.folder, plan.site_language)
    return Parted(part, pruning.keys, lines)


def _has_head(plan: Plan) -> bool:
    node = plan.plan.node
    return isinstance(node, Mapping) and bool(node.keys)


def _without_remarks(document: Document, lines: Lines) -> Document:
    """A file without the comments and findings that stand where something has gone."""
    if document.file not in lines.closed:
        return document
    return document._replace(
        suppressions=tuple(
            one
            for one in document.suppressions
            if lines.are_open_at(one.where) and lines.are_open_at(one.where._replace(line=one.line))
        ),
        findings=tuple(one for one in document.findings if lines.are_open_at(one.where)),
    )


def _closed(documents: Iterable[Document], file: str, cut: Set[int]) -> list[tuple[int, int]]:
    """The lines of a file that hold something internal, and those around it that hold nothing else.

    A text may go on for lines after the one it begins on, and a comment above an entry be about it.
    """
    roots = (document.root for document in documents if document.file == file)
    kept = {line for root in roots for line in _begun(root)}
    ranges: list[tuple[int, int]] = []
    before = 0
    for line in sorted(kept | cut):
        if line in cut:
            first = before + 1
            if ranges and ranges[-1][1] >= first - 1:
                first = ranges.pop()[0]
            ranges.append((first, line))
        elif ranges and ranges[-1][1] == before:
            ranges[-1] = (ranges[-1][0], line - 1)
        before = line
    if ranges and ranges[-1][1] == before:
        ranges[-1] = (ranges[-1][0], _END)
    return ranges


_END = 2**31


def _begun(root: Node | None) -> Iterator[int]:
    pending = [] if root is None else [root]
    while pending:
        node = pending.pop()
        yield node.line
        if isinstance(node, Sequence):
            pending.extend(node.items)
        elif isinstance(node, Mapping):
            pending.extend((*node.keys.values(), *node.values.values()))
            pending.extend(one for pair in node.again for one in pair)
