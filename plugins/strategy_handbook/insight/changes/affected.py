"""What a change touches without having been edited itself: what follows from it down the stream."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from strategy_handbook.insight.belonging import content_of
from strategy_handbook.insight.changes.fields import FieldChange
from strategy_handbook.insight.stream import stage_of, stream
from strategy_handbook.insight.work import SETTLED, Work
from strategy_handbook.plan import Entity, Plan
from strategy_handbook.plan.campaigns import Campaign
from strategy_handbook.plan.goals import Goal
from strategy_handbook.plan.innovation import Initiative

# What is said about an entity rather than what it is: nothing else depends on these.
_ABOUT = frozenset(
    {
        "name", "title", "statement", "hypothesis", "definition", "summary", "notes", "owners", "tags",
        "links", "reviewed_on", "review_every", "visibility", "custom", "raci", "progress",
        "retrospective", "evidence",
    }
)  # fmt: skip
_IN_TIME = frozenset({"start", "end", "status"})
# Whom work is for, what it says, offers and sells: it may have to change with them.
_WORKED_WITH = {
    "persona": "personas",
    "segment": "segments",
    "message": "messages",
    "offer": "offer",
    "product": "products",
    "channel": "channels",
}


class Affected(NamedTuple):
    """Something that a change touches.

    Attributes:
        entity: What is touched.
        by: The changed entity that it follows from, the nearest where there are several.
    """

    entity: Entity
    by: Entity


class Ripple(NamedTuple):
    """An entity that has changed, and so may touch others.

    Attributes:
        entity: The entity.
        keys: The fields that have changed; None for one that is gone.
    """

    entity: Entity
    keys: frozenset[str] | None

    @classmethod
    def of(cls, entity: Entity, fields: Iterable[FieldChange]) -> Ripple:
        """What a change of some fields may touch."""
        return cls(
            entity, frozenset(field.keys[0] for field in fields if not field.form_only) - _ABOUT
        )

    @property
    def moves_time(self) -> bool:
        """Whether what waits for it, or goes on within it, must look at its own days."""
        return self.keys is None or bool(self.keys & _IN_TIME)


def affected(
    plan: Plan, ripples: Iterable[Ripple], edited: Iterable[Entity]
) -> tuple[Affected, ...]:
    """What is touched by changes, each once, the nearest first.

    Args:
        plan: The plan as it is; as it was for what is gone.
        ripples: The entities of that plan which say something else, or are gone.
        edited: The entities that were edited, and so are seen anyway.
    """
    known = {(one.kind, one.id) for one in edited}
    found: dict[tuple[str, str], Affected] = {}
    waiting: list[tuple[Ripple, Entity]] = [(one, one.entity) for one in ripples]
    while waiting:
        further: list[tuple[Ripple, Entity]] = []
        for ripple, cause in waiting:
            if ripple.keys is not None and not ripple.keys:
                continue
            for one in _next(plan, ripple):
                key = one.entity.kind, one.entity.id
                if key not in known and key not in found:
                    found[key] = Affected(one.entity, cause)
                    further.append((one, cause))
        waiting = further
    return tuple(found.values())


def _next(plan: Plan, ripple: Ripple) -> Iterator[Ripple]:
    entity = ripple.entity
    for arrow in stream(plan).out_of(entity):
        # A goal's target is no matter of the metric that measures it.
        if stage_of(arrow.target) != "metric":
            yield Ripple(arrow.target, frozenset({"source"}))
    if isinstance(entity, Goal) and (ripple.keys is None or ripple.keys & {"target", "due"}):
        for arrow in stream(plan).into(entity):
            yield Ripple(arrow.source, frozenset())
    if isinstance(entity, Campaign | Initiative) and ripple.moves_time:
        yield from _in_time(plan, entity)
    if field := _WORKED_WITH.get(entity.kind):
        for mention in plan.mentions_of(entity):
            if isinstance(mention.by, Campaign | Initiative) and entity in _named(
                plan, mention.by, field
            ):
                yield Ripple(mention.by, frozenset())


def _in_time(plan: Plan, work: Work) -> Iterator[Ripple]:
    for item in content_of(plan, work):
        # What is out does not move any more.
        if item.status not in SETTLED:
            yield Ripple(item, frozenset())
    for mention in plan.mentions_of(work):
        by = mention.by
        if isinstance(by, Campaign | Initiative) and work in plan.found(by.depends_on):
            yield Ripple(by, _IN_TIME)


def _named(plan: Plan, work: Work, field: str) -> list[Entity]:
    value = getattr(work, field, None)
    refs = value if isinstance(value, tuple) else (value,) if value else ()
    return plan.found(refs)
