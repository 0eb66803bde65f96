"""The five steps in which each half of a plan is put together, and what fills each."""

from __future__ import annotations

from collections.abc import Iterable

from strategy_handbook.insight.steps.downstream import downstream_steps
from strategy_handbook.insight.steps.step import Filling, Step, Weakness
from strategy_handbook.insight.steps.upstream import DESK_METHODS, NOT_YET_SOLD, upstream_steps
from strategy_handbook.plan import Entity, Plan

__all__ = [
    "DESK_METHODS",
    "NOT_YET_SOLD",
    "Filling",
    "Step",
    "Weakness",
    "filled",
    "of_half",
    "steps",
]


def steps(plan: Plan, stream: str) -> tuple[Step, ...]:
    """The five steps of a half, in their order.

    Args:
        plan: The plan.
        stream: ``upstream`` or ``downstream``.
    """
    return upstream_steps(plan) if stream == "upstream" else downstream_steps(plan)


def filled(found: tuple[Step, ...]) -> int:
    """How many steps have anything in them."""
    return sum(step.is_filled for step in found)


def of_half(plan: Plan, entities: Iterable[Entity], stream: str) -> list[Entity]:
    """The entities that belong to a half, those of both halves among them."""
    return [entity for entity in entities if plan.stream_of(entity) in (stream, "both")]
