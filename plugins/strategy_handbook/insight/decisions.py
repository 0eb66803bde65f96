"""Which decisions hold, which are still to be taken, and which replaced which."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from strategy_handbook.insight.once import once
from strategy_handbook.plan import Entity, Plan
from strategy_handbook.plan.knowledge import Decision


class Concerned(NamedTuple):
    """Something that decisions are about.

    Attributes:
        entity: The persona, campaign, product or whatever it is.
        decisions: The decisions about it, the newest first.
    """

    entity: Entity
    decisions: tuple[Decision, ...]


def log(plan: Plan) -> list[Decision]:
    """All decisions: what is still to be decided by its day, then what was, the newest first.

    Decisions without a day come last in their part, and decisions of one day as they were written.
    """
    open_ones = sorted(proposals(plan), key=lambda one: _last_day(one) or dt.date.max)
    taken = [one for one in plan.decisions.values() if one.status != "proposed"]
    # Sorting is stable: what was decided on one day stays in the order written.
    taken.sort(key=lambda one: -(_last_day(one) or dt.date.min).toordinal())
    return [*open_ones, *taken]


@once
def proposals(plan: Plan) -> tuple[Decision, ...]:
    """The decisions that were proposed and not taken yet."""
    return tuple(one for one in plan.decisions.values() if one.status == "proposed")


def overdue_by(decision: Decision, as_of: dt.date) -> int:
    """For how many days a proposal should have been decided; 0 if it is not late."""
    last = _last_day(decision)
    if decision.status != "proposed" or last is None:
        return 0
    return max((as_of - last).days, 0)


def replaced(plan: Plan, decision: Decision) -> list[Decision]:
    """The decisions that one replaces."""
    return [one for one in plan.found(decision.supersedes) if isinstance(one, Decision)]


def replaced_by(plan: Plan, decision: Decision) -> tuple[Decision, ...]:
    """The decisions that replace one, proposals among them."""
    return _replaced_by(plan).get(decision, ())


@once
def _replaced_by(plan: Plan) -> dict[Decision, tuple[Decision, ...]]:
    found: dict[Decision, list[Decision]] = {}
    for one in plan.decisions.values():
        for earlier in replaced(plan, one):
            found.setdefault(earlier, []).append(one)
    return {earlier: tuple(later) for earlier, later in found.items()}


def holds(plan: Plan, decision: Decision) -> bool:
    """Whether a decision is in force: taken, not taken back, and not replaced by one that is taken."""
    return decision.status in ("decided", None) and not _taken_after(plan, decision)


@once
def not_marked(plan: Plan) -> tuple[tuple[Decision, Decision], ...]:
    """The decisions that say they hold though another was taken in their place, each with that one."""
    return tuple(
        (one, later)
        for one in plan.decisions.values()
        if one.status == "decided"
        for later in _taken_after(plan, one)[:1]
    )


@once
def replaced_by_nothing(plan: Plan) -> tuple[Decision, ...]:
    """The decisions that are marked as superseded, and that no decision supersedes."""
    return tuple(
        one
        for one in plan.decisions.values()
        if one.status == "superseded" and not replaced_by(plan, one)
    )


@once
def concerned(plan: Plan) -> tuple[Concerned, ...]:
    """What the decisions in force and the proposals are about, in the order of the log."""
    found: dict[Entity, list[Decision]] = {}
    for one in log(plan):
        if one.status == "proposed" or holds(plan, one):
            for entity in plan.found(one.concerns):
                found.setdefault(entity, []).append(one)
    return tuple(Concerned(entity, tuple(decisions)) for entity, decisions in found.items())


def _taken_after(plan: Plan, decision: Decision) -> tuple[Decision, ...]:
    """The decisions that replace one and were taken themselves, even if they no longer hold."""
    return tuple(
        one
        for one in replaced_by(plan, decision)
        if one.status not in ("proposed", "reversed") and one is not decision
    )


def _last_day(decision: Decision) -> dt.date | None:
    return decision.decided_on.last if decision.decided_on is not None else None
