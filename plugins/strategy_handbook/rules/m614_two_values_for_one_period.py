"""M614: A metric has two values for the same period that contradict each other."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from strategy_handbook.findings import Finding, Level
from strategy_handbook.plan import Plan
from strategy_handbook.plan.measurement import Observation
from strategy_handbook.rules.rule import Rule


def check(plan: Plan, as_of: dt.date) -> Iterator[Finding]:
    """Looks for observations of one period that are equally final and differ."""
    first: dict[tuple[object, ...], Observation] = {}
    for one in plan.observations:
        if one.metric is None or one.period is None or one.value is None:
            continue
        # Estimates may change until the figure is final.
        if one.status in ("preliminary", "estimated"):
            continue
        key = (one.metric.id, one.period.first, one.period.last, one.status)
        other = first.setdefault(key, one)
        if other.value != one.value:
            yield Finding(
                "M614",
                one.at,
                f"`{one.metric.id}` is {one.value} in {one.period} here, and {other.value} at {other.at}",
                "leave one of them out, or mark one as `status: preliminary`",
            )


RULE = Rule(
    id="M614",
    name="two-values-for-one-period",
    level=Level.ERROR,
    summary="a metric has two values for the same period that contradict each other",
    why=(
        "One of them is wrong. Until it is known which, every figure that follows from them is a matter of "
        "chance. It happens when the same figures are exported twice."
    ),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend
""",
        "metrics.yml": """\
metrics:
  trials:
    name: Fleet trials
observations:
  - {metric: trials, period: 2027-01, value: 18}
  - {metric: trials, period: 2027-01, value: 21}
""",
    },
    good={
        "plan.yml": """\
plan:
  name: Riverbend
""",
        "metrics.yml": """\
metrics:
  trials:
    name: Fleet trials
observations:
  - {metric: trials, period: 2027-01, value: 18, status: preliminary}
  - {metric: trials, period: 2027-01, value: 21}
""",
    },
    check=check,
)
