"""B505: The budget is planned otherwise than the stated split."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from strategy_handbook.findings import Finding, Level
from strategy_handbook.insight.budget.shares import TOLERANCE, split_missed, stated_share
from strategy_handbook.plan import Plan
from strategy_handbook.rules.rule import Rule


def check(plan: Plan, as_of: dt.date) -> Iterator[Finding]:
    """Holds the planned shares against the stated ones."""
    stated, planned = stated_share(plan), split_missed(plan, as_of)
    if stated is None or planned is None:
        return
    yield Finding(
        "B505",
        plan.plan.where("budget_split"),
        f"{_percent(planned.upstream)} of the budget is planned for upstream and "
        f"{_percent(planned.downstream)} for downstream; the split says "
        f"{_percent(stated)} and {_percent(100 - stated)}",
        "move money to the other half, or write the split that is meant now",
    )


def _percent(share: Decimal) -> str:
    return f"{share:.0f} %"


_HEAD = """\
plan:
  name: Riverbend
  budget_split: {upstream: 60, downstream: 40}
"""

RULE = Rule(
    id="B505",
    name="split-not-kept",
    level=Level.WARNING,
    summary="the budget is planned otherwise than the stated split",
    why=(
        "The split says how much of the future is bought with the money of today. Downstream work asks "
        "for money every week and upstream work does not, so a split that nobody holds the lines "
        f"against is lost. Up to {TOLERANCE} points off are not told; neither is what ranges, or lines "
        "for both halves, may still even out."
    ),
    bad={
        "plan.yml": _HEAD,
        "budget.yml": """\
budget:
  - {name: Field test, stream: upstream, planned: 20000}
  - {name: Search, stream: downstream, planned: 30000}
""",
    },
    good={
        "plan.yml": _HEAD,
        "budget.yml": """\
budget:
  - {name: Field test, stream: upstream, planned: 45000}
  - {name: Search, stream: downstream, planned: 30000}
""",
    },
    check=check,
)
