"""Targets in words, with the unit of the metric they are values of."""

from __future__ import annotations

from strategy_handbook.insight.goal_progress import Aim, aims
from strategy_handbook.plan.amounts import Target
from strategy_handbook.plan.goals import Goal
from strategy_handbook.plan.measurement import Metric
from strategy_handbook.views.context import Context
from strategy_handbook.views.goals.progress import target_text


def with_unit(context: Context, target: Target | None, metric: Metric | None) -> str:
    """A target in words, with its metric's unit where it brings none; empty for None."""
    aim = Aim(None, metric, None, target, None, None, None, None, False)
    return target_text(context, aim, target)


def goal_targets(context: Context, goal: Goal) -> list[tuple[str, str]]:
    """Each of a goal's targets: what it counts, which may be empty, and the value in words."""
    return [
        (
            aim.label or (aim.metric.label if aim.metric else ""),
            target_text(context, aim, aim.target) or "to be decided",
        )
        for aim in aims(context.plan, goal, context.as_of)
        if aim.target is not None
    ]
