"""The plan's files as JSON Schema, so that editors complete keys and explain them.

Draft-07, because that is what editors' YAML support reads. In it, what stands beside ``$ref`` is
ignored: a description beside a reference is wrapped in ``allOf``.
"""

from __future__ import annotations

import json
from typing import Any

from strategy_handbook.plan.notations import Schema
from strategy_handbook.plan.plan import SECTIONS, Section, record_classes
from strategy_handbook.plan.records import FieldSpec, Record, fields_of
from strategy_handbook.plan.vocabulary import ID


def plan_schema() -> Schema:
    """The schema of one file of a plan."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "A file of a Strategy Handbook plan",
        "description": "Any sections, in any number of files; all files of a plan are united.",
        "type": "object",
        "properties": {section.key: _section(section) for section in SECTIONS},
        "additionalProperties": False,
        "definitions": {cls.__name__: _record(cls) for cls in record_classes()},
    }


def plan_schema_text() -> str:
    """The schema as it is written to files."""
    return json.dumps(plan_schema(), indent=2, ensure_ascii=False) + "\n"


def _section(section: Section) -> Schema:
    ref = {"$ref": f"#/definitions/{section.cls.__name__}"}
    described: Schema = {"description": section.doc}
    if section.form == "ids":
        return {
            **described,
            "type": "object",
            "propertyNames": {"pattern": f"^{ID.pattern}$"},
            "additionalProperties": ref,
        }
    if section.form == "list":
        return {**described, "type": "array", "items": ref}
    return {**described, "allOf": [ref]}


def _record(cls: type[Record]) -> Schema:
    specs = fields_of(cls)
    keys: Schema = {
        "type": "object",
        "properties": {spec.key: _described(spec) for spec in specs},
        "additionalProperties": False,
    }
    if required := [spec.key for spec in specs if spec.required]:
        keys["required"] = required
    doc = (cls.__doc__ or "").strip().split("\n")[0]
    short: Any = next((spec for spec in specs if spec.shorthand), None)
    if short is None:
        return {"description": doc, **keys}
    return {"description": doc, "anyOf": [short.notation.schema(), keys]}


def _described(spec: FieldSpec) -> Schema:
    schema = spec.notation.schema()
    if "$ref" in schema:
        return {"description": spec.doc, "allOf": [schema]}
    return {"description": spec.doc, **schema}
