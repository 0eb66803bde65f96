"""B505: The budget is planned otherwise than the stated split."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from strategy_handbook.findings import Finding, Level
from strategy_handbook.insight.budget.accounts import accounts, total
from strategy_handbook.insight.budget.shares import shares
from strategy_handbook.plan import Plan
from strategy_handbook.rules.rule import Rule

# So many points of a hundred the plan may be off: a split is a direction and no sum.
TOLERANCE = 5


def check(plan: Plan, as_of: dt.date) -> Iterator[Finding]:
    """Holds the planned shares against the stated ones.

    Ranges, and lines for both halves, may fall either way; only what no way of counting brings near
    the split is found. Nor is anything said while amounts without a rate may change it.
    """
    split = plan.plan.budget_split
    stated = split.upstream if split else None
    if split and stated is None and split.downstream is not None:
        stated = 100 - split.downstream
    found = accounts(plan, as_of)
    planned = shares(plan, found, "planned")
    currencies = [code for code, figures in total(found).items() if figures.planned.figures]
    if stated is None or planned is None or len(currencies) > 1:
        return
    if planned.least - TOLERANCE <= stated <= planned.most + TOLERANCE:
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
