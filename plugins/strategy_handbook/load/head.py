"""The head of a plan, whose settings decide how all other values are read."""

from __future__ import annotations

from strategy_handbook.findings import Where
from strategy_handbook.load.sections import report_second
from strategy_handbook.plan.head import PlanHead
from strategy_handbook.plan.notations import read_record
from strategy_handbook.plan.plan import SECTION_OF_KEY
from strategy_handbook.plan.reading import Reading
from strategy_handbook.plan.records import humanize
from strategy_handbook.source import Document, Node, Scalar
from strategy_handbook.source import Mapping as MappingNode


def head_of(
    sections: dict[str, list[Node]], documents: list[Document], id: str, reading: Reading
) -> PlanHead:
    """The plan's own section; an empty one in its place where it cannot be read.

    Args:
        sections: The nodes of each section.
        documents: The plan's files.
        id: The plan's id.
        reading: Takes the findings, and the settings that all other values are read with.
    """
    nodes = sections.get("plan", [])
    for extra in nodes[1:]:
        report_second(SECTION_OF_KEY["plan"], nodes[0], extra, reading)
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
