"""How far a goal goes beyond what was reached before, by us and by others."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from strategy_handbook.insight.goal_progress import Aim, comparable
from strategy_handbook.plan import Plan
from strategy_handbook.plan.amounts import Target, read_target
from strategy_handbook.plan.goals import Benchmark, Goal, Precedent


class Comparison(NamedTuple):
    """A goal's target beside a value of the same metric that was reached.

    Attributes:
        entry: The precedent, or the benchmark.
        own: Whether it was reached by ourselves.
        value: What was reached.
        percent: How much more than that is wanted, in percent of it; below 0 for less. None for a
            share, which is compared in points, and where nothing was reached.
        further: Whether the target goes further, in the direction that is good.
    """

    entry: Precedent | Benchmark
    own: bool
    value: Decimal
    percent: Decimal | None
    further: bool


def comparisons(plan: Plan, goal: Goal, aim: Aim) -> tuple[Comparison, ...]:
    """The target of a goal beside our own best, then beside what others reached.

    Of the precedents those count that the goal names and that give a `value` of the same metric; of
    the benchmarks all that give a figure of it. ``percent = (target − value) ÷ value × 100``.

    Args:
        plan: The plan.
        goal: The goal.
        aim: One of the values it wants.

    Returns:
        At most one of our own, the best; then those of others in the plan's order.
    """
    if aim.wanted is None or aim.metric is None:
        return ()
    found = [*_found(plan, goal, aim)]
    own = [one for one in found if one.own]
    best = min if aim.falling else max
    ours = [best(own, key=lambda one: one.value)] if own else []
    return (*ours, *(one for one in found if not one.own))


def _found(plan: Plan, goal: Goal, aim: Aim) -> Iterator[Comparison]:
    metric = aim.metric
    for one in plan.found(goal.precedents):
        if isinstance(one, Precedent) and metric and one.metric == metric.ref:
            own = one.whose != "other" and not one.company
            yield from _beside(aim, one, own, one.value)
    for other in plan.benchmarks.values():
        if metric and other.metric == metric.ref and other.value:
            yield from _beside(aim, other, False, read_target(other.value))


def _beside(
    aim: Aim, entry: Precedent | Benchmark, own: bool, written: Target | None
) -> Iterator[Comparison]:
    value = comparable(written, aim.metric)
    if value is None or written is None or written.relative or aim.wanted is None:
        return
    # 75 % of firms say nothing beside a cost of 79, nor beside 79 leads.
    is_share = aim.metric is not None and aim.metric.unit == "%"
    if (written.unit == "%") != is_share and (written.unit or isinstance(entry, Benchmark)):
        return
    further = aim.wanted < value if aim.falling else aim.wanted > value
    percent = None if is_share or not value else (aim.wanted - value) * 100 / value
    yield Comparison(entry, own, value, percent, further)


def is_unheard_of(found: tuple[Comparison, ...]) -> bool:
    """Whether a target goes further than anything it can be compared with; not if nothing is known."""
    return bool(found) and all(one.further for one in found)
