"""The loop between the halves: where each learning came from, and which half it changes."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from strategy_handbook.insight.once import once
from strategy_handbook.plan import Entity, Plan
from strategy_handbook.plan.knowledge import Learning

HALVES = ("upstream", "downstream")


class Loop(NamedTuple):
    """How a learning goes round.

    Attributes:
        learning: The learning.
        sources: The halves it came from, as they are ordered in ``HALVES``.
        targets: The halves it changes.
        from_: What it came from.
        changes: What it changes.
    """

    learning: Learning
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    from_: tuple[Entity, ...]
    changes: tuple[Entity, ...]

    @property
    def is_anecdote(self) -> bool:
        """Whether nothing changes because of it."""
        return not self.changes and not self.learning.change


def halves_of(plan: Plan, entity: Entity) -> tuple[str, ...]:
    """The halves something belongs to; both for what is shared, such as a persona or a message."""
    half = plan.stream_of(entity)
    return (half,) if half in HALVES else HALVES


@once
def loops(plan: Plan) -> tuple[Loop, ...]:
    """Each learning with the halves it joins, the newest first; those without a day come last."""
    found = [_loop(plan, one) for one in plan.learnings.values()]
    found.sort(key=lambda one: -_last_day(one.learning).toordinal())
    return tuple(found)


def _loop(plan: Plan, one: Learning) -> Loop:
    from_, changes = tuple(plan.found(one.came_from)), tuple(plan.found(one.changes))
    return Loop(one, _halves(plan, from_), _halves(plan, changes), from_, changes)


def _halves(plan: Plan, entities: tuple[Entity, ...]) -> tuple[str, ...]:
    # What belongs to both halves says nothing about the direction where something else does.
    single = {halves_of(plan, one)[0] for one in entities if len(halves_of(plan, one)) == 1}
    if not single and entities:
        return HALVES
    return tuple(half for half in HALVES if half in single)


@once
def directions(plan: Plan) -> dict[tuple[str, str], tuple[Learning, ...]]:
    """The learnings by the half they came from and the half they change.

    One that came from both halves, or changes both, is in each of their places.
    """
    found: dict[tuple[str, str], list[Learning]] = {
        (source, target): [] for source in HALVES for target in HALVES
    }
    for loop in loops(plan):
        for source in loop.sources:
            for target in loop.targets:
                found[source, target].append(loop.learning)
    return {way: tuple(learnings) for way, learnings in found.items()}


@once
def taught_nothing(plan: Plan) -> tuple[Entity, ...]:
    """The finished campaigns and initiatives from which nothing was learnt."""
    taught = {(ref.kind, ref.id) for one in plan.learnings.values() for ref in one.came_from}
    finished: list[Entity] = [
        *(one for one in plan.initiatives.values() if one.status == "done"),
        *(
            one
            for one in plan.campaigns.values()
            if one.status == "completed" and one.retrospective is None
        ),
    ]
    return tuple(one for one in finished if (one.kind, one.id) not in taught)


def _last_day(one: Learning) -> dt.date:
    day = one.learned_on.last if one.learned_on is not None else None
    return day or dt.date.min
