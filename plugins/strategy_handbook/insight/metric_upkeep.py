"""When a metric should be read again, and whether nobody has."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from strategy_handbook.insight.goal_progress import OPEN
from strategy_handbook.insight.metric_history import history
from strategy_handbook.plan import Plan
from strategy_handbook.plan.goals import Goal
from strategy_handbook.plan.measurement import Metric

# A figure needs some days until it is counted: half of its cadence, but not below a week and not
# above a month.
_LEAST, _MOST = 7, 31
_GIVEN_UP = frozenset({"retired", "dropped", "cancelled", "done", "completed"})


class Upkeep(NamedTuple):
    """When the next reading of a metric should be there.

    Attributes:
        until: The last day of the period to be read next.
        due: The day by which it should be read: that day and the days it takes to count.
        grace: How many days those are.
        late: How many days ago that was; 0 or below while there is time.
    """

    until: dt.date
    due: dt.date
    grace: int
    late: int

    @property
    def stale(self) -> bool:
        """Whether it should be there and is not."""
        return self.late > 0


def upkeep(plan: Plan, metric: Metric, as_of: dt.date) -> Upkeep | None:
    """When a metric should be read again.

    Returns:
        None without a cadence or a first reading, and where nothing hangs on the metric any more: it
        was given up, or all goals that name it are settled.
    """
    latest = history(plan, metric, as_of).latest
    if metric.cadence is None or latest is None or metric.status in _GIVEN_UP:
        return None
    goals = [one.by for one in plan.mentions_of(metric) if isinstance(one.by, Goal)]
    if goals and all(goal.status not in OPEN for goal in goals):
        return None
    every = metric.cadence
    # Months end on different days: the next one is counted from the day after this one's last.
    until = every.after(latest.last + dt.timedelta(days=1)) - dt.timedelta(days=1)
    length = (until - latest.last).days
    grace = min(max(length // 2, _LEAST), _MOST)
    due = until + dt.timedelta(days=grace)
    return Upkeep(until, due, grace, (as_of - due).days)
