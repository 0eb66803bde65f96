"""M602: All campaigns of a goal say what they expect, and it is not enough."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from strategy_handbook.findings import Finding, Level
from strategy_handbook.insight.goal_arithmetic.sums import Outcome, arithmetics
from strategy_handbook.insight.goal_progress import OPEN
from strategy_handbook.plan import Plan
from strategy_handbook.rules.amounts_in_words import number
from strategy_handbook.rules.rule import Rule


def check(plan: Plan, as_of: dt.date) -> Iterator[Finding]:
    """Adds up what the campaigns of each open goal expect, where that adds up."""
    for goal in plan.goals.values():
        if goal.status not in OPEN:
            continue
        for one in arithmetics(plan, goal, as_of):
            if one.outcome is not Outcome.SHORT or not one.adding or one.aim.metric is None:
                continue
            campaigns = ", ".join(f"`{part.campaign.id}`" for part in one.counted)
            before = (
                f" ({number(one.baseline + one.total)} with the baseline of {number(one.baseline)})"
                if one.baseline is not None
                else ""
            )
            yield Finding(
                "M602",
                goal.where("target"),
                f"goal `{goal.id}` wants {number(one.wanted)} of `{one.aim.metric.id}`; its campaigns "
                f"({campaigns}) expect {number(one.total)}{before}: {number(one.gap)} too few",
                "plan a further campaign, correct a `funnel`, or change the `target`",
            )


RULE = Rule(
    id="M602",
    name="campaigns-fall-short",
    level=Level.NOTE,
    summary="all campaigns of a goal say what they expect, and it is not enough",
    why=(
        "A goal that its own campaigns do not reach on paper is missed before it begins, unless something "
        "else brings the rest. If that is so, it is worth saying what. A baseline that the goal gives is "
        "counted as if all else brought as much again."
    ),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend
""",
        "goals.yml": """\
metrics:
  trials: {name: Fleet trials, adds_up: true}
goals:
  spring:
    name: 180 trials
    metric: trials
    target: 180
    due: 2027-05-31
campaigns:
  demo-days:
    name: Demo days
    goals: spring
    funnel:
      - {step: Visitors, count: 900}
      - {step: Trials signed, count: 90, rate: 10, metric: trials}
""",
    },
    good={
        "plan.yml": """\
plan:
  name: Riverbend
""",
        "goals.yml": """\
metrics:
  trials: {name: Fleet trials, adds_up: true}
goals:
  spring:
    name: 180 trials
    metric: trials
    target: 180
    due: 2027-05-31
campaigns:
  demo-days:
    name: Demo days
    goals: spring
    funnel:
      - {step: Visitors, count: 1800}
      - {step: Trials signed, count: 180, rate: 10, metric: trials}
""",
    },
    check=check,
)
