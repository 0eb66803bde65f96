"""What a value of a plan means, however it is written: two values that mean the same are equal."""

from __future__ import annotations

import re
from collections.abc import Hashable, Mapping
from decimal import Decimal
from typing import Any

from strategy_handbook.plan import Record, Ref
from strategy_handbook.plan.amounts import Money, Target
from strategy_handbook.plan.dates import PlanDate
from strategy_handbook.plan.records import fields_of
from strategy_handbook.plan.recurrence import Interval
from strategy_handbook.source.nodes import Node
from strategy_handbook.source.plain import plain_value

# The ids that entities have now, by their kind and the id they had.
Renamed = Mapping[tuple[str, str], str]
NOTHING_RENAMED: Renamed = {}


def meaning(value: Any, renamed: Renamed = NOTHING_RENAMED) -> Hashable:
    """A value as something that equals any other way to write the same.

    A list equals one of the same values in another order, and a text one with other line breaks;
    see `order` for what this leaves out.

    Args:
        value: A value of a record.
        renamed: Ids that are to count as others.
    """
    match value:
        case None | bool() | Decimal() | int():
            return value
        case str():
            return " ".join(_followed(value, renamed).split())
        case Ref():
            return "ref", value.kind, renamed.get((value.kind, value.id), value.id)
        case PlanDate():
            return value.precision, value.first, value.last, value.time, value.anywhere
        case Money():
            return value.currency, value.low, value.high
        case Target():
            if value.value is None:
                return "TBD" if value.is_tbd else " ".join(value.text.split())
            return value.value, value.comparison, value.relative, value.unit
        case Interval():
            return value.count, value.unit
        case Record():
            return meaning_of_record(value, renamed)
        case Node():
            return _frozen(plain_value(value))
        case Mapping():
            return frozenset((key, meaning(one, renamed)) for key, one in value.items())
    return tuple(sorted((meaning(one, renamed) for one in value), key=repr))


# A mention in a text, as in `[the battery](initiative:cold-range-battery)`.
_MENTION = re.compile(r"\]\(([a-z-]+):([a-z0-9-]+)\)")


def _followed(text: str, renamed: Renamed) -> str:
    """A text whose mentions follow the ids that have become others."""
    if not renamed or "](" not in text:
        return text
    return _MENTION.sub(
        lambda match: f"]({match[1]}:{renamed.get((match[1], match[2]), match[2])})", text
    )


def meaning_of_record(record: Record, renamed: Renamed = NOTHING_RENAMED) -> Hashable:
    """What the fields of a record mean that were written."""
    written = vars(record)
    return frozenset(
        (spec.attribute, meaning(value, renamed))
        for spec in fields_of(type(record))
        if (value := written.get(spec.attribute)) is not None and value != ()
    )


def order(value: Any, renamed: Renamed = NOTHING_RENAMED) -> Hashable:
    """What `meaning` leaves out of a value: the order of a list, the lines of a text.

    Args:
        value: A value of a record.
        renamed: Ids that are to count as others.
    """
    if isinstance(value, tuple):
        return tuple(meaning(one, renamed) for one in value)
    if isinstance(value, str):
        return tuple(line.rstrip() for line in _followed(value, renamed).strip().splitlines())
    return None


def _frozen(value: Any) -> Hashable:
    if isinstance(value, dict):
        return frozenset((key, _frozen(one)) for key, one in value.items())
    if isinstance(value, list):
        return tuple(map(_frozen, value))
    return value if value is None else " ".join(str(value).split())
