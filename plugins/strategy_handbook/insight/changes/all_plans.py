"""Two states of all plans beside each other: each plan with itself, also in another folder."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Protocol

from strategy_handbook.insight.changes.change import PlanChanges
from strategy_handbook.insight.changes.compared import Keys, changes_between
from strategy_handbook.plan import Plan


class States(Protocol):
    """Two states of all plans, as `strategy_handbook.public_states.PublicStates` has them."""

    @property
    def before(self) -> Sequence[Plan]:
        """The plans as they were."""
        ...

    @property
    def after(self) -> Sequence[Plan]:
        """The plans as they are."""
        ...

    @property
    def opened(self) -> Mapping[str, Keys]:
        """By a plan's id, what only seems to be new because it was internal."""
        ...

    @property
    def closed(self) -> Mapping[str, int]:
        """By a plan's id, how many entities have become internal."""
        ...

    @property
    def lost(self) -> Mapping[str, frozenset[str]]:
        """By a plan's id, the files that cannot be read now."""
        ...

    @property
    def unknown(self) -> Mapping[str, frozenset[str]]:
        """By a plan's id, the files that could not be read then."""
        ...


def changes_of_all(states: States, as_of: dt.date) -> Iterator[PlanChanges]:
    """Compares two states of all plans, each with itself.

    Args:
        states: The plans as they were and as they are.
        as_of: The day that counts as today.
    """
    old, new = ({plan.id: plan for plan in plans} for plans in (states.before, states.after))
    for id, plan in new.items():
        was = old.get(id) or same_plan(plan, (one for one in old.values() if one.id not in new))
        if was is not None:
            del old[was.id]
        yield changes_between(
            was,
            plan,
            as_of,
            states.opened.get(plan.id, frozenset()),
            lost=states.lost.get(plan.id, frozenset()),
            unknown=states.unknown.get(was.id, frozenset()) if was else frozenset(),
            closed=states.closed.get(plan.id, 0),
        )
    for plan in old.values():
        yield changes_between(plan, None, as_of)


def same_plan(plan: Plan, others: Iterable[Plan]) -> Plan | None:
    """The plan that this one is in another state, in which its folder or its name is another.

    Args:
        plan: The plan.
        others: Plans of the other state.
    """
    ids = {(one.kind, one.id) for one in plan.entities()}
    for other in others:
        was = {(one.kind, one.id) for one in other.entities()}
        if ids and len(ids & was) * 2 > len(ids | was):
            return other
    return None
