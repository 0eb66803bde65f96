"""A whole plan as one JSON file, in which dates, amounts and references are worked out."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from strategy_handbook.addresses import DATA_SCHEMA, data_file, relative
from strategy_handbook.exports.json_lines import in_lines
from strategy_handbook.exports.site import Site
from strategy_handbook.plan import Entity, Plan, Record, Ref
from strategy_handbook.plan.amounts import Money, Target
from strategy_handbook.plan.dates import PlanDate
from strategy_handbook.plan.plan import SECTIONS
from strategy_handbook.plan.records import fields_of
from strategy_handbook.plan.recurrence import Interval
from strategy_handbook.source.nodes import Node
from strategy_handbook.source.plain import plain_value

# Goes up when a file of the old form could be misread; new fields alone do not count.
FORMAT = 1


def plan_data(plan: Plan, site: Site) -> tuple[str, str]:
    """A plan's file: its path below the site's root, and its text."""
    path = data_file(plan, "plan.json")
    data = {
        "$schema": relative(DATA_SCHEMA, path),
        "format": FORMAT,
        "id": plan.id,
        "name": plan.label,
        **({"address": site.page(plan)} if site.url else {}),
        "sections": _sections(plan, site),
    }
    return path, in_lines(data, depth=3)


def _sections(plan: Plan, site: Site) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for section in SECTIONS:
        value = getattr(plan, section.key)
        if section.form == "ids" and value:
            found[section.key] = {id: _entity(plan, entity, site) for id, entity in value.items()}
        elif value:
            found[section.key] = as_data(value)
    return found


def _entity(plan: Plan, entity: Entity, site: Site) -> dict[str, Any]:
    about = {"label": entity.label, "stream": plan.stream_of(entity)}
    if address := site.entity(plan, entity):
        about["address"] = address
    fields: dict[str, Any] = as_data(entity)
    return {"handbook": about, **fields}


def as_data(value: Any) -> Any:
    """A value of a plan as JSON holds it; what was not written is left out of its group."""
    match value:
        case None | str() | bool() | int():
            return value
        case Decimal():
            return int(value) if value == value.to_integral_value() else float(value)
        case Node():
            return plain_value(value)
        case Ref():
            return {"kind": value.kind, "id": value.id, "defined": value.defined}
        case PlanDate():
            return _date(value)
        case Interval():
            return {"text": value.text, "count": value.count, "unit": value.unit}
        case Money():
            ends = _filled(low=as_data(value.low), high=as_data(value.high))
            return {"text": value.text, "currency": value.currency, **ends}
        case Target():
            return _target(value)
        case Record():
            return _group(value)
        case Mapping():
            return {key: as_data(one) for key, one in value.items()}
    return [as_data(one) for one in value]


def _group(record: Record) -> dict[str, Any]:
    # Most fields of most records were not written; those are with the class.
    written = vars(record)
    said = (
        (spec.key, written[spec.attribute])
        for spec in fields_of(type(record))
        if spec.attribute in written
    )
    return {key: as_data(value) for key, value in said if value is not None and value != ()}


def _date(date: PlanDate) -> dict[str, Any]:
    return {
        "text": date.text,
        "precision": date.precision.value,
        **_filled(
            first=date.first and date.first.isoformat(),
            last=date.last and date.last.isoformat(),
            time=date.time and date.time.isoformat(),
            until=date.cutoff and date.cutoff.isoformat(),
        ),
    }


def _target(target: Target) -> dict[str, Any]:
    if target.value is None:
        return {"text": target.text}
    found = _filled(comparison=target.comparison, unit=target.unit)
    return {
        "text": target.text,
        "value": as_data(target.value),
        "relative": target.relative,
        **{key: word for key, word in found.items() if word},
    }


def _filled(**values: Any) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value is not None}
