"""Two states of the same plans without what is internal in either, to be compared for everybody.

A mark holds for what it is said of, whatever that was called before: entries are recognised as the
comparison recognises them, also under another id, and lines of the budget, which have none.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from strategy_handbook.insight.changes import lines_of_both, renamed_between, same_plan
from strategy_handbook.load import parted
from strategy_handbook.plan import Plan

Keys = frozenset[tuple[str, str]]


class PublicStates(NamedTuple):
    """Two states of the same plans without what is internal.

    Attributes:
        before: The plans as they were.
        after: The plans as they are.
        opened: The entries that were internal and may be seen now, by the plan's id.
        closed: How many entries have become internal, by the plan's id.
        lost: By the plan's id, the files of the later state that cannot be read, by their paths within
            the plan: also those of which nobody knows whether they are for everybody.
        unknown: The same of the earlier state.
    """

    before: list[Plan]
    after: list[Plan]
    opened: Mapping[str, Keys]
    closed: Mapping[str, int]
    lost: Mapping[str, frozenset[str]]
    unknown: Mapping[str, frozenset[str]]


def public_states(before: Iterable[Plan], after: Iterable[Plan]) -> PublicStates:
    """Two states without what is internal. What is internal now is left out of the earlier one too.

    Args:
        before: The plans as they were.
        after: The plans as they are.
    """
    old, new = list(before), list(after)
    # What stands in a plan that is internal as a whole may have stood in another one.
    elsewhere = frozenset(
        (one.kind, one.id) for plan in new if parted(plan).public is None for one in plan.entities()
    )
    then: list[Plan] = []
    opened: dict[str, Keys] = {}
    closed: dict[str, int] = {}
    for plan in old:
        now = next((one for one in new if one.id == plan.id), None)
        if now is None:
            now = same_plan(plan, (one for one in new if one.id not in {was.id for was in old}))
        if now is None:
            found = parted(plan, elsewhere).public
        else:
            found = earlier_public(plan, now, elsewhere)
            opened[now.id], closed[now.id] = _turned(plan, now)
        if found is not None:
            then.append(found)
    return PublicStates(
        then,
        [public for plan in new if (public := parted(plan).public)],
        opened,
        closed,
        {plan.id: plan.unread for plan in new},
        {plan.id: plan.unread for plan in old},
    )


def whole_states(before: Iterable[Plan], after: Iterable[Plan]) -> PublicStates:
    """Two states of the same plans with what is internal, for those who may see it.

    Args:
        before: The plans as they were.
        after: The plans as they are.
    """
    old, new = list(before), list(after)
    lost, unknown = ({plan.id: plan.unread for plan in plans} for plans in (new, old))
    return PublicStates(old, new, {}, {}, lost, unknown)


def earlier_public(earlier: Plan, now: Plan, further: Keys = frozenset()) -> Plan | None:
    """An earlier state of a plan without what was internal, nor what is internal now.

    Args:
        earlier: The plan as it was, with what was internal.
        now: The plan as it is, with what is internal.
        further: Entries that are internal besides.

    Returns:
        The state; None where all of it was, or is, internal.
    """
    part = parted(now)
    if part.public is None:
        return None
    if part.public is now and not further:
        # Nothing is internal now, as in most plans.
        return parted(earlier).public
    found = parted(earlier, _hidden_then(earlier, now) | further).public
    if found is None:
        return None
    shown = {line.at for line in part.public.budget}
    hidden = {one.at for one, two in lines_of_both("budget", earlier, now) if two.at not in shown}
    kept = tuple(line for line in found.budget if line.at not in hidden)
    return found if len(kept) == len(found.budget) else replace(found, budget=kept)


def _hidden_then(earlier: Plan, now: Plan) -> Keys:
    """What is internal now, by the ids of then."""
    part = parted(now)
    renamed = renamed_between(earlier, now)
    hidden = part.keys | {key for key, id in renamed.items() if (key[0], id) in part.keys}
    if any(document.marked and document.root is None for document in now.documents):
        # Such a file may say of anything that it is internal: whatever is missing may stand in it.
        hidden |= {
            (one.kind, one.id)
            for one in earlier.entities()
            if now.entity(one.kind, renamed.get((one.kind, one.id), one.id)) is None
        }
    return hidden


def _turned(earlier: Plan, now: Plan) -> tuple[Keys, int]:
    """Which entries were internal and are public now, and how many it is the other way round for."""
    was, part = parted(earlier), parted(now)
    if was.public is earlier and part.public is now:
        return frozenset(), 0
    renamed = renamed_between(earlier, now)
    if was.public is None and part.public is not None:
        # The plan as a whole was.
        return frozenset((one.kind, one.id) for one in part.public.entities()), 0
    internal = {(kind, renamed.get((kind, id), id)) for kind, id in was.keys}
    opened = frozenset(key for key in internal - part.keys if now.entity(*key))
    closed = sum(earlier.entity(*key) is not None for key in _hidden_then(earlier, now) - was.keys)
    return opened, closed
