"""M603: A goal goes further than all it can be held against, and does not say why it can."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from strategy_handbook.findings import Finding, Level
from strategy_handbook.insight.attainable import comparisons, is_unheard_of
from strategy_handbook.insight.goal_progress import OPEN, aims
from strategy_handbook.plan import Plan
from strategy_handbook.rules.amounts_in_words import number
from strategy_handbook.rules.rule import Rule


def check(plan: Plan, as_of: dt.date) -> Iterator[Finding]:
    """Holds each open goal without a reason against its precedents and the benchmarks."""
    for goal in plan.goals.values():
        if goal.status not in OPEN or goal.attainable_because:
            continue
        for aim in aims(plan, goal, as_of):
            found = comparisons(plan, goal, aim)
            if not is_unheard_of(found) or aim.wanted is None:
                continue
            best = (min if aim.falling else max)(one.value for one in found)
            yield Finding(
                "M603",
                goal.where("target"),
                f"goal `{goal.id}` wants {number(aim.wanted)}; the best that it can be held against is "
                f"{number(best)}, and it does not say why more can be reached",
                "write `attainable_because`: what is different this time",
            )


_METRIC = """\
metrics:
  trials: {name: Fleet trials, adds_up: true}
precedents:
  last-spring: {name: Last spring, metric: trials, value: 118}
"""

RULE = Rule(
    id="M603",
    name="further-than-ever",
    level=Level.NOTE,
    summary="a goal goes further than all it can be held against, and does not say why it can",
    why=(
        "What nobody has reached may still be reached, but then something must be different: more people, "
        "more money, a better offer. Whoever has to agree to the goal will ask what. It is held against the "
        "`value` of its precedents and against the benchmarks of its metric."
    ),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend
""",
        "goals.yml": _METRIC
        + """\
goals:
  spring:
    name: 180 trials
    metric: trials
    target: 180
    due: 2027-05-31
    precedents: last-spring
""",
    },
    good={
        "plan.yml": """\
plan:
  name: Riverbend
""",
        "goals.yml": _METRIC
        + """\
goals:
  spring:
    name: 180 trials
    metric: trials
    target: 180
    due: 2027-05-31
    precedents: last-spring
    attainable_because: There are forty bikes for it, where there were twenty-four.
""",
    },
    check=check,
)
