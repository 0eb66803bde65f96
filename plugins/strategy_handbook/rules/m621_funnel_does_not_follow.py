"""M621: The count of a funnel's step is not the step before times its rate."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from strategy_handbook.findings import Finding, Level
from strategy_handbook.insight.funnel import contradictions
from strategy_handbook.plan import Plan
from strategy_handbook.rules.amounts_in_words import number
from strategy_handbook.rules.rule import Rule


def check(plan: Plan, as_of: dt.date) -> Iterator[Finding]:
    """Reckons each step that gives both, once more."""
    for campaign in plan.campaigns.values():
        for one in contradictions(campaign.funnel):
            step = one.step
            assert step.count is not None
            assert step.rate is not None
            yield Finding(
                "M621",
                step.where("count"),
                f"{number(step.rate)} % of the step before are {number(round(one.expected, 1))}, and not "
                f"{number(step.count)} as this step of campaign `{campaign.id}` says",
                "correct one of the two, or leave `count` out: it is worked out from the rate",
            )


RULE = Rule(
    id="M621",
    name="funnel-does-not-follow",
    level=Level.WARNING,
    summary="the count of a funnel's step is not the step before times its rate",
    why=(
        "One of the two was changed and the other forgotten. What the campaign is expected to bring to its "
        "goals hangs on it. What is off by no more than rounding, 2 % or one, is not told."
    ),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend
""",
        "campaigns.yml": """\
campaigns:
  demo-days:
    name: Demo days
    funnel:
      - {step: Visitors, count: 900}
      - {step: Trials signed, count: 180, rate: 10}
""",
    },
    good={
        "plan.yml": """\
plan:
  name: Riverbend
""",
        "campaigns.yml": """\
campaigns:
  demo-days:
    name: Demo days
    funnel:
      - {step: Visitors, count: 1800}
      - {step: Trials signed, count: 180, rate: 10}
""",
    },
    check=check,
)
