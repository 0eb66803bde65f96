"""The sections of a plan's files: brought together, and read record by record."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from strategy_handbook.findings.wording import quoted
from strategy_handbook.plan.notations import in_words, read_record
from strategy_handbook.plan.other_words import use_key
from strategy_handbook.plan.plan import SECTION_OF_KEY, Section
from strategy_handbook.plan.reading import Reading
from strategy_handbook.plan.records import Record
from strategy_handbook.source import Document, Node, Scalar, Sequence
from strategy_handbook.source import Mapping as MappingNode

# What one line of a list is called in findings.
_SUBJECTS = {
    "budget": "a budget line",
    "observations": "an observation",
    "forecasts": "a forecast",
}


def sections_in(documents: list[Document], reading: Reading) -> dict[str, list[Node]]:
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


def read_section(section: Section, nodes: list[Node], reading: Reading) -> Any:
    """What stands in a section: a record, a tuple of them, or entities by their ids.

    Args:
        section: Which section.
        nodes: All of its nodes, in the order of the files.
        reading: Knows how to read, and takes the findings.
    """
    if section.form == "one":
        for extra in nodes[1:]:
            report_second(section, nodes[0], extra, reading)
        reading.subject = f"`{section.key}`"
        return read_record(section.cls, nodes[0], section.key, reading)
    if section.form == "list":
        return tuple(record for node in nodes for record in _read_list(section, node, reading))
    entities: dict[str, Record] = {}
    for node in nodes:
        entities.update(_read_entities(section, node, reading))
    return entities


def report_second(section: Section, first: Node, extra: Node, reading: Reading) -> None:
    """Tells that a section that is there once only is written again."""
    reading.report(
        "R303",
        extra,
        f"the section `{section.key}` is written twice; the first is at {first.where}",
        "write it once: make the two one",
    )


def _read_list(section: Section, node: Node, reading: Reading) -> list[Record]:
    items = node.items if isinstance(node, Sequence) else [node]
    records = []
    reading.subject = _SUBJECTS[section.key]
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
