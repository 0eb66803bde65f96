"""The metrics that measure a goal: its own, and those of the values it wants to reach."""

from __future__ import annotations

from strategy_handbook.plan import Plan
from strategy_handbook.plan.goals import Goal
from strategy_handbook.plan.measurement import Metric


def metrics_of_goal(plan: Plan, goal: Goal) -> tuple[Metric, ...]:
    """The metrics that measure a goal, each once; early signs are not among them.

    Returns:
        The goal's ``metric`` first, then those of its ``target`` rows, in their order.
    """
    refs = (goal.metric, *(row.metric for row in goal.target))
    found = plan.found(tuple(ref for ref in refs if ref))
    return tuple(dict.fromkeys(one for one in found if isinstance(one, Metric)))
