"""A tree of files becomes plans and findings. Whatever is wrong, as much as can be read is read."""

from __future__ import annotations

import gc
import operator
from collections.abc import Container, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, NamedTuple

from strategy_handbook.findings import Finding, Where
from strategy_handbook.findings.wording import listed, quoted
from strategy_handbook.plan.head import PlanHead
from strategy_handbook.plan.notation import in_words, read_record
from strategy_handbook.plan.other_words import use_key
from strategy_handbook.plan.plan import SECTION_OF_KEY, SECTIONS, Plan, Section
from strategy_handbook.plan.reading import Reading
from strategy_handbook.plan.records import Record, humanize
from strategy_handbook.plan.vocabulary import ID, RESERVED_IDS, RESERVED_PLAN_IDS
from strategy_handbook.source import Document, FileTree, Node, Scalar, Sequence, read_documents
from strategy_handbook.source import Mapping as MappingNode
from strategy_handbook.source.plan_folders import plan_folders
from strategy_handbook.source.tree import Part

# The id of a plan whose files lie directly in the plans folder: it has no folder name to take.
ONLY_PLAN = "plan"


class Loaded(NamedTuple):
    """What was read from a tree of files.

    Attributes:
        plans: The plans, sorted by id.
        findings: What was found while reading, plan by plan, not yet settled.
    """

    plans: tuple[Plan, ...]
    findings: tuple[Finding, ...]


def load(tree: FileTree, before: Iterable[Plan] = ()) -> Loaded:
    """Reads all plans of a tree.

    Args:
        tree: A folder with one plan directly in it, or with one plan in each of its folders.
        before: Plans read from it before. What did not change since is taken from them: whole
            plans, or else their files.

    Returns:
        The plans and the findings. Nothing raises for what a file says.
    """
    with _no_garbage_collection():
        return _load(tree, tuple(before))


@contextmanager
def _no_garbage_collection() -> Iterator[None]:
    """Reading makes a million objects and no circles: looking for some takes a fifth of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _load(tree: FileTree, before: tuple[Plan, ...]) -> Loaded:
    plans: list[Plan] = []
    findings: list[Finding] = []
    divided = plan_folders(tree)
    taken = set(divided.folders)
    for stray in divided.strays:
        findings.extend(stray.findings)
    for folder in divided.folders:
        part = Part(tree, folder)
        earlier = next((plan for plan in before if plan.folder == part.shown_as), None)
        plan = _load_plan(part, folder, taken, divided.strays, earlier)
        taken.add(plan.id)
        plans.append(plan)
        findings.extend(plan.findings)
    return Loaded(tuple(plans), tuple(findings))


def _load_plan(
    tree: FileTree,
    folder: str,
    taken: Container[str],
    strays: tuple[Document, ...],
    earlier: Plan | None,
) -> Plan:
    known = {(one.file, one.digest): one for one in earlier.documents} if earlier else {}
    documents = read_documents(tree, known)
    if earlier and not strays and _are(documents, earlier.documents):
        return earlier
    findings = [finding for document in documents for finding in document.findings]
    # A file astray may be meant for any plan: it stands in each as one that is not read.
    documents += strays
    reading = Reading(complete=all(document.readable for document in documents), findings=findings)
    sections = _sections(documents, reading)
    reading.ids = _ids(sections, reading)
    id = _plan_id(folder, taken, tree, reading)
    head = _head(sections, documents, id, reading)
    values: dict[str, Any] = {"plan": head}
    for section in SECTIONS:
        if section.cls is not PlanHead and section.key in sections:
            values[section.key] = _read_section(section, sections[section.key], reading)
    _note_withheld(documents, reading)
    return Plan(
        id=id,
        folder=tree.shown_as,
        documents=tuple(documents),
        findings=tuple(reading.findings),
        **values,
    )


def _are(documents: list[Document], earlier: tuple[Document, ...]) -> bool:
    """Whether documents are the very ones of before."""
    return len(documents) == len(earlier) and all(map(operator.is_, documents, earlier))


def _sections(documents: list[Document], reading: Reading) -> dict[str, list[Node]]:
    """The nodes of each section, in the order of the files."""
    sections: dict[str, list[Node]] = {}
    for document in documents:
        if document.root is None:
            continue
        if not isinstance(document.root, MappingNode):
            reading.report(
                "S203",
                document.root,
                f"the file holds {document.root.shape}, not sections",
                "begin with a section such as `personas:`",
            )
            continue
        for key, value in document.root.entries():
            if key.text not in SECTION_OF_KEY:
                advice = use_key(key.text, tuple(SECTION_OF_KEY))
                reading.report("S201", key, f"there is no section {quoted(key.text)}", advice)
            elif isinstance(value, Scalar) and value.is_empty:
                _report_empty_section(key, reading)
            else:
                sections.setdefault(key.text, []).append(value)
    return sections


def _report_empty_section(key: Scalar, reading: Reading) -> None:
    form = SECTION_OF_KEY[key.text].form
    example = {"ids": "an id with its fields", "list": "`- ` and fields", "one": "its fields"}
    reading.report(
        "S206",
        key,
        f"the section `{key.text}` is empty",
        f"write {example[form]} below it, or delete the line",
    )


def _ids(sections: dict[str, list[Node]], reading: Reading) -> dict[str, dict[str, Where]]:
    """Which ids each kind has, before anything is read: a file may refer to a later one."""
    ids: dict[str, dict[str, Where]] = {}
    for section in SECTIONS:
        if section.form != "ids":
            continue
        known = ids.setdefault(section.kind, {})
        for node in sections.get(section.key, ()):
            if not isinstance(node, MappingNode):
                continue
            for key, _ in node.entries():
                if key.text in known:
                    reading.report(
                        "R303",
                        key,
                        f"{in_words(section.kind)} {quoted(key.text)} is defined twice; "
                        f"the first is at {known[key.text]}",
                        "give one of them another id, or make them one entry",
                    )
                elif _is_good_id(section, key, known, reading):
                    known[key.text] = key.where
    return ids


def _is_good_id(
    section: Section, key: Scalar, known: Mapping[str, Where], reading: Reading
) -> bool:
    if ID.fullmatch(key.text) and key.text not in RESERVED_IDS:
        return True
    kind, better = in_words(section.kind), _better_id(key.text, RESERVED_IDS)
    if key.text in RESERVED_IDS:
        message, advice = "is a reserved name", f"use `{better}`, or another word"
    else:
        message, advice = "cannot be an id", "use small letters, digits and hyphens, at most 63"
        if better in known:
            advice += f"; `{better}` is another one, at {known[better]}"
        elif better:
            advice += f": `{better}`"
    reading.report("R302", key, f"{kind} {quoted(key.text)} {message}", advice)
    return False


def _plan_id(folder: str, taken: Container[str], tree: FileTree, reading: Reading) -> str:
    if not folder:
        return ONLY_PLAN
    if ID.fullmatch(folder) and folder not in RESERVED_PLAN_IDS:
        return folder
    base = _better_id(folder, RESERVED_PLAN_IDS) or ONLY_PLAN
    better = next(
        id for id in (base, *(f"{base[:60]}-{n}" for n in range(2, 999))) if id not in taken
    )
    first = next(iter(tree.files())).path
    reading.report(
        "R302",
        Where(f"{tree.shown_as}/{first}"),
        f"the folder {quoted(folder)} cannot be a plan's id",
        f"rename the folder to `{better}`",
    )
    return better


def _better_id(written: str, reserved: Container[str]) -> str:
    """The id that comes closest to a text; empty if nothing of it can stay."""
    letters = "".join(c if c.isascii() and c.isalnum() else " " for c in written.lower())
    better = "-".join(letters.split())[:61].strip("-")
    return f"{better}-1" if better in reserved else better


def _head(
    sections: dict[str, list[Node]], documents: list[Document], id: str, reading: Reading
) -> PlanHead:
    nodes = sections.get("plan", [])
    for extra in nodes[1:]:
        _report_second(SECTION_OF_KEY["plan"], nodes[0], extra, reading)
    node = nodes[0] if nodes else None
    if isinstance(node, MappingNode):
        # These three decide how all other values are read, the head's own dates among them.
        reading.currency = _text(node, "currency")
        settings = Reading(ids=reading.ids)
        probe = read_record(PlanHead, _only(node, ("timezone", "extend")), "plan", settings)
        if probe is not None:
            reading.zone = probe.timezone or "UTC"
            reading.extensions = probe.extend or {}
        head = read_record(PlanHead, node, "plan", reading)
        if head is not None:
            return head
    elif node is not None:
        read_record(PlanHead, node, "plan", reading)
    first = documents[0]
    place = Where(first.file)
    refused = any(d.root is not None and not isinstance(d.root, MappingNode) for d in documents)
    if node is None and reading.complete and not refused:
        reading.report(
            "S202",
            place,
            "the plan has no section `plan`",
            f"write `plan:` and below it `name: {humanize(id)}`",
        )
    return PlanHead(name="", at=place, node=MappingNode(first.file, 1, 1))


def _text(node: MappingNode, key: str) -> str:
    value = node.values.get(key)
    return value.text if isinstance(value, Scalar) and not value.is_empty else ""


def _only(node: MappingNode, keys: tuple[str, ...]) -> MappingNode:
    part = MappingNode(node.file, node.line, node.column)
    for key in keys:
        if key in node.keys:
            part.keys[key], part.values[key] = node.keys[key], node.values[key]
    return part


def _read_section(section: Section, nodes: list[Node], reading: Reading) -> Any:
    if section.form == "one":
        for extra in nodes[1:]:
            _report_second(section, nodes[0], extra, reading)
        reading.subject = f"`{section.key}`"
        return read_record(section.cls, nodes[0], section.key, reading)
    if section.form == "list":
        return tuple(record for node in nodes for record in _read_list(section, node, reading))
    entities: dict[str, Record] = {}
    for node in nodes:
        entities.update(_read_entities(section, node, reading))
    return entities


def _report_second(section: Section, first: Node, extra: Node, reading: Reading) -> None:
    reading.report(
        "R303",
        extra,
        f"the section `{section.key}` is written twice; the first is at {first.where}",
        "write it once: make the two one",
    )


def _read_list(section: Section, node: Node, reading: Reading) -> list[Record]:
    items = node.items if isinstance(node, Sequence) else [node]
    records = []
    reading.subject = {"budget": "a budget line", "observations": "an observation"}[section.key]
    for item in items:
        record = read_record(section.cls, item, section.key, reading)
        if record is not None:
            records.append(record)
    return records


def _read_entities(section: Section, node: Node, reading: Reading) -> Mapping[str, Record]:
    if not isinstance(node, MappingNode):
        reading.report(
            "S203",
            node,
            f"the section `{section.key}` wants ids with their fields, and this is {node.shape}",
            f"write an id of your own below `{section.key}:`, and the fields below the id",
        )
        return {}
    entities: dict[str, Record] = {}
    known = reading.ids[section.kind]
    for key, value in node.entries():
        # Only the first definition of an id counts; a malformed id counts nowhere.
        if known.get(key.text) != key.where:
            continue
        reading.subject = f"{in_words(section.kind)} {quoted(key.text)}"
        entity = read_record(section.cls, value, key.text, reading, id=key.text, at=key.where)
        if entity is not None:
            entities[key.text] = entity
    return entities


def _note_withheld(documents: list[Document], reading: Reading) -> None:
    if not reading.withheld:
        return
    unread = [document.file for document in documents if not document.readable]
    count = len(reading.withheld)
    what = "1 reference is" if count == 1 else f"{count} references are"
    reading.report(
        "R304",
        Where(unread[0]),
        f"{what} not checked, because {listed((quoted(file) for file in unread), 'and')} "
        "cannot be read",
        "mend the file first; the references are checked again then",
    )
