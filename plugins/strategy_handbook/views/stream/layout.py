"""Where the entities of the stream stand: a column for each stage, ordered so that few lines cross."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from strategy_handbook.insight.stream import STAGES, Arrow, Key, Stream, key_of, stage_of
from strategy_handbook.plan import Entity

# So often the columns are put in order, there and back: after that nothing changes much.
_SWEEPS = 4
_COLUMN = {stage: number for number, stage in enumerate(STAGES)}


class Place(NamedTuple):
    """Where an entity stands.

    Attributes:
        entity: The entity.
        column: Its column, 0 for the source.
        row: Its row from the top, in rows; columns with few entities stand in the middle.
    """

    entity: Entity
    column: int
    row: float


class Layout(NamedTuple):
    """Everything in its place.

    Attributes:
        places: The entities, column by column from the top.
        arrows: The arrows between entities that are shown.
        rows: How many rows the fullest column has.
        left_out: For each stage how many entities are not shown.
    """

    places: tuple[Place, ...]
    arrows: tuple[tuple[Place, Place, Arrow], ...]
    rows: int
    left_out: Mapping[str, int]


def lay_out(stream: Stream, most: int = 0) -> Layout:
    """Puts the entities of a stream into columns.

    Args:
        stream: The stream.
        most: How many there may be in a column, those with most arrows first; any number if 0.
    """
    shown = {stage: _chosen(stream, entities, most) for stage, entities in stream.stages.items()}
    columns = _ordered(stream, [list(entities) for entities in shown.values()])
    rows = max(map(len, columns), default=0)
    places = {
        key_of(entity): Place(entity, number, (rows - len(column)) / 2 + row)
        for number, column in enumerate(columns)
        for row, entity in enumerate(column)
    }
    arrows = tuple(
        (places[key_of(arrow.source)], places[key_of(arrow.target)], arrow)
        for arrow in stream.arrows
        if key_of(arrow.source) in places and key_of(arrow.target) in places
    )
    left_out = {stage: len(stream.stages[stage]) - len(shown[stage]) for stage in shown}
    return Layout(tuple(places.values()), arrows, rows, left_out)


def _chosen(stream: Stream, entities: Sequence[Entity], most: int) -> Sequence[Entity]:
    if not most or len(entities) <= most:
        return entities
    best = sorted(entities, key=lambda one: -len(stream.into(one)) - len(stream.out_of(one)))
    kept = {key_of(one) for one in best[:most]}
    return [one for one in entities if key_of(one) in kept]


def _ordered(stream: Stream, columns: list[list[Entity]]) -> list[list[Entity]]:
    """Each column by the mean height of what its entities are connected with.

    The barycentre method: Sugiyama, Tagawa and Toda, Methods for Visual Understanding of
    Hierarchical System Structures (1981).
    """
    for sweep in range(_SWEEPS):
        back = sweep % 2 == 1
        for number in reversed(range(len(columns))) if back else range(len(columns)):
            columns[number] = _sorted(stream, columns, number, back)
    return columns


def _sorted(stream: Stream, columns: list[list[Entity]], number: int, back: bool) -> list[Entity]:
    heights = _heights(columns)
    return sorted(columns[number], key=lambda one: _mean(stream, one, heights, number, back))


def _heights(columns: list[list[Entity]]) -> dict[Key, float]:
    """The height of each entity in its column, from 0 to 1."""
    return {
        key_of(one): (row + 0.5) / len(column)
        for column in columns
        for row, one in enumerate(column)
    }


def _mean(
    stream: Stream, entity: Entity, heights: Mapping[Key, float], column: int, back: bool
) -> float:
    arrows = stream.out_of(entity) if back else stream.into(entity)
    others = [arrow.target if back else arrow.source for arrow in arrows]
    known = [
        heights[key_of(one)]
        for one in others
        if key_of(one) in heights and _COLUMN[stage_of(one)] != column
    ]
    return sum(known) / len(known) if known else heights[key_of(entity)]
