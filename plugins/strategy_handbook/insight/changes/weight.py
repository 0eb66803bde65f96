"""How much a change matters to whoever must decide on it, and why."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from strategy_handbook.insight.changes.fields import FieldChange
from strategy_handbook.insight.date_shift import days_later
from strategy_handbook.insight.work import CALLED_OFF, SETTLED, is_under_way
from strategy_handbook.plan import Entity, Plan, Record, Ref
from strategy_handbook.plan.amounts import Money, Target
from strategy_handbook.plan.campaigns import Campaign, Content
from strategy_handbook.plan.dates import PlanDate
from strategy_handbook.plan.goals import Goal, GoalTarget
from strategy_handbook.plan.head import PlanHead
from strategy_handbook.plan.innovation import Initiative
from strategy_handbook.plan.measurement import Metric


class Weight(enum.IntEnum):
    """How much a change matters."""

    COSMETIC = 1
    ROUTINE = 2
    ATTENTION = 3
    BLOCKING = 4

    @property
    def word(self) -> str:
        """The weight as reports write it: ``attention``."""
        return self.name.lower()


class Reason(NamedTuple):
    """Why a change wants attention.

    Attributes:
        kind: One of `REASONS`.
        field: The field whose change is the reason; None where it is the whole record.
    """

    kind: str
    field: FieldChange | None = None


REASONS = (
    "target-lowered",
    "target-removed",
    "goal-removed",
    "metric-removed",
    "no-metric",
    "other-metric",
    "other-yardstick",
    "granted",
    "split",
    "milestone-gone",
    "given-up",
    "no-owner",
    "live-moved",
    "live-removed",
    "called-off",
    "made-public",
    "renamed",
)
# From this part of an amount on its change wants attention.
MUCH = Decimal("0.1")
# Dates that say when something happens; others say when somebody looked at it.
_WHEN = frozenset(
    {"start", "end", "publish", "draft_due", "due", "date", "from", "until", "valid_from", "valid_until"}
)  # fmt: skip
_OUT = frozenset({"scheduled", "published"})
# What is pursued, and what it may become without anybody having given it up.
_UNDER_WAY = frozenset({"live", "in-progress", "active", "at-risk", "scheduled", "validating"})
_GOES_ON = _UNDER_WAY | {"completed", "done", "published", "met", "committed"}
_PURSUED = frozenset({"active", "at-risk"})


def reasons_of_removal(plan: Plan, gone: Record, as_of: dt.date) -> Iterator[Reason]:
    """Why the removal of a record wants attention.

    Args:
        plan: The plan as it was.
        gone: The record.
        as_of: The day that counts as today.
    """
    if isinstance(gone, Goal):
        yield Reason("goal-removed")
    elif isinstance(gone, Metric):
        yield Reason("metric-removed")
    elif is_live(gone, as_of):
        yield Reason("live-removed")


def reasons_of_change(
    plan: Plan, before: Record, after: Record, fields: tuple[FieldChange, ...], as_of: dt.date
) -> Iterator[Reason]:
    """Why a change of a record wants attention.

    Args:
        plan: The plan as it was.
        before: The record as it was.
        after: The record as it is.
        fields: What has changed in it.
        as_of: The day that counts as today.
    """
    if isinstance(before, Entity) and isinstance(after, Entity) and before.id != after.id:
        yield Reason("renamed")
    live = is_live(before, as_of)
    for field in fields:
        if field.form_only or field.unread:
            continue
        yield from _of_field(plan, before, after, field)
        if live and is_move(field):
            yield Reason("live-moved", field)
        elif live and field.spec.key == "milestones" and field.gone:
            yield Reason("milestone-gone", field)


def _of_field(plan: Plan, before: Record, after: Record, field: FieldChange) -> Iterator[Reason]:
    key = field.spec.key
    if isinstance(before, Goal) and isinstance(after, Goal):
        yield from _of_goal(plan, before, after, field)
    elif isinstance(before, Campaign) and field.keys == ("success", "target"):
        yield from _of_target(plan, field, getattr(field.path[-1].record, "metric", None))
    elif isinstance(before, Metric) and field.keys[0] in ("direction", "thresholds"):
        yield Reason("other-yardstick", field)
    elif isinstance(before, PlanHead):
        yield from _of_head(field)
    if key == "owners" and not field.path and field.cleared:
        yield Reason("no-owner", field)
    elif key == "status" and not field.path and field.before != field.after:
        if field.after in CALLED_OFF:
            yield Reason("called-off", field)
        elif field.before in _UNDER_WAY and field.after not in _GOES_ON:
            yield Reason("given-up", field)
    elif key == "visibility" and field.before == "internal":
        yield Reason("made-public", field)


def _of_head(field: FieldChange) -> Iterator[Reason]:
    if field.keys[0] == "budget_split":
        yield Reason("split", field)
    if field.spec.key == "budget_total" and not field.added:
        was, now = (_sum(side) for side in (field.before, field.after))
        change = share(was, now)
        if field.cleared or change is None or abs(change) >= MUCH:
            yield Reason("granted", field)


def _sum(amounts: Iterable[Money]) -> Decimal:
    return sum((one.low or Decimal(0) for one in amounts), Decimal(0))


def _of_goal(plan: Plan, before: Goal, after: Goal, field: FieldChange) -> Iterator[Reason]:
    if field.spec.key == "metric" and field.cleared:
        yield Reason("no-metric", field)
    elif field.keys == ("metric",) and not field.added:
        yield Reason("other-metric", field)
    if field.keys[0] != "target" or field.spec.key not in ("target", "metric"):
        return
    if isinstance(field.before, Target):
        own = _target_of(field).metric
        # Of another metric nobody can say whether it is less.
        if own or before.metric == after.metric:
            yield from _of_target(plan, field, own or before.metric)
    elif field.gone:
        yield Reason("target-removed", field)


def _of_target(plan: Plan, field: FieldChange, metric: Ref | None) -> Iterator[Reason]:
    if not isinstance(field.before, Target):
        return
    if not isinstance(field.after, Target) or (
        field.before.value is not None and field.after.value is None
    ):
        yield Reason("target-removed", field)
    elif is_lower(field.before, field.after, plan.find(metric)):
        yield Reason("target-lowered", field)


def _target_of(field: FieldChange) -> GoalTarget:
    target = field.path[-1].record
    assert isinstance(target, GoalTarget)
    return target


def is_lower(before: Target, after: Target, metric: Entity | None) -> bool:
    """Whether a target asks for less than before.

    Args:
        before: The target as it was.
        after: The target as it is.
        metric: The metric it is a value of, whose direction tells what less is; if it has none, the
            target's own sign does: at most 4 is less to ask for than at most 3, and −1 point than −2.
    """
    if before.value is None or after.value is None:
        return before.value is not None
    if before.relative != after.relative or before.unit != after.unit:
        return False
    downward = getattr(metric, "direction", None) == "down" or before.comparison in ("<=", "<")
    if not downward and getattr(metric, "direction", None) is None:
        downward = before.relative and before.value < 0
    return after.value > before.value if downward else after.value < before.value


def is_live(record: Record, as_of: dt.date) -> bool:
    """Whether something goes on today, is out, or is promised to come out."""
    match record:
        case Campaign() | Initiative():
            return is_under_way(record, as_of)
        case Content():
            if record.status in _OUT:
                return True
            return _is_past(record.publish, as_of) and record.status not in SETTLED
        case Goal():
            if record.status:
                return record.status in _PURSUED
            return _is_past(record.start, as_of) and not _is_past(record.due, as_of)
    return False


def _is_past(date: PlanDate | None, as_of: dt.date) -> bool:
    return date is not None and date.last is not None and date.last < as_of


def is_move(field: FieldChange) -> bool:
    """Whether a change moves something in time."""
    if field.spec.key not in _WHEN:
        return False
    one, two = field.before, field.after
    if not isinstance(one, PlanDate) or not isinstance(two, PlanDate):
        return isinstance(one, PlanDate)
    return bool(later(field)) or two.first is None or (bool(one.time) and one.time != two.time)


def later(field: FieldChange) -> int:
    """By how many days a date is later than it was; 0 for what is no date or has not moved."""
    one, two = field.before, field.after
    if not isinstance(one, PlanDate) or not isinstance(two, PlanDate):
        return 0
    return days_later(one, two, last=field.spec.key in ("end", "until", "due", "valid_until"))


def share(before: Decimal, after: Decimal) -> Decimal | None:
    """By what part of itself an amount has changed: −0.1 for a tenth less; None from nothing."""
    return (after - before) / before if before else None
