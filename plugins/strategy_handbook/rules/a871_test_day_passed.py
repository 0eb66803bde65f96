"""A871: An assumption is untested, or a risk undecided, although its day has passed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from strategy_handbook.findings import Finding, Level
from strategy_handbook.insight.risks import overdue_by
from strategy_handbook.plan import Plan
from strategy_handbook.rules.rule import Rule
from strategy_handbook.rules.subject import subject


def check(plan: Plan, as_of: dt.date) -> Iterator[Finding]:
    """Holds the days of open and watched risks and assumptions against today."""
    for risk in plan.risks.values():
        late = overdue_by(risk, as_of)
        if late:
            done = "tested" if risk.type == "assumption" else "decided"
            yield Finding(
                "A871",
                risk.where("by"),
                f"{subject(risk)} was to be {done} by {risk.by}, and is still open",
                "write down what came of it with another `status:`, or set a new day with `by:`",
            )


RULE = Rule(
    id="A871",
    name="test-day-passed",
    level=Level.WARNING,
    summary="an assumption is untested, or a risk undecided, although its day has passed",
    why=(
        "An assumption is something the plan is built on and nobody knows. It was given a day so that "
        "there would still be time to change the plan. When the day passes in silence, the plan has "
        "decided to believe it."
    ),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend
""",
        "knowledge.yml": """\
risks:
  winter-sells:
    name: Fleets change because of winter
    type: assumption
    status: open
    by: 2020-04-15
""",
    },
    good={
        "plan.yml": """\
plan:
  name: Riverbend
""",
        "knowledge.yml": """\
risks:
  winter-sells:
    name: Fleets change because of winter
    type: assumption
    status: closed
    by: 2020-04-15
""",
    },
    check=check,
)
