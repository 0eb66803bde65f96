"""What each entity of a plan rests on: its evidence, and all that it was derived from.

This is wider than the stream: a persona rests on the studies it was drawn from, a message on its proofs,
a campaign on the messages it says, a goal on what was reached before. Work does not rest on the personas
it is for: nearly everything in a plan is for somebody, and a doubt that is cast on everything says nothing.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from strategy_handbook.insight.once import once
from strategy_handbook.insight.stream import Key, key_of, stream
from strategy_handbook.plan import Entity, Plan, Ref
from strategy_handbook.plan.records import refs_in

# What measures does not rest on what it measures.
_NO_GROUND = frozenset({"measured-by"})


class Reached(NamedTuple):
    """An entity that another one rests on, or that rests on it.

    Attributes:
        entity: The entity.
        by: What lies between the two, from the one asked about to this one, without either; empty if
            nothing does.
    """

    entity: Entity
    by: tuple[Entity, ...]


class _Grounds(NamedTuple):
    below: Mapping[Key, tuple[Entity, ...]]
    above: Mapping[Key, tuple[Entity, ...]]


def rests_on(plan: Plan, entity: Entity) -> list[Reached]:
    """Everything an entity rests on, the nearest first, each by the shortest way."""
    return _reached(entity, lambda one: _grounds(plan).below.get(key_of(one), ()))


def carries(plan: Plan, entity: Entity) -> list[Reached]:
    """Everything that rests on an entity, the nearest first, each by the shortest way."""
    return _reached(entity, lambda one: _grounds(plan).above.get(key_of(one), ()))


@once
def _grounds(plan: Plan) -> _Grounds:
    below: dict[Key, dict[Key, Entity]] = {}
    above: dict[Key, dict[Key, Entity]] = {}
    for ground, entity in _pairs(plan):
        if key_of(ground) != key_of(entity):
            below.setdefault(key_of(entity), {})[key_of(ground)] = ground
            above.setdefault(key_of(ground), {})[key_of(entity)] = entity
    return _Grounds(_frozen(below), _frozen(above))


def _pairs(plan: Plan) -> Iterator[tuple[Entity, Entity]]:
    """What is rested on, with what rests on it."""
    for entity in plan.entities():
        # Evidence may be named deep inside: of a pain, of a proof, of the answer to an objection.
        given = (ref for spec, ref in refs_in(entity) if spec.key == "evidence")
        yield from _each(plan, given, entity)
    for study in plan.studies.values():
        for persona in plan.found(study.personas):
            yield study, persona
    for arrow in stream(plan).arrows:
        if arrow.relation not in _NO_GROUND:
            yield arrow.source, arrow.target
    for campaign in plan.campaigns.values():
        yield from _each(plan, campaign.messages, campaign)
    for goal in plan.goals.values():
        yield from _each(plan, goal.precedents, goal)


def _each(plan: Plan, refs: Iterable[Ref], entity: Entity) -> Iterator[tuple[Entity, Entity]]:
    for ground in plan.found(tuple(refs)):
        yield ground, entity


def _reached(entity: Entity, step: Callable[[Entity], Iterable[Entity]]) -> list[Reached]:
    found: dict[Key, Reached] = {}
    waiting: deque[tuple[Entity, tuple[Entity, ...]]] = deque([(entity, ())])
    while waiting:
        one, by = waiting.popleft()
        further = by if one is entity else (*by, one)
        for other in step(one):
            key = key_of(other)
            # What a careless plan leads in a circle is met once.
            if key not in found and key != key_of(entity):
                found[key] = Reached(other, further)
                waiting.append((other, further))
    return list(found.values())


def _frozen(found: dict[Key, dict[Key, Entity]]) -> Mapping[Key, tuple[Entity, ...]]:
    return {key: tuple(others.values()) for key, others in found.items()}
