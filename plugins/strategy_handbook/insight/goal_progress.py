"""How far a goal has come: baseline, target and the latest reading, as far as they are known."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import NamedTuple

from strategy_handbook.insight.readings import Reading, reading
from strategy_handbook.plan import Plan
from strategy_handbook.plan.amounts import Target
from strategy_handbook.plan.goals import Goal, GoalTarget
from strategy_handbook.plan.measurement import Metric

OPEN = frozenset({None, "draft", "active", "at-risk"})


class Aim(NamedTuple):
    """One value a goal wants to reach.

    Attributes:
        label: What the value counts, where it is not simply the metric.
        metric: The metric; None if no metric is defined.
        baseline: The value to start from, as written.
        target: The value to reach, as written.
        verified_by: How one will know.
        reading: What was observed last.
        begin: The baseline as a number comparable with the reading.
        wanted: The target as a number comparable with the reading.
        falling: Whether less is better.
    """

    label: str | None
    metric: Metric | None
    baseline: Target | None
    target: Target | None
    verified_by: str | None
    reading: Reading | None
    begin: Decimal | None
    wanted: Decimal | None
    falling: bool

    @property
    def incomparable(self) -> bool:
        """Whether a reading of one period may be only a part of what the target counts.

        A month's sales lie far behind a year's baseline; unless the metric says whether its periods
        add up, calling that a failure would be a guess.
        """
        one = self.reading
        if one is None or one.since or self.metric is None or self.metric.adds_up is not None:
            return False
        if not one.period.is_partial or self.metric.unit == "%":
            return False
        fraction = self._fraction
        return fraction is not None and fraction < 0

    @property
    def met(self) -> bool:
        """Whether the reading has reached the target; a sum may still grow past a ceiling."""
        if self.reading is None or self.wanted is None or (self.falling and self.reading.since):
            return False
        return (
            self.reading.value <= self.wanted if self.falling else self.reading.value >= self.wanted
        )

    @property
    def fraction(self) -> Decimal | None:
        """The share of the way done; below 0 behind the baseline, None where it cannot be told.

        A sum starts at nothing: its baseline is what another period added up to.
        """
        return None if self.incomparable else self._fraction

    @property
    def _fraction(self) -> Decimal | None:
        if self.reading is None or self.wanted is None:
            return None
        begin = Decimal(0) if self.reading.since else self.begin
        if begin is None or begin == self.wanted or (self.wanted < begin) != self.falling:
            return None
        return (self.reading.value - begin) / (self.wanted - begin)


def aims(plan: Plan, goal: Goal, as_of: dt.date) -> list[Aim]:
    """The values a goal wants to reach, one for each metric; empty if it names no value at all."""
    if not goal.target:
        if goal.metric is None and goal.baseline is None:
            return []
        return [_aim(plan, goal, None, as_of)]
    return [_aim(plan, goal, target, as_of) for target in goal.target]


def _aim(plan: Plan, goal: Goal, row: GoalTarget | None, as_of: dt.date) -> Aim:
    only = len(goal.target) <= 1
    ref = row.metric if row else None
    if ref is None and (only or (row and not row.label)):
        ref = goal.metric
    metric = plan.find(ref)
    metric = metric if isinstance(metric, Metric) else None
    baseline = row.baseline if row else None
    if baseline is None and only:
        baseline = goal.baseline or (metric.baseline if metric else None)
    target = row.target if row else None
    begin = comparable(baseline, metric)
    wanted = _wanted(target, begin, metric)
    return Aim(
        row.label if row else None,
        metric,
        baseline,
        target,
        row.verified_by if row else None,
        reading(plan, metric, goal, as_of) if metric else None,
        begin,
        wanted,
        _falling(target, metric, begin, wanted),
    )


def comparable(value: Target | None, metric: Metric | None) -> Decimal | None:
    """A written value as a number in the metric's unit; None if it is in words or another unit."""
    if value is None or value.value is None:
        return None
    if value.unit and metric is not None and metric.unit and value.unit != metric.unit:
        return None
    return value.value


def _wanted(target: Target | None, begin: Decimal | None, metric: Metric | None) -> Decimal | None:
    if target is None or target.value is None:
        return None
    if not target.relative:
        return comparable(target, metric)
    if begin is None:
        return None
    if target.unit == "%":
        return begin * (1 + target.value / 100)
    return begin + target.value


def _falling(
    target: Target | None, metric: Metric | None, begin: Decimal | None, wanted: Decimal | None
) -> bool:
    if target is not None and target.comparison:
        return target.comparison.startswith("<")
    if metric is not None and metric.direction:
        return metric.direction == "down"
    return begin is not None and wanted is not None and wanted < begin


def days_left(goal: Goal, as_of: dt.date) -> int | None:
    """Days until a goal is due, below 0 when it is overdue; None without a date or once settled."""
    if goal.status not in OPEN or goal.due is None or goal.due.last is None:
        return None
    return (goal.due.last - as_of).days
