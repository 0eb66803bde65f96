"""M612: An observation is of a period that is not over, and does not say that it is not final."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from strategy_handbook.findings import Finding, Level
from strategy_handbook.plan import Plan
from strategy_handbook.rules.rule import Rule


def check(plan: Plan, as_of: dt.date) -> Iterator[Finding]:
    """Holds the period of each observation against today."""
    for one in plan.observations:
        if one.metric is None or one.period is None or one.value is None:
            continue
        if one.period.first is None or one.period.last is None or one.period.last <= as_of:
            continue
        if one.period.first > as_of:
            message = "which has not begun"
            advice = "correct the period; what is expected, the forecast says"
        elif one.status in ("preliminary", "estimated"):
            continue
        else:
            message = f"which is not over on {as_of}"
            advice = "write `status: preliminary`, or wait for the end of the period"
        yield Finding(
            "M612",
            one.at,
            f"an observation of `{one.metric.id}` is of {one.period}, {message}; it is not counted yet",
            advice,
        )


RULE = Rule(
    id="M612",
    name="read-before-it-was-over",
    level=Level.NOTE,
    summary="an observation is of a period that is not over, and does not say that it is not final",
    why=(
        "Half a month set against a whole one looks like a slump. So such a value waits until its period "
        "is over. A value of the running period counts at once if it says that it is preliminary."
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
  - {metric: trials, period: 2027-03, value: 2}
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
  - {metric: trials, period: 2027-03, value: 2, status: preliminary}
""",
    },
    check=check,
)
