"""What a plan puts into somebody's calendar: each thing with its days once, however often it returns.

The names of entries last: they come from ids and, for milestones, which have none, from their place in
the list. Never from a title or a date, so that a calendar can tell a moved entry from a new one.
"""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from strategy_handbook.insight.belonging import work_of
from strategy_handbook.insight.occasions import Occasion, occasions, row_of
from strategy_handbook.insight.once import once
from strategy_handbook.insight.runs import Run, runs
from strategy_handbook.insight.work import CALLED_OFF
from strategy_handbook.plan import Entity, Plan, Ref
from strategy_handbook.plan.campaigns import Content
from strategy_handbook.plan.dates import PlanDate

# Occasions that a run tells of as a whole.
_ENDS = frozenset({"start", "end"})


class Entry(NamedTuple):
    """Something in a calendar.

    Attributes:
        key: Its lasting name within the plan.
        kind: ``content``, ``draft``, ``milestone``, ``handover``, ``due``, ``campaign`` or
            ``initiative``.
        title: What people wrote of it, as with an `Occasion`.
        entity: The entity it belongs to and whose page tells more.
        stream: The half it belongs to.
        first: Its first day.
        last: Its last day; of something that returns, the last day of its first time.
        days: The days on which it returns, the first among them; empty for what happens once.
        anchor: The day from which the intervals of a row are counted; None for what happens once.
        status: Its status as the plan writes it.
        start: The date it begins at as written; None for a row of days.
        end: The date it ends at as written.
        owners: The roles that see to it.
        takes_over: For a handover, the campaign that takes over.
        called_off: Whether it will not happen: it, or what it belongs to, was dropped.
    """

    key: str
    kind: str
    title: str
    entity: Entity
    stream: str
    first: dt.date
    last: dt.date
    days: tuple[dt.date, ...] = ()
    anchor: dt.date | None = None
    status: str | None = None
    start: PlanDate | None = None
    end: PlanDate | None = None
    owners: tuple[Ref, ...] = ()
    takes_over: Entity | None = None
    called_off: bool = False

    @property
    def final_day(self) -> dt.date:
        """The last day on which it is in the calendar."""
        return self.days[-1] if self.days else self.last


@once
def entries(plan: Plan) -> list[Entry]:
    """Everything of a plan that has its days, by first day, then name.

    What is only known to fall into a month or quarter is not among them: as a bar over all the days on
    which it might happen it would hide what does happen. See `awaited`. Work over months is, for its
    exact days matter little.
    """
    rows: dict[Entity, list[Occasion]] = {}
    found: list[Entry] = []
    for one in occasions(plan):
        if one.recurring:
            rows.setdefault(one.entity, []).append(one)
        elif one.kind not in _ENDS and not one.partial:
            found.append(_entry(plan, one))
    found += [_entry(plan, row[0], tuple(one.first for one in row)) for row in rows.values()]
    found += [_of_run(plan, run) for run in runs(plan) if run.kind != "content"]
    return _named_apart(sorted(found, key=lambda entry: (entry.first, entry.key)))


@once
def awaited(plan: Plan) -> list[Occasion]:
    """What is left out of calendars until its day is known, by the first day it may fall on."""
    return [one for one in occasions(plan) if one.partial and one.kind not in _ENDS]


def _entry(plan: Plan, one: Occasion, days: tuple[dt.date, ...] = ()) -> Entry:
    entity = one.entity
    item = entity if isinstance(entity, Content) and one.kind == "content" else None
    anchor = row_of(plan, item)[0] if item and days else None
    return Entry(
        _key(one), one.kind, one.title, entity, one.stream, one.first, one.last, days, anchor,
        one.status, one.date, item.end if item else None,
        one.owners, one.takes_over, _called_off(plan, entity) or _is_off(one.takes_over),
    )  # fmt: skip


def _of_run(plan: Plan, run: Run) -> Entry:
    return Entry(
        f"{run.kind}-{run.entity.id}", run.kind, run.entity.label, run.entity, run.stream,
        run.first, run.last, (), None, run.status, run.start, run.end, run.entity.owners, None,
        _called_off(plan, run.entity),
    )  # fmt: skip


def _key(one: Occasion) -> str:
    # An id has no dot, so nothing else can have such a name.
    own = f"{one.entity.kind}-{one.entity.id}"
    match one.kind:
        case "draft":
            return f"{own}.draft"
        case "milestone":
            return f"{own}.milestone-{one.number}"
        case "handover" if one.takes_over:
            return f"{own}.handover-{one.takes_over.id}"
    return own


def _named_apart(found: list[Entry]) -> list[Entry]:
    """Entries, those that would share a name with a number behind it: two handovers to one campaign."""
    seen: dict[str, int] = {}
    apart = []
    for entry in found:
        times = seen[entry.key] = seen.get(entry.key, 0) + 1
        apart.append(entry if times == 1 else entry._replace(key=f"{entry.key}.{times}"))
    return apart


def _called_off(plan: Plan, entity: Entity) -> bool:
    work = work_of(plan, entity) if isinstance(entity, Content) else None
    return _is_off(entity) or _is_off(work)


def _is_off(entity: Entity | None) -> bool:
    return entity is not None and (entity.status in CALLED_OFF or entity.status == "retired")
