"""What something may be found by: its half, persona, segment, channel, owner, status and the like.

A content item takes from its campaign or initiative what it does not say itself, so that looking for
a persona finds everything made for her.
"""

from __future__ import annotations

from collections.abc import Iterator

from strategy_handbook.insight.belonging import makers, work_of
from strategy_handbook.insight.once import once
from strategy_handbook.plan import Entity, Plan, Ref
from strategy_handbook.plan.campaigns import Campaign, Content

FACETS = (
    "stream",
    "persona",
    "segment",
    "channel",
    "owner",
    "status",
    "four_p",
    "campaign",
    "tag",
)
# A facet and one of its values: ("persona", "fleet-manager").
Facet = tuple[str, str]
# Facets that entities of some kind are values of, and the field in which others name them.
_NAMED_IN = {"persona": "personas", "segment": "segments", "channel": "channels"}


def facets_of(plan: Plan, entity: Entity) -> tuple[Facet, ...]:
    """Everything an entity may be found by, in the order of ``FACETS``; no value twice.

    Args:
        plan: The plan it is in.
        entity: Any entity.
    """
    known = _known(plan)
    found = known.get(entity)
    if found is None:
        found = known[entity] = tuple(dict.fromkeys(_facets(plan, entity)))
    return found


@once
def _known(plan: Plan) -> dict[Entity, tuple[Facet, ...]]:
    return {}


def _facets(plan: Plan, entity: Entity) -> Iterator[Facet]:
    work = work_of(plan, entity) if isinstance(entity, Content) else None
    yield "stream", plan.stream_of(entity)
    for facet, field in _NAMED_IN.items():
        if entity.kind == facet:
            yield facet, entity.id
        elif facet == "channel" and isinstance(entity, Content):
            yield from _values(facet, entity.channel)
        else:
            yield from _values(facet, getattr(entity, field, ()) or getattr(work, field, ()))
    if entity.kind == "role":
        yield "owner", entity.id
    yield from _values("owner", (*entity.owners, *_authors(entity)))
    if entity.status:
        yield "status", entity.status
    words = getattr(entity, "four_p", ()) or getattr(work, "four_p", ())
    yield from (("four_p", word) for word in words)
    for campaign in (entity, work):
        if isinstance(campaign, Campaign):
            yield "campaign", campaign.id
    yield from (("tag", tag) for tag in entity.tags)


def _authors(entity: Entity) -> tuple[Ref, ...]:
    return makers(entity) if isinstance(entity, Content) else ()


def _values(facet: str, refs: tuple[Ref, ...]) -> Iterator[Facet]:
    return ((facet, ref.id) for ref in refs)
