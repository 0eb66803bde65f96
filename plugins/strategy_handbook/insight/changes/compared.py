"""Two states of a plan beside each other: what is new, changed and gone, and what follows from it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from strategy_handbook.insight.changes.affected import Affected, Ripple, affected
from strategy_handbook.insight.changes.change import Change, PlanChanges, What
from strategy_handbook.insight.changes.fields import FieldChange, field_changes
from strategy_handbook.insight.changes.meaning import Renamed, meaning
from strategy_handbook.insight.changes.money import money_changes
from strategy_handbook.insight.changes.pairs import Key, pairs
from strategy_handbook.insight.changes.renames import renamed_between
from strategy_handbook.insight.changes.weight import Reason, reasons_of_change, reasons_of_removal
from strategy_handbook.plan import SECTIONS, Entity, Plan, Record, Ref, Section
from strategy_handbook.plan.plan import SECTION_OF_KEY

# Entities by their kinds and ids.
Keys = frozenset[tuple[str, str]]
# A kind that loses more than this part of its entities wants attention, if it had a few.
_SHRINKS, _A_FEW = 0.3, 3


def changes_between(
    before: Plan | None,
    after: Plan | None,
    as_of: dt.date,
    opened: Keys = frozenset(),
    *,
    lost: frozenset[str] = frozenset(),
    unknown: frozenset[str] = frozenset(),
    closed: int = 0,
) -> PlanChanges:
    """Compares two states of a plan.

    Args:
        before: The plan as it was; None if there was none.
        after: The plan as it is; None if it is gone.
        as_of: The day that counts as today.
        opened: What only seems to be new because it was internal.
        lost: Files, by their paths within the plan, that cannot be read now, besides those in it.
        unknown: The same of then.
        closed: How many entities have become internal.
    """
    if before is None or after is None:
        return PlanChanges(before, after, tuple(_whole(before, after)))
    found: list[Change] = []
    shrunk: list[tuple[Section, int, int]] = []
    renamed = renamed_between(before, after)
    lost, unknown = lost | after.unread, unknown | before.unread
    unread = lost | unknown
    for section in SECTIONS:
        old, new = getattr(before, section.key), getattr(after, section.key)
        for change in _in_section(before, section, old, new, renamed, as_of):
            if isinstance(change.after, Entity) and (section.kind, change.after.id) in opened:
                change = replace(change, reasons=(Reason("made-public"),))  # noqa: PLW2901
            plan = after if change.after else before
            path = _path(plan, change.record)
            found += filter(None, [_as_far_as_known(change, path, lost, unknown)])
        if section.form == "ids" and not lost:
            left = sum(renamed.get((section.kind, id), id) in new for id in old)
            if len(old) >= _A_FEW and len(old) - left > _SHRINKS * len(old):
                shrunk.append((section, len(old), left))
    edited = {_path(after, one.after) for one in found if one.after}
    edited |= {_path(before, one.before) for one in found if one.before}
    moved = _moved(before, after, renamed)
    return PlanChanges(
        before,
        after,
        tuple(found),
        () if unread else tuple(money_changes(before, after, dict(renamed), as_of)),
        _touched(before, after, found),
        tuple(shrunk),
        len(moved),
        tuple(sorted(_rewritten(before, after) - edited - unread - set().union(*moved))),
        renamed,
        # What cannot be read now as then is no change.
        tuple(sorted(lost ^ unknown)),
        closed,
    )


def _path(plan: Plan, record: Record) -> str:
    """The file of a record within its plan, whatever the plan's folder is called."""
    return record.at.file.removeprefix(f"{plan.folder}/")


def _as_far_as_known(
    change: Change, path: str, lost: frozenset[str], unknown: frozenset[str]
) -> Change | None:
    """A change without what only seems to be one because a file cannot be read."""
    if change.after is None and path in lost:
        return None
    if change.before is None and path in unknown:
        return None
    if not lost and not unknown:
        return change
    # A name whose entity may stand in such a file is left out when a record is read.
    fields = tuple(one for one in change.fields if not _only_names(one, bool(lost), bool(unknown)))
    reasons = tuple(one for one in change.reasons if one.field is None or one.field in fields)
    if change.what is What.CHANGED and not fields and not reasons:
        return None
    return replace(change, fields=fields, reasons=reasons)


def _only_names(change: FieldChange, lost: bool, unknown: bool) -> bool:
    gone, new = change.gone, change.new
    if change.cleared or change.added:
        gone, new = _listed(change.before), _listed(change.after)
    if not all(isinstance(one, Ref) for one in (*gone, *new)) or not (gone or new):
        return False
    return (not gone or lost) and (not new or unknown)


def _listed(value: Any) -> tuple[Any, ...]:
    return value if isinstance(value, tuple) else () if value is None else (value,)


def _whole(before: Plan | None, after: Plan | None) -> Iterator[Change]:
    """Everything in a plan that is new, or gone."""
    for section in SECTIONS:
        for record in _records(getattr(before or after, section.key)):
            yield Change(section, record if before else None, record if after else None)


def _records(value: Any) -> Iterable[Record]:
    if value is None:
        return ()
    if isinstance(value, Record):
        return (value,)
    return value.values() if isinstance(value, Mapping) else value


def _in_section(
    plan: Plan, section: Section, old: Any, new: Any, renamed: Renamed, as_of: dt.date
) -> Iterator[Change]:
    if section.form == "ids":
        back = {now: was for (kind, was), now in renamed.items() if kind == section.kind}
        for id, record in new.items():
            yield from _of_record(plan, section, old.get(back.get(id, id)), record, renamed, as_of)
        for id, record in old.items():
            if id not in new and (section.kind, id) not in renamed:
                yield from _of_record(plan, section, record, None, renamed, as_of)
    elif section.form == "list":
        found = pairs(old, new, _keys(section, renamed))
        for one, two in found.both:
            yield from _of_record(plan, section, one, two, renamed, as_of)
        for record in found.new:
            yield from _of_record(plan, section, None, record, renamed, as_of)
        for record in found.gone:
            yield from _of_record(plan, section, record, None, renamed, as_of)
    elif old is not None or new is not None:
        yield from _of_record(plan, section, old, new, renamed, as_of)


# What a record without an id is known by, the surest first: everything it says, then less and less.
_KNOWN_BY: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "observations": (("metric", "period", "source"), ("metric", "period")),
    "forecasts": (("metric", "made_on", "period"),),
    "budget": (
        ("for_", "name", "category", "channel", "period", "due"),
        ("for_", "name", "category", "channel"),
        ("for_", "name"),
        ("for_", "category", "period"),
        ("name", "category", "channel", "period"),
    ),
}


def _keys(section: Section, renamed: Renamed) -> list[Key[Record]]:
    def known_by(attributes: tuple[str, ...]) -> Key[Record]:
        return lambda record: tuple(
            meaning(getattr(record, attribute), renamed) for attribute in attributes
        )

    return [lambda record: meaning(record, renamed), *map(known_by, _KNOWN_BY[section.key])]


def lines_of_both(key: str, before: Plan, after: Plan) -> tuple[tuple[Any, Any], ...]:
    """The records without an id that are in both states of a plan, each as it was and as it is.

    Args:
        key: The section they stand in: ``budget``, ``observations`` or ``forecasts``.
        before: The plan as it was.
        after: The plan as it is.
    """
    keys = _keys(SECTION_OF_KEY[key], renamed_between(before, after))
    return pairs(getattr(before, key), getattr(after, key), keys).both


def _of_record(
    plan: Plan,
    section: Section,
    before: Record | None,
    after: Record | None,
    renamed: Renamed,
    as_of: dt.date,
) -> Iterator[Change]:
    if before is None:
        yield Change(section, None, after)
    elif after is None:
        yield Change(section, before, None, (), tuple(reasons_of_removal(plan, before, as_of)))
    # What stands in a file that has not changed is not looked at.
    elif before.node is not after.node:
        fields = tuple(field_changes(before, after, renamed))
        reasons = tuple(reasons_of_change(plan, before, after, fields, as_of))
        if fields or reasons:
            yield Change(section, before, after, fields, reasons)


def _touched(before: Plan, after: Plan, found: list[Change]) -> tuple[Affected, ...]:
    edited = [one.after for one in found if isinstance(one.after, Entity)]
    said = [
        Ripple.of(one.after, one.fields)
        for one in found
        if isinstance(one.after, Entity) and one.before is not None
    ]
    gone = [one.before for one in found if isinstance(one.before, Entity) and one.after is None]
    touched = affected(after, said, edited)
    # What rested on something that is gone does so in the plan of then alone.
    left = affected(before, [Ripple(one, None) for one in gone], gone)
    seen = {(one.kind, one.id) for one in (*edited, *(one.entity for one in touched))}
    return touched + tuple(
        one._replace(entity=still)
        for one in left
        if (still := after.entity(one.entity.kind, one.entity.id))
        and (still.kind, still.id) not in seen
    )


def _moved(before: Plan, after: Plan, renamed: Renamed) -> list[tuple[str, str]]:
    found = []
    for one in before.entities():
        two = after.entity(one.kind, renamed.get((one.kind, one.id), one.id))
        if two is not None and (was := _path(before, one)) != (now := _path(after, two)):
            found.append((was, now))
    return found


def _rewritten(before: Plan, after: Plan) -> set[str]:
    """The files whose bytes have changed, come or gone."""
    old = {document.path: document.digest for document in before.documents}
    new = {document.path: document.digest for document in after.documents}
    return {file for file in old.keys() | new.keys() if old.get(file) != new.get(file)}
