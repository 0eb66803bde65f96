"""The history of a plan: what has changed from one agreed state to the next, and since the last."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from strategy_handbook.insight.baseline import Baseline
from strategy_handbook.insight.changes.change import PlanChanges
from strategy_handbook.insight.changes.compared import changes_between
from strategy_handbook.plan import Plan


class Era(NamedTuple):
    """The time from one agreed state of a plan to the next.

    Attributes:
        since: The state it begins with.
        until: The state it ends with; None for the plan as it is.
        changes: What has changed in it.
    """

    since: Baseline
    until: Baseline | None
    changes: PlanChanges


def eras(plan: Plan, baselines: Sequence[Baseline], as_of: dt.date) -> tuple[Era, ...]:
    """What has changed in a plan since each of its baselines, the latest first.

    Args:
        plan: The plan as it is.
        baselines: The baselines that can be read, in the plan's order.
        as_of: The day that counts as today.
    """
    ends = [*baselines[1:], None][: len(baselines)]
    return tuple(
        Era(since, until, changes_between(since.plan, until.plan if until else plan, as_of))
        for since, until in reversed(list(zip(baselines, ends, strict=True)))
    )
