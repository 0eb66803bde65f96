"""What has moved since a plan was agreed: its dates beside those of an earlier state of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from strategy_handbook.insight.changes.meaning import Renamed
from strategy_handbook.insight.changes.renames import renamed_between
from strategy_handbook.insight.date_shift import days_later
from strategy_handbook.insight.work import all_work
from strategy_handbook.plan import Plan
from strategy_handbook.plan.dates import PlanDate

# What has dates of its own: kind and id of an entity, and a milestone's name within it.
Key = tuple[str, str, str]
_NONE_RENAMED: Renamed = {}


class Baseline(NamedTuple):
    """A state of a plan that was agreed earlier.

    Attributes:
        name: What it is called.
        date: When it was agreed; None if the plan does not say.
        revision: The revision it was read from, as the plan names it.
        plan: The plan as it was then.
    """

    name: str
    date: PlanDate | None
    revision: str
    plan: Plan


class Slip(NamedTuple):
    """The dates that something had in a baseline, and by how much it has moved since.

    Attributes:
        start: When it was to start, or a milestone to be reached.
        end: When it was to end.
        starts_later: How many days later it starts now; fewer than 0 for earlier.
        ends_later: The same for its end.
    """

    start: PlanDate | None
    end: PlanDate | None
    starts_later: int
    ends_later: int

    @property
    def later(self) -> int:
        """How many days later it is over, or begins where only that has moved."""
        return self.ends_later or self.starts_later


class Movement(NamedTuple):
    """What has become of a plan since a baseline.

    Attributes:
        name: What the baseline is called.
        date: When it was agreed; None if the plan does not say.
        slips: What was in it and still is, with its dates of then.
        new: What was not in it.
        gone: What is in the plan no more.
    """

    name: str
    date: PlanDate | None
    slips: dict[Key, Slip]
    new: frozenset[Key]
    gone: frozenset[Key]


def movement(plan: Plan, baseline: Baseline) -> Movement:
    """Compares the dates of a plan with those of a baseline.

    Args:
        plan: The plan as it is now.
        baseline: The earlier state of it.
    """
    # Every page with a timeline asks.
    known: tuple[Plan, Movement] | None = plan.worked_out.get(movement)
    if known is None or known[0] is not baseline.plan:
        known = plan.worked_out[movement] = baseline.plan, _movement(plan, baseline)
    return known[1]


def _movement(plan: Plan, baseline: Baseline) -> Movement:
    renamed = renamed_between(baseline.plan, plan)
    now, then = dict(_dated(plan)), dict(_dated(baseline.plan, renamed))
    return Movement(
        baseline.name,
        baseline.date,
        {key: _slip(then[key], dates) for key, dates in now.items() if key in then},
        frozenset(now.keys() - then.keys()),
        frozenset(then.keys() - now.keys()),
    )


Dates = tuple[PlanDate | None, PlanDate | None]


def _dated(plan: Plan, renamed: Renamed = _NONE_RENAMED) -> Iterator[tuple[Key, Dates]]:
    for work in all_work(plan):
        id = renamed.get((work.kind, work.id), work.id)
        yield (work.kind, id, ""), (work.start, work.end)
        for one in work.milestones:
            yield (work.kind, id, one.name), (one.due, None)
    for item in plan.content.values():
        if item.every is None:
            id = renamed.get((item.kind, item.id), item.id)
            yield (item.kind, id, ""), (item.publish, item.end)


def _slip(then: Dates, now: Dates) -> Slip:
    (start, end), (new_start, new_end) = then, now
    return Slip(start, end, days_later(start, new_start), days_later(end, new_end, last=True))
