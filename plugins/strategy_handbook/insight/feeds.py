"""Which calendars of a plan somebody may want to have in their own: all of it, and one's own part."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from strategy_handbook.insight.belonging import channels_of, personas_of, work_ref
from strategy_handbook.insight.entries import Entry, entries
from strategy_handbook.insight.once import once
from strategy_handbook.plan import Plan, Ref
from strategy_handbook.plan.vocabulary import ID

WHOLE = "plan"
STREAMS = ("upstream", "downstream")
# The kinds of entity that have a calendar each, and the folder it is in.
FOLDERS = {
    "persona": "personas",
    "campaign": "campaigns",
    "channel": "channels",
    "role": "owners",
}


class Feed(NamedTuple):
    """A calendar.

    Attributes:
        name: Its name in the plan's folder of feeds, a path without suffix: ``owners/content-lead``.
        kind: ``plan``, ``stream``, or the kind of entity it is for.
        title: The plan or the entity it is for, as people call it; empty for a word of the plan's format.
        word: That word: the half, or an open word such as ``paid-search``.
        entries: What is in it, by day.
    """

    name: str
    kind: str
    title: str
    word: str
    entries: tuple[Entry, ...]


def feed_name(kind: str, id: str) -> str:
    """The name of the calendar for an entity, or for an open word, which may be any text."""
    if ID.fullmatch(id):
        return f"{FOLDERS[kind]}/{id}"
    # Two such words must not come to share a calendar, and one must keep its own.
    words = re.sub(r"[^a-z0-9]+", "-", id.lower()).strip("-")[:40]
    mark = hashlib.sha256(id.encode()).hexdigest()[:8]
    return f"{FOLDERS[kind]}/{words}-{mark}" if words else f"{FOLDERS[kind]}/{mark}"


@once
def feeds(plan: Plan) -> dict[str, Feed]:
    """All calendars of a plan by name: the whole, the halves, then one for each that has dates."""
    every = entries(plan)
    found = [Feed(WHOLE, "plan", plan.label, "", tuple(every))]
    for stream in STREAMS:
        own = tuple(entry for entry in every if entry.stream in (stream, "both"))
        found.append(Feed(stream, "stream", "", stream, own))
    for kind, refs_of in _REFS.items():
        found += _of_kind(plan, kind, refs_of, every)
    return {feed.name: feed for feed in found if feed.entries}


def _of_kind(
    plan: Plan, kind: str, refs_of: Callable[[Plan, Entry], tuple[Ref, ...]], every: list[Entry]
) -> Iterator[Feed]:
    sorted_in: dict[str, list[Entry]] = {}
    for entry in every:
        for id in dict.fromkeys(ref.id for ref in refs_of(plan, entry)):
            sorted_in.setdefault(id, []).append(entry)
    # In the plan's order; words that nobody has defined come last.
    order = {
        entity.id: place for place, entity in enumerate(plan.entities()) if entity.kind == kind
    }
    for id in sorted(sorted_in, key=lambda id: (order.get(id, len(order) + 10**9), id)):
        entity = plan.entity(kind, id)
        title, word = (entity.label, "") if entity else ("", id)
        yield Feed(feed_name(kind, id), kind, title, word, tuple(sorted_in[id]))


def _personas(plan: Plan, entry: Entry) -> tuple[Ref, ...]:
    return tuple(ref for ref in personas_of(plan, entry.entity) if plan.find(ref))


def _campaigns(plan: Plan, entry: Entry) -> tuple[Ref, ...]:
    near = (entry.entity.ref, work_ref(entry.entity), entry.takes_over and entry.takes_over.ref)
    return tuple(ref for ref in near if ref and ref.kind == "campaign" and plan.find(ref))


def _channels(plan: Plan, entry: Entry) -> tuple[Ref, ...]:
    return channels_of(entry.entity)


def _owners(plan: Plan, entry: Entry) -> tuple[Ref, ...]:
    return entry.owners


_REFS: dict[str, Callable[[Plan, Entry], tuple[Ref, ...]]] = {
    "persona": _personas,
    "campaign": _campaigns,
    "channel": _channels,
    "role": _owners,
}
