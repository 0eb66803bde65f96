"""A team's own fields, which no declaration describes, as plain data: every value a text."""

from __future__ import annotations

import json
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


def written_as_json(value: Any) -> str:
    """A value as JSON on one line; a text as it is."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
