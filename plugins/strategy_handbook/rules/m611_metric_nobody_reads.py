"""M611: A metric was to be read again by now, and was not."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from strategy_handbook.findings import Finding, Level
from strategy_handbook.insight.metric_history import history
from strategy_handbook.insight.metric_upkeep import upkeep
from strategy_handbook.insight.period import period
from strategy_handbook.plan import Plan
from strategy_handbook.rules.rule import Rule


def check(plan: Plan, as_of: dt.date) -> Iterator[Finding]:
    """Holds the last reading of each metric against its cadence, while the plan runs."""
    if period(plan, as_of).state == "ended":
        return
    for metric in plan.metrics.values():
        care = upkeep(plan, metric, as_of)
        latest = history(plan, metric, as_of).latest
        if care is not None and care.stale and latest is not None:
            yield Finding(
                "M611",
                metric.where("cadence"),
                f"metric `{metric.id}` is read every {metric.cadence}, and its last reading is of "
                f"{latest.period}; the next was due by {care.due}",
                "read it, write another `cadence`, or `status: retired` if nobody needs it any more",
            )


RULE = Rule(
    id="M611",
    name="metric-nobody-reads",
    level=Level.WARNING,
    summary="a metric was to be read again by now, and was not",
    why=(
        "An old figure looks like a present one. Either nobody has looked for a while, and what the plan "
        "says of its goals is out of date, or nobody needs the metric any more. After the next period half "
        "a cadence more is given for counting, but a week at least and a month at most."
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
    cadence: month
observations:
  - {metric: trials, period: 2026-11, value: 18}
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
    cadence: month
observations:
  - {metric: trials, period: 2026-11, value: 18}
  - {metric: trials, period: 2027-01, value: 21}
""",
    },
    check=check,
)
