"""Records: mappings, or their shorthand, read by their declared fields."""

from __future__ import annotations

from typing import Any, TypeVar

from strategy_handbook.findings import Where
from strategy_handbook.findings.wording import quoted
from strategy_handbook.plan.notation import EMPTY_ADVICE, Notation, Schema
from strategy_handbook.plan.other_words import meant_by, use_key
from strategy_handbook.plan.reading import Reading
from strategy_handbook.plan.records import FieldSpec, Record, fields_by_key, fields_of
from strategy_handbook.source.nodes import Mapping, Node, Scalar

R = TypeVar("R", bound=Record)


class Group(Notation):
    """A record inside a record."""

    def __init__(self, cls: type[Record]) -> None:
        self.cls = cls
        self.name = "a group of keys"

    def read(self, node: Node, key: str, reading: Reading) -> Record | None:
        return read_record(self.cls, node, key, reading)

    def schema(self) -> Schema:
        return {"$ref": f"#/definitions/{self.cls.__name__}"}


def read_record(cls: type[R], node: Node, key: str, reading: Reading, **fixed: Any) -> R | None:
    """Reads a mapping, or its shorthand, into a record.

    Args:
        cls: The record's class.
        node: The value in the file.
        key: The key it stands under, for findings.
        reading: What the plan defines, and where findings go.
        fixed: Attributes that do not come from the mapping: ``id``, ``at``.

    Returns:
        The record; None when the value has not the shape of one.
    """
    by_key = fields_by_key(cls)
    short = next((spec for spec in by_key.values() if spec.shorthand), None)
    at = fixed.pop("at", node.where)
    if isinstance(node, Scalar) and node.is_empty:
        keys = [f"`{spec.key}:`" for spec in by_key.values() if spec.required or spec.shorthand]
        advice = f"write keys such as {keys[0]}" if keys else "write its keys"
        reading.report("S206", at, f"{reading.subject} is empty", advice)
        return None
    if short is not None and not isinstance(node, Mapping):
        value = short.notation.read(node, key, reading)
        if value is None:
            return None
        return cls(at=at, node=node, **{short.attribute: value}, **fixed)
    if not isinstance(node, Mapping):
        _report_shape(cls, node, key, reading)
        return None
    values: dict[str, Any] = {}
    misspelt: set[str] = set()
    for name, value in node.entries():
        spec = by_key.get(name.text)
        if spec is None:
            _report_unknown_key(name, tuple(by_key), reading)
            misspelt.update(meant_by(name.text, by_key))
        elif isinstance(value, Scalar) and value.is_empty:
            if not spec.required:
                _report_empty(name, spec.doc, reading)
        else:
            values[spec.attribute] = spec.notation.read(value, spec.key, reading)
    for spec in fields_of(cls):
        if not spec.required or values.get(spec.attribute) is not None:
            continue
        told = spec.attribute in values or spec.key in misspelt
        # Without its one required text a record still counts: it is shown by its id.
        values[spec.attribute] = ""
        if not told:
            _report_missing(spec, node.keys.get(spec.key), at, reading)
    return cls(at=at, node=node, **values, **fixed)


def _report_missing(spec: FieldSpec, key: Scalar | None, at: Where, reading: Reading) -> None:
    message = f"{reading.subject} has no `{spec.key}`"
    if key is None:
        meaning = spec.doc[:1].lower() + spec.doc[1:].rstrip(".")
        reading.report("S202", at, message, f"write `{spec.key}:` – {meaning}")
    else:
        advice = f"write it after `{spec.key}:`; a text that starts with `#` must be quoted"
        reading.report("S202", key, message, advice)


def _report_shape(cls: type[Record], node: Node, key: str, reading: Reading) -> None:
    keys = [spec.key for spec in fields_of(cls)][:3]
    reading.report(
        "S203",
        node,
        f"{reading.subject}: `{key}` wants keys with values, and this is {node.shape}",
        f"write keys such as `{'`, `'.join(k + ':' for k in keys)}`",
    )


def _report_unknown_key(name: Scalar, keys: tuple[str, ...], reading: Reading) -> None:
    advice = use_key(name.text, keys)
    reading.report(
        "S201",
        name,
        f"{reading.subject} has an unknown key {quoted(name.text)}",
        f"{advice}; a field of your own goes under `custom:`",
    )


def _report_empty(name: Scalar, doc: str, reading: Reading) -> None:
    reading.report(
        "S206",
        name,
        f"{reading.subject}: `{name.text}` is empty",
        EMPTY_ADVICE,
    )
