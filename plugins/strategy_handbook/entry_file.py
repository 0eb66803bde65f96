"""In which file of a plan a new entry belongs: where the team keeps its like."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import NamedTuple

from strategy_handbook.plan import Plan
from strategy_handbook.source import Document, Mapping
from strategy_handbook.source.entry_text import Entry
from strategy_handbook.source.tree import YAML_SUFFIXES

# The keys by which a record names the work that it belongs to, and the section of that.
_BELONGS = {"campaign": "campaigns", "initiative": "initiatives"}
_EDITORS_LINE = "# yaml-language-server:"


class Place(NamedTuple):
    """Where an entry is to be written.

    Attributes:
        path: The file, seen from the plan's folder.
        like: A file that a new one begins like; empty for one that is there.
    """

    path: str
    like: str = ""


def place_for(plan: Plan, entry: Entry) -> Place:
    """The file for an entry.

    Content goes where the content of its campaign is. Else it is the file with most entries of the
    section, or a new file beside the others where each of them holds one entry and is named after it.
    A section that the plan has not begins in the plan's only file, or in a file of its own name.

    Args:
        plan: The plan, with at least one file that could be read.
        entry: The entry.
    """
    documents = {one.path: one for one in plan.documents if _is_open(one)}
    beside = _beside_its_work(documents, entry)
    if beside is not None:
        return beside
    holding = {path: ids for path, one in documents.items() if (ids := _ids(one, entry.section))}
    own = [path for path, ids in holding.items() if ids == [PurePosixPath(path).stem]]
    if own and len(own) * 2 >= len(holding) and not _is_only_file(documents, own):
        return _new_beside(own, entry, documents)
    if holding:
        return Place(max(holding, key=lambda path: len(holding[path])))
    return _first_of_its_kind(plan, documents, entry)


def _is_open(document: Document) -> bool:
    holds = document.root is None or isinstance(document.root, Mapping)
    return document.readable and holds and document.path.lower().endswith(YAML_SUFFIXES)


def _ids(document: Document, section: str) -> list[str]:
    node = document.root.values.get(section) if isinstance(document.root, Mapping) else None
    return list(node.keys) if isinstance(node, Mapping) else []


def _beside_its_work(documents: dict[str, Document], entry: Entry) -> Place | None:
    """Where others are that name the same campaign or initiative; else where that one is."""
    named = {field.key: field.values[0] for field in entry.fields if len(field.values) == 1}
    for key, section in _BELONGS.items():
        work = named.get(key)
        if work is None:
            continue
        found = Counter(
            path for path, one in documents.items() for _ in _naming(one, entry.section, key, work)
        )
        if found:
            return Place(found.most_common(1)[0][0])
        # Only where a team keeps both together.
        together = [one for one in documents.values() if _ids(one, entry.section)]
        home = next((path for path, one in documents.items() if work in _ids(one, section)), "")
        if home and any(_ids(one, section) for one in together):
            return Place(home)
    return None


def _naming(document: Document, section: str, key: str, work: str) -> Iterator[str]:
    assert isinstance(document.root, Mapping) or document.root is None
    node = document.root.values.get(section) if document.root else None
    for id, value in node.values.items() if isinstance(node, Mapping) else ():
        named = value.values.get(key) if isinstance(value, Mapping) else None
        if getattr(named, "text", None) == work:
            yield id


def _is_only_file(documents: dict[str, Document], own: list[str]) -> bool:
    """Whether a single file that happens to be named after its entry holds other things too."""
    root = documents[own[0]].root
    return len(own) == 1 and isinstance(root, Mapping) and "plan" in root.keys


def _new_beside(own: list[str], entry: Entry, documents: dict[str, Document]) -> Place:
    folders = Counter(PurePosixPath(path).parent for path in own)
    folder = folders.most_common(1)[0][0]
    like = next(path for path in own if PurePosixPath(path).parent == folder)
    path = str(folder / f"{entry.id}{PurePosixPath(like).suffix}")
    return Place(path) if path in documents else Place(path, like)


def _first_of_its_kind(plan: Plan, documents: dict[str, Document], entry: Entry) -> Place:
    if len(documents) == 1:
        return Place(*documents)
    head = next(
        (
            path
            for path, one in documents.items()
            if isinstance(one.root, Mapping) and "plan" in one.root.keys
        ),
        next(iter(documents), ""),
    )
    folder = PurePosixPath(head).parent
    suffix = PurePosixPath(head).suffix or ".yml"
    named = str(folder / f"{entry.section}{suffix}")
    # One that cannot be read is nobody's to write into.
    taken = {one.path for one in plan.documents} - documents.keys()
    if named in taken:
        return Place(head)
    return Place(named) if named in documents else Place(named, head)


def first_line(text: str) -> str:
    """What a new file takes over from one beside it: the line that tells editors of the schema."""
    line = text.partition("\n")[0].strip("\ufeff\r")
    return line if line.startswith(_EDITORS_LINE) else ""
