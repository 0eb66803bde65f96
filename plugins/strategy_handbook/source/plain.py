"""A value of a file as plain data, for what no declaration describes: every value a text."""

from __future__ import annotations

from typing import Any

from strategy_handbook.source.nodes import Mapping, Node, Scalar, Sequence


def plain_value(node: Node) -> Any:
    """A value of a file as texts, lists and objects; None for an empty one."""
    if isinstance(node, Scalar):
        return None if node.is_empty else node.text
    if isinstance(node, Sequence):
        return [plain_value(item) for item in node.items]
    assert isinstance(node, Mapping)
    return {key.text: plain_value(value) for key, value in node.entries()}
