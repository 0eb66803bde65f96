"""Values of a plan as the cells of a spreadsheet: as they were written, and never as a formula."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from strategy_handbook.plan import Record, Ref
from strategy_handbook.plan.records import fields_of
from strategy_handbook.source.nodes import Node
from strategy_handbook.source.plain import plain_value

# Where a cell begins like this, some program takes it for a formula, also in its wide forms and behind
# spaces. The quote in front of it is the sign for text.
_FORMULA = re.compile(r"\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n]")
# A figure is none of them, whatever its sign.
_FIGURE = re.compile(r"[+-]?\d+(?:\.\d+)?%?", re.ASCII)
_BETWEEN = "; "


def defused(text: str) -> str:
    """A text as a cell that no spreadsheet takes for a formula."""
    if not text or text[0].isalnum():
        return text
    if _FORMULA.match(text) and not _FIGURE.fullmatch(text):
        return f"'{text}"
    return text


def cell(value: Any) -> str:
    """A field's value in one cell, not yet defused; empty for what was not written."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, Ref):
        return value.id
    if isinstance(value, tuple):
        return _joined(value)
    if isinstance(value, Record):
        return _fields(value)
    if isinstance(value, Node):
        return _in_json(plain_value(value))
    # Dates, amounts, intervals and targets are shown as they were written.
    return str(value)


def _in_json(value: Any) -> str:
    """A team's own value on one line; a text as it is."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _joined(values: Iterable[Any]) -> str:
    return _BETWEEN.join(cell(one) for one in values)


def _fields(record: Record) -> str:
    """A group of fields on one line; the one that may stand alone without its name."""
    said = [(spec, cell(getattr(record, spec.attribute))) for spec in fields_of(type(record))]
    filled = [(spec, text) for spec, text in said if text]
    return ", ".join(text if spec.shorthand else f"{spec.key}: {text}" for spec, text in filled)
