"""Lanes: the rows of bars a timeline is cut into, by half, persona, channel and the like."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from strategy_handbook.insight.facets import facets_of
from strategy_handbook.plan import Entity, Plan
from strategy_handbook.translation import _
from strategy_handbook.views.pieces.facet_words import (
    NOTHING,
    STREAMS,
    entity_of,
    in_order,
    word_of,
)
from strategy_handbook.views.timeline.items import Group, Item

GROUPINGS = ("stream", "persona", "segment", "channel", "owner", "status", "four_p")


class Lane(NamedTuple):
    """A lane.

    Attributes:
        key: What tells it from the others; part of its heading's id.
        title: What its heading says.
        note: A few words below the heading; may be empty.
        entity: The entity the lane is for, if it is one.
        stream: The half the lane is for; empty unless lanes are halves.
        groups: What is in it.
    """

    key: str
    title: str
    note: str
    entity: Entity | None
    stream: str
    groups: tuple[Group, ...]


def lanes_of(plan: Plan, groups: Iterable[Group], by: str) -> list[Lane]:
    """Groups sorted into lanes; what has several personas, channels or owners is in several.

    Args:
        plan: The plan, whose order lanes follow.
        groups: What is to be sorted.
        by: One of ``GROUPINGS``.
    """
    sorted_: dict[str, list[Group]] = {}
    for group in groups:
        for key in _values(plan, group.first, by) or [""]:
            sorted_.setdefault(key, []).append(group)
    return [_lane(plan, by, key, tuple(sorted_[key])) for key in _order(plan, by, sorted_)]


def _values(plan: Plan, item: Item, by: str) -> list[str]:
    found = (*facets_of(plan, item.entity), *item.own_facets)
    return list(dict.fromkeys(value for facet, value in found if facet == by))


def _order(plan: Plan, by: str, found: dict[str, list[Group]]) -> list[str]:
    return sorted(in_order(plan, by, found), key=lambda key: key == "")


def _lane(plan: Plan, by: str, key: str, groups: tuple[Group, ...]) -> Lane:
    if not key:
        return Lane("none", _(NOTHING[by]), "", None, "", groups)
    if by == "stream":
        title, note = (_(text) for text in STREAMS[key])
        return Lane(key, title, note, None, key, groups)
    entity = entity_of(plan, by, key)
    note = (getattr(entity, "job_title", None) or "") if entity else ""
    title = word_of(plan, by, key)
    return Lane(key, title, "" if note == title else note, entity, "", groups)
