"""R305: Entries depend on each other in a circle."""

from __future__ import annotations

import datetime as dt
from collections import deque
from collections.abc import Iterator

from strategy_handbook.findings import Finding, Level, Where
from strategy_handbook.plan import Entity, Plan, Ref
from strategy_handbook.rules.rule import Rule

Node = tuple[str, str]
Edge = tuple[str, str, Where]

# The relations that order things: following one of them must never lead back.
ORDERING = ("depends_on", "under", "reports_to", "supersedes")


def check(plan: Plan, as_of: dt.date) -> Iterator[Finding]:
    """Finds every circle once, at the reference of its first member in the plan's order."""
    for key in ORDERING:
        edges = {
            (entity.kind, entity.id): [(ref.kind, ref.id, ref.at) for ref in _refs(entity, key)]
            for entity in plan.entities()
            if hasattr(entity, key)
        }
        told: set[tuple[str, str]] = set()
        for start, outgoing in edges.items():
            circle = _circle(start, edges)
            if circle and not told.intersection(circle):
                told.update(circle)
                at = next(at for kind, id, at in outgoing if (kind, id) == circle[1])
                chain = " → ".join(f"`{id}`" for _, id in circle)
                yield Finding(
                    "R305",
                    at,
                    f"{start[0]} `{start[1]}`: `{key}` leads back to itself: {chain}",
                    "take one of these references out",
                )


def _refs(entity: Entity, key: str) -> tuple[Ref, ...]:
    value = getattr(entity, key)
    return value if isinstance(value, tuple) else ((value,) if value else ())


def _circle(start: Node, edges: dict[Node, list[Edge]]) -> list[Node]:
    """The shortest way from a node back to itself, both ends named; empty if there is none."""
    came_from: dict[Node, Node] = {}
    pending = deque([start])
    while pending:
        node = pending.popleft()
        for kind, id, _ in edges.get(node, ()):
            if (kind, id) == start:
                way = [start, node]
                while way[-1] != start:
                    way.append(came_from[way[-1]])
                return way[::-1] if len(way) > 2 else [start, start]
            if (kind, id) not in came_from:
                came_from[kind, id] = node
                pending.append((kind, id))
    return []


RULE = Rule(
    id="R305",
    name="circular-reference",
    level=Level.ERROR,
    summary="entries depend on each other in a circle",
    why=(
        "What depends on itself can never begin, and a message that stands under itself has "
        "no place in the house."
    ),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend
""",
        "work.yml": """\
initiatives:
  battery:
    name: Winter battery
    depends_on: [charger]
  charger:
    name: Fast charger
    depends_on: [battery]
""",
    },
    good={
        "plan.yml": """\
plan:
  name: Riverbend
""",
        "work.yml": """\
initiatives:
  battery:
    name: Winter battery
    depends_on: [charger]
  charger:
    name: Fast charger
""",
    },
    check=check,
)
