"""What has changed in one record, field by field, also deep inside it."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import Any, NamedTuple

from strategy_handbook.insight.changes.meaning import Renamed, meaning, order
from strategy_handbook.insight.changes.pairs import pairs
from strategy_handbook.plan import Record
from strategy_handbook.plan import notations as n
from strategy_handbook.plan.records import FieldSpec, fields_of


class Step(NamedTuple):
    """The way into a record within a record: its field, and which of the field's records is meant.

    Attributes:
        spec: The field.
        record: The record in it, as it is now.
    """

    spec: FieldSpec
    record: Record


class FieldChange(NamedTuple):
    """One field that says something else than before.

    Attributes:
        spec: The field.
        before: What it said; None or empty for nothing.
        after: What it says.
        path: The way to it, for a field of a record within the record.
        gone: Of a list, what is no longer in it.
        new: Of a list, what was not in it.
        form_only: Whether only an order or line breaks are others.
        unread: Whether something is written there that cannot be read.
    """

    spec: FieldSpec
    before: Any
    after: Any
    path: tuple[Step, ...] = ()
    gone: tuple[Any, ...] = ()
    new: tuple[Any, ...] = ()
    form_only: bool = False
    unread: bool = False

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys that lead to it, as in YAML: ``milestones``, ``due``."""
        return (*(step.spec.key for step in self.path), self.spec.key)

    @property
    def added(self) -> bool:
        """Whether the field said nothing before."""
        return self.before is None or self.before == ()

    @property
    def cleared(self) -> bool:
        """Whether the field says nothing any more."""
        return self.after is None or self.after == ()


def field_changes(
    before: Record, after: Record, renamed: Renamed, path: tuple[Step, ...] = ()
) -> Iterator[FieldChange]:
    """Compares two states of a record.

    Args:
        before: The record as it was.
        after: The record as it is.
        renamed: Ids that have become others, and are no change where they are only referred to.
        path: The way to the record, where it is within another.
    """
    old, new = vars(before), vars(after)
    for spec in fields_of(type(after)):
        one, two = old.get(spec.attribute), new.get(spec.attribute)
        if two in (None, ()) and one not in (None, ()) and after.has(spec.key):
            yield FieldChange(spec, one, two, path, unread=True)
        elif one is not two and one != two:
            yield from _changes(spec, _list(spec, one), _list(spec, two), renamed, path)


def _list(spec: FieldSpec, value: Any) -> Any:
    return () if value is None and isinstance(spec.notation, n.Many | n.MoneyText) else value


def _changes(
    spec: FieldSpec, one: Any, two: Any, renamed: Renamed, path: tuple[Step, ...]
) -> Iterator[FieldChange]:
    if meaning(one, renamed) == meaning(two):
        if order(one, renamed) != order(two) and not _refers(one):
            yield FieldChange(spec, one, two, path, form_only=True)
        return
    if isinstance(one, Record) and isinstance(two, Record):
        yield from field_changes(one, two, renamed, (*path, Step(spec, two)))
    elif isinstance(spec.notation, n.Many) and isinstance(spec.notation.inner, n.Group):
        yield from _groups(spec, one, two, renamed, path)
    elif isinstance(spec.notation, n.Many):
        yield _listed(spec, one, two, renamed, path)
    else:
        yield FieldChange(spec, one, two, path)


def _refers(value: Any) -> bool:
    return isinstance(value, tuple) and any(hasattr(one, "kind") for one in value)


def _listed(
    spec: FieldSpec, one: Any, two: Any, renamed: Renamed, path: tuple[Step, ...]
) -> FieldChange:
    # Of the new list nothing has an old id, so the same map does for both.
    found = pairs(one, two, [lambda value: meaning(value, renamed)])
    return FieldChange(spec, one, two, path, found.gone, found.new)


def _groups(
    spec: FieldSpec, one: Any, two: Any, renamed: Renamed, path: tuple[Step, ...]
) -> Iterator[FieldChange]:
    found = pairs(
        one, two, [lambda value: meaning(value, renamed), lambda value: _name(value, renamed)]
    )
    both, gone, new = found
    if len(gone) == len(new) == 1 and not _is_another(gone[0], new[0], renamed):
        # The only one that is left on either side has been rewritten.
        both, gone, new = (*both, (gone[0], new[0])), (), ()
    for old, now in both:
        yield from field_changes(old, now, renamed, (*path, Step(spec, now)))
    if gone or new:
        yield FieldChange(spec, one, two, path, gone, new)


def _name(record: Record, renamed: Renamed) -> Hashable:
    """What a record within a record is known by: what must be said of it, else its metric or label."""
    specs = fields_of(type(record))
    naming = [spec for spec in specs if spec.required]
    # A target is known by what it is a value of; the value is what changes.
    naming = naming or [spec for spec in specs if spec.key in ("metric", "label")]
    for spec in naming or [spec for spec in specs if spec.shorthand]:
        value = getattr(record, spec.attribute)
        if value is not None:
            return spec.attribute, meaning(value, renamed)
    return None


def _is_another(one: Record, two: Record, renamed: Renamed) -> bool:
    """Whether two values are of different metrics: then neither has become the other."""
    metrics = [getattr(record, "metric", None) for record in (one, two)]
    return any(metrics) and meaning(metrics[0], renamed) != meaning(metrics[1])
