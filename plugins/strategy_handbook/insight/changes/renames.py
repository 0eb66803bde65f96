"""Recognises an entity that has got another id."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping

from strategy_handbook.insight.changes.meaning import NOTHING_RENAMED, Renamed, meaning
from strategy_handbook.plan import SECTIONS, Entity, Plan
from strategy_handbook.plan.records import fields_of

# From this share of what both say they are taken for one. Half would join two campaigns that share a
# persona and a channel.
ALIKE, ALIKE_BY_NAME = 0.6, 0.3
# What more entities than this say tells nothing about any of them.
_COMMON = 20


def renamed_between(before: Plan, after: Plan) -> Renamed:
    """The ids that the entities of a plan have now, by their kind and the id they had.

    Args:
        before: The plan as it was.
        after: The plan as it is.
    """
    found: dict[tuple[str, str], str] = {}
    # What refers to an entity is told from others once that entity has been recognised.
    while more := dict(_recognised(before, after, found)):
        found |= more
    return found


def _recognised(
    before: Plan, after: Plan, found: dict[tuple[str, str], str]
) -> Iterator[tuple[tuple[str, str], str]]:
    for section in SECTIONS:
        if section.form == "ids":
            old, new = getattr(before, section.key), getattr(after, section.key)
            known = {was: now for (kind, was), now in found.items() if kind == section.kind}
            gone = {id: old[id] for id in old.keys() - new.keys() - known.keys()}
            came = {id: new[id] for id in new.keys() - old.keys() - set(known.values())}
            for was, now in renames(gone, came, found).items():
                yield (section.kind, was), now


def renames(
    gone: Mapping[str, Entity], new: Mapping[str, Entity], renamed: Renamed = NOTHING_RENAMED
) -> dict[str, str]:
    """The ids that entities of one kind have now, by those they had.

    Two are taken for one where they agree in most of what they say, by Jaccard's measure: what both
    say against what either says. Of two with one name less is enough.

    Args:
        gone: Entities whose ids are no longer there.
        new: Entities of the same kind whose ids were not there.
        renamed: Ids of others that are known to have become others.
    """
    if not gone or not new:
        return {}
    said = {id: _said(entity, renamed) for id, entity in gone.items()}
    says = {id: _said(entity) for id, entity in new.items()}
    found: dict[str, str] = {}
    taken: set[str] = set()
    for share, old, now in sorted(_alike(said, says), key=lambda one: (-one[0], one[1], one[2])):
        least = ALIKE_BY_NAME if gone[old].label == new[now].label else ALIKE
        if share >= least and old not in found and now not in taken:
            found[old] = now
            taken.add(now)
    return found


def _alike(
    said: Mapping[str, Counter[Hashable]], says: Mapping[str, Counter[Hashable]]
) -> Iterable[tuple[float, str, str]]:
    having: dict[Hashable, list[str]] = defaultdict(list)
    for id, words in says.items():
        for word in words:
            having[word].append(id)
    for old, words in said.items():
        near = {id for word in words if len(having[word]) <= _COMMON for id in having[word]}
        for now in near:
            both = (words & says[now]).total()
            yield both / (words.total() + says[now].total() - both), old, now


def _said(entity: Entity, renamed: Renamed = NOTHING_RENAMED) -> Counter[Hashable]:
    found: Counter[Hashable] = Counter()
    for spec in fields_of(type(entity)):
        value = vars(entity).get(spec.attribute)
        if value is not None and value != ():
            found[spec.attribute, meaning(value, renamed)] = 2 if spec.required else 1
    return found
