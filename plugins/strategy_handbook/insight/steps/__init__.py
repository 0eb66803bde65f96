"""The five steps in which each half of a plan is put together, and what fills each."""

from __future__ import annotations

from strategy_handbook.insight.steps.downstream import downstream_steps
from strategy_handbook.insight.steps.step import Filling, Step, Weakness
from strategy_handbook.insight.steps.upstream import DESK_METHODS, NOT_YET_SOLD, upstream_steps
from strategy_handbook.plan import Plan

__all__ = [
    "DESK_METHODS",
    "NOT_YET_SOLD",
    "Filling",
    "Step",
    "Weakness",
    "filled",
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
