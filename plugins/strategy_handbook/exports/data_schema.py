"""The JSON Schema of a plan taken away as JSON, from the same declarations as the plan's own schema."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from strategy_handbook.exports.plan_data import FORMAT
from strategy_handbook.plan import notations as n
from strategy_handbook.plan.dates import Precision
from strategy_handbook.plan.plan import SECTIONS, Section, record_classes
from strategy_handbook.plan.records import FieldSpec, Record, fields_of
from strategy_handbook.plan.vocabulary import HALF

Schema = dict[str, Any]

_TEXT: Schema = {"type": "string"}
_NUMBER: Schema = {"type": "number"}
_DAY: Schema = {"type": "string", "format": "date"}
_MOMENT: Schema = {"type": "string", "format": "date-time"}


def _object(description: str, required: str, **properties: Schema) -> Schema:
    return {
        "description": description,
        "type": "object",
        "properties": properties,
        "required": required.split(),
        "additionalProperties": False,
    }


_VALUES: dict[str, Schema] = {
    "Date": _object(
        "A date, with the first and the last day it may mean.",
        "text precision",
        text={"description": "As it was written.", **_TEXT},
        precision={"enum": [one.value for one in Precision]},
        first=_DAY,
        last=_DAY,
        time={"description": "The moment, where a time was written.", **_MOMENT},
        until={"description": "When a day is over everywhere on earth.", **_MOMENT},
    ),
    "Interval": _object(
        "How often something returns.",
        "text count unit",
        text=_TEXT,
        count={"type": "integer", "minimum": 1},
        unit={"enum": ["day", "week", "month", "quarter", "year"]},
    ),
    "Money": _object(
        "An amount of money or a range; without its ends, it is still to be decided.",
        "text currency",
        text=_TEXT,
        currency={"description": "Its code; empty where neither it nor the plan has one.", **_TEXT},
        low=_NUMBER,
        high=_NUMBER,
    ),
    "Target": _object(
        "A value to be reached; in words only where it has no value.",
        "text",
        text=_TEXT,
        value=_NUMBER,
        relative={"description": "Whether the value is a change.", "type": "boolean"},
        comparison={"enum": [">=", "<=", ">", "<"]},
        unit=_TEXT,
    ),
    "Reference": _object(
        "A mention of an entry, or an open word.",
        "kind id defined",
        kind=_TEXT,
        id=_TEXT,
        defined={
            "description": "Whether the plan has a section of such entries.",
            "type": "boolean",
        },
    ),
    "Handbook": _object(
        "What the handbook says of an entry.",
        "label stream",
        label={"description": "What people call it.", **_TEXT},
        stream={"enum": list(HALF.words)},
        address={"description": "Where it is on the site.", **_TEXT},
    ),
}


def data_schema() -> Schema:
    """The schema."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A Strategy Handbook plan, taken away",
        "description": "All that a plan says. What was not written is left out.",
        "type": "object",
        "properties": {
            "$schema": _TEXT,
            "format": {"const": FORMAT},
            "id": {"description": "The plan's id.", **_TEXT},
            "name": {"description": "What people call the plan.", **_TEXT},
            "address": {"description": "Where the handbook is.", **_TEXT},
            "sections": {
                "type": "object",
                "properties": {section.key: _section(section) for section in SECTIONS},
                "required": ["plan"],
                "additionalProperties": False,
            },
        },
        "required": ["format", "id", "name", "sections"],
        "additionalProperties": False,
        "$defs": {**_VALUES, **{cls.__name__: _record(cls) for cls in record_classes()}},
    }


def schema_text() -> str:
    """The schema as it is written to files."""
    return json.dumps(data_schema(), ensure_ascii=False, indent=1) + "\n"


def _section(section: Section) -> Schema:
    described: Schema = {"description": section.doc}
    ref = _ref(section.cls.__name__)
    if section.form == "ids":
        return {**described, "type": "object", "additionalProperties": ref}
    if section.form == "list":
        return {**described, "type": "array", "items": ref}
    return {**described, **ref}


def _record(cls: type[Record]) -> Schema:
    specs = fields_of(cls)
    own: dict[str, Schema] = {spec.key: _field(spec) for spec in specs}
    if getattr(cls, "kind", ""):
        own = {"handbook": _ref("Handbook"), **own}
    doc = (cls.__doc__ or "").strip().split("\n")[0]
    return _object(doc, " ".join(spec.key for spec in specs if spec.required), **own)


def _field(spec: FieldSpec) -> Schema:
    return {"description": spec.doc, **_value(spec.notation)}


def _value(notation: n.Notation) -> Schema:
    if isinstance(notation, n.Many):
        return {"type": "array", "items": _value(notation.inner)}
    if isinstance(notation, n.Group):
        return _ref(notation.cls.__name__)
    form = _FORMS.get(type(notation), lambda: _TEXT)
    return form()


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


# Every other notation is read as a text.
_FORMS: dict[type[n.Notation], Callable[[], Schema]] = {
    n.Number: lambda: _NUMBER,
    n.Flag: lambda: {"type": "boolean"},
    n.DateText: lambda: _ref("Date"),
    n.Every: lambda: _ref("Interval"),
    n.MoneyText: lambda: {"type": "array", "items": _ref("Money")},
    n.TargetText: lambda: _ref("Target"),
    n.Reference: lambda: _ref("Reference"),
    n.OpenWord: lambda: _ref("Reference"),
    n.Anything: lambda: {},
    n.Ids: lambda: {"type": "object", "additionalProperties": {"type": "array", "items": _TEXT}},
}
