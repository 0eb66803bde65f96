"""What a notation is, and what every notation is made with."""

from __future__ import annotations

from typing import Any

from strategy_handbook.plan.reading import Reading
from strategy_handbook.source.nodes import Node, Scalar, Sequence

Schema = dict[str, Any]

# Editors must accept what the format accepts: a text may look like a number or a truth value.
BARE: list[str] = ["string", "number", "boolean"]

EMPTY_ADVICE = "write a value, or delete the line; a text that starts with `#` must be quoted"


class Notation:
    """How a value is written.

    Attributes:
        empty: The value of a field that was not written.
        name: What the notation is called in documentation.
    """

    empty: Any = None
    name = "value"

    def read(self, node: Node, key: str, reading: Reading) -> Any:
        """Reads a value, reporting what is wrong with it; ``empty`` when it cannot be read."""
        raise NotImplementedError

    def schema(self) -> Schema:
        """The value as JSON Schema, draft-07."""
        raise NotImplementedError

    def _scalar(self, node: Node, key: str, reading: Reading) -> Scalar | None:
        if isinstance(node, Scalar):
            return node
        reading.report(
            "S203",
            node,
            f"{reading.subject}: `{key}` wants {self.name}, and this is {node.shape}",
            f"write {self.name} after `{key}:`",
        )
        return None


class Anything(Notation):
    """A team's own fields: kept as written and shown."""

    name = "anything"

    def read(self, node: Node, key: str, reading: Reading) -> Node:
        return node

    def schema(self) -> Schema:
        return {}


class Many(Notation):
    """One value or a list of them."""

    empty: tuple[Any, ...] = ()

    def __init__(self, inner: Notation) -> None:
        self.inner = inner
        self.name = f"{inner.name}, or a list"

    def read(self, node: Node, key: str, reading: Reading) -> tuple[Any, ...]:
        values = (self.inner.read(item, key, reading) for item in items_of(node, key, reading))
        return tuple(value for value in values if value is not None)

    def schema(self) -> Schema:
        inner = self.inner.schema()
        return {"anyOf": [inner, {"type": "array", "items": inner}]}


def items_of(node: Node, key: str, reading: Reading) -> list[Node]:
    """The values of a list, or the one that stands alone; empty ones are reported and left out."""
    items = node.items if isinstance(node, Sequence) else [node]
    kept = []
    for item in items:
        if isinstance(item, Scalar) and item.is_empty:
            message = f"{reading.subject}: a value of `{key}` is empty"
            reading.report("S206", item, message, EMPTY_ADVICE)
        else:
            kept.append(item)
    return kept
