"""Whether a metric is where it should be: held against its thresholds, or against its goals."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import NamedTuple

from strategy_handbook.insight.goal_progress import OPEN, Aim, aims, comparable
from strategy_handbook.insight.metric_history import History, history
from strategy_handbook.insight.pace import pace
from strategy_handbook.plan import Plan
from strategy_handbook.plan.amounts import Target
from strategy_handbook.plan.dates import Precision
from strategy_handbook.plan.goals import Goal
from strategy_handbook.plan.measurement import Metric
from strategy_handbook.plan.recurrence import Interval

_DAYS = {
    Precision.MONTH: 30,
    Precision.QUARTER: 91,
    Precision.HALF: 182,
    Precision.YEAR: 365,
}


class Status(NamedTuple):
    """Where a metric stands.

    Attributes:
        look: ``good``, ``watch`` or ``bad``; empty where it cannot be told.
        by: What it was held against: ``thresholds`` or ``goal``; else why it cannot be told:
            ``unread``, ``length`` (the thresholds are for another length of period), or ``nothing``.
    """

    look: str
    by: str


class Limits(NamedTuple):
    """A metric's thresholds as numbers.

    Attributes:
        rising: Whether more is better.
        good: From here on all is well.
        watch: From here on somebody should look.
        bad: From here on somebody must act.
        bad_itself: Whether the value ``bad`` is bad already; not if it was written with ``<`` or ``>``.
        good_itself: Whether the value ``good`` is good already.
    """

    rising: bool
    good: Decimal | None
    watch: Decimal | None
    bad: Decimal | None
    bad_itself: bool = True
    good_itself: bool = True


def aims_of(plan: Plan, metric: Metric, as_of: dt.date) -> list[tuple[Goal, Aim]]:
    """The values that goals want of a metric, goal by goal; of goals that are not settled."""
    goals = dict.fromkeys(one.by for one in plan.mentions_of(metric) if isinstance(one.by, Goal))
    return [
        (goal, aim)
        for goal in goals
        if goal.status in OPEN
        for aim in aims(plan, goal, as_of)
        if aim.metric is metric and aim.target is not None
    ]


def status(plan: Plan, metric: Metric, as_of: dt.date) -> Status:
    """Where a metric stands on a day.

    Its own thresholds come first. Without any its goals tell: it is good if each is reached or on
    its pace, bad if one is behind its baseline, and to be watched if one is behind its pace.
    """
    found = history(plan, metric, as_of)
    if found.latest is None:
        return Status("", "unread")
    limits = limits_of(metric)
    if limits is not None:
        if not same_length(metric, found):
            return Status("", "length")
        return Status(look_at(limits, found.latest.value), "thresholds")
    looks = [
        look
        for goal, aim in aims_of(plan, metric, as_of)
        if (look := _look_of(plan, goal, aim, as_of))
    ]
    for worst in ("bad", "watch", "good"):
        if worst in looks:
            return Status(worst, "goal")
    return Status("", "nothing")


def limits_of(metric: Metric) -> Limits | None:
    """A metric's thresholds; None if it has none in numbers, or does not tell which way is good."""
    written = metric.thresholds
    if written is None:
        return None
    good, watch, bad = (
        comparable(one, metric) for one in (written.good, written.watch, written.bad)
    )
    rising = _rising(metric, written.good, good, watch, bad)
    if rising is None or (good is None and watch is None and bad is None):
        return None
    return Limits(
        rising,
        good,
        watch,
        bad,
        bad_itself=not _is_strict(written.bad),
        good_itself=not _is_strict(written.good),
    )


def look_at(limits: Limits, value: Decimal) -> str:
    """What thresholds say of a value.

    A threshold counts itself, unless it is written with ``<`` or ``>``. What has reached ``good`` is
    good, what has reached ``bad`` is bad, and all between is to be watched. Without ``good`` all is
    well that is better than ``watch``, and without both what is not bad.
    """
    sign = 1 if limits.rising else -1

    def beyond(limit: Decimal) -> Decimal:
        """How much better the value is; below 0 if it is worse."""
        return (value - limit) * sign

    if limits.good is not None:
        gap = beyond(limits.good)
        if gap > 0 or (gap == 0 and limits.good_itself):
            return "good"
    if limits.bad is not None:
        gap = beyond(limits.bad)
        if gap < 0 or (gap == 0 and limits.bad_itself):
            return "bad"
    if limits.good is None and (limits.watch is None or beyond(limits.watch) > 0):
        return "good"
    return "watch"


def same_length(metric: Metric, found: History) -> bool:
    """Whether the thresholds are for periods as long as those that are read.

    Where values add up, a threshold for a week says nothing of a month. Which period it is for, the
    metric's cadence says; without one it is for the period that is read.
    """
    if not metric.adds_up or metric.cadence is None or found.grain is None:
        return True
    wanted = _days(metric.cadence)
    if found.grain is Precision.DAY and len(found.points) > 1:
        # Values of days may be one a day or one a week; a day more or less is the weekend's doing.
        apart = (found.points[-1].first - found.points[-2].first).days
        return wanted / 2 < apart < wanted * 2
    return wanted == _DAYS.get(found.grain, wanted)


def _days(every: Interval) -> int:
    # As long as the periods above, for whole months.
    return every.days or {1: 30, 3: 91, 6: 182, 12: 365}.get(every.months, every.months * 30)


def _rising(
    metric: Metric,
    written: Target | None,
    good: Decimal | None,
    watch: Decimal | None,
    bad: Decimal | None,
) -> bool | None:
    if metric.direction:
        return metric.direction == "up"
    if written is not None and written.comparison:
        return written.comparison.startswith(">")
    known = [one for one in (good, watch, bad) if one is not None]
    return known[0] > known[-1] if len(known) > 1 and known[0] != known[-1] else None


def _is_strict(target: Target | None) -> bool:
    return target is not None and target.comparison in ("<", ">")


def _look_of(plan: Plan, goal: Goal, aim: Aim, as_of: dt.date) -> str:
    if aim.met:
        return "good"
    fraction = aim.fraction
    if fraction is not None and fraction < 0:
        return "bad"
    found = pace(plan, goal, aim)
    if found is None:
        return ""
    return "good" if found.holds else "watch"
