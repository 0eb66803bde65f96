"""M613: The thresholds of a metric contradict each other, or the way that is good."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise

from strategy_handbook.findings import Finding, Level
from strategy_handbook.insight.metric_status import limits_of
from strategy_handbook.plan import Plan
from strategy_handbook.rules.rule import Rule


def check(plan: Plan, as_of: dt.date) -> Iterator[Finding]:
    """Looks for thresholds that do not go from good to bad."""
    for metric in plan.metrics.values():
        limits = limits_of(metric)
        if limits is None:
            continue
        sign = 1 if limits.rising else -1
        stated = [
            (name, value)
            for name in ("good", "watch", "bad")
            if (value := getattr(limits, name)) is not None
        ]
        for (better, one), (worse, other) in pairwise(stated):
            # Equal ones may be one limit seen from both sides: `watch: >= 90` with `bad: < 90`.
            if (one - other) * sign < 0:
                way = "more" if limits.rising else "less"
                yield Finding(
                    "M613",
                    metric.where("thresholds"),
                    f"metric `{metric.id}`: {way} is better, but `{better}` ({one}) is not better than "
                    f"`{worse}` ({other})",
                    "put the thresholds in order, or turn `direction` round",
                )
                break


RULE = Rule(
    id="M613",
    name="thresholds-out-of-order",
    level=Level.WARNING,
    summary="the thresholds of a metric contradict each other, or the way that is good",
    why=(
        "With the thresholds the wrong way round a metric is shown as well when somebody should act. Most "
        "often they were taken over from a metric of which more is better."
    ),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend
""",
        "metrics.yml": """\
metrics:
  cost:
    name: Cost per lead
    direction: down
    thresholds: {good: 110, watch: 95, bad: 80}
""",
    },
    good={
        "plan.yml": """\
plan:
  name: Riverbend
""",
        "metrics.yml": """\
metrics:
  cost:
    name: Cost per lead
    direction: down
    thresholds: {good: 80, watch: 95, bad: 110}
""",
    },
    check=check,
)
