"""What has moved since a plan was agreed: its dates beside those of an earlier state of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from strategy_handbook.insight.work import all_work
from strategy_handbook.plan import Plan
from strategy_handbook.plan.dates import PlanDate

# What has dates of its own: kind and id of an entity, and a milestone's name within it.
Key = tuple[str, str, str]


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
    now, then = dict(_dated(plan)), dict(_dated(baseline.plan))
    return Movement(
        baseline.name,
        baseline.date,
        {key: _slip(then[key], dates) for key, dates in now.items() if key in then},
        frozenset(now.keys() - then.keys()),
        frozenset(then.keys() - now.keys()),
    )


Dates = tuple[PlanDate | None, PlanDate | None]


def _dated(plan: Plan) -> Iterator[tuple[Key, Dates]]:
    for work in all_work(plan):
        yield (work.kind, work.id, ""), (work.start, work.end)
        for one in work.milestones:
            yield (work.kind, work.id, one.name), (one.due, None)
    for item in plan.content.values():
        if item.every is None:
            yield (item.kind, item.id, ""), (item.publish, item.end)


def _slip(then: Dates, now: Dates) -> Slip:
    (start, end), (new_start, new_end) = then, now
    return Slip(start, end, days_later(start, new_start), days_later(end, new_end, last=True))


def days_later(then: PlanDate | None, now: PlanDate | None, *, last: bool = False) -> int:
    """How many days later a date is than it was; fewer than 0 for earlier.

    A date that has only become more exact, or less, has not moved: `2027-Q1` and `2027-03-20` are
    the same day as far as anybody knows.

    Args:
        then: The date as it was.
        now: The date as it is.
        last: Whether the last day counts that each may mean, and not the first.
    """
    if not (then and now and then.first and then.last and now.first and now.last):
        return 0
    if then.first <= now.first <= now.last <= then.last:
        return 0
    if now.first <= then.first <= then.last <= now.last:
        return 0
    return (now.last - then.last).days if last else (now.first - then.first).days
