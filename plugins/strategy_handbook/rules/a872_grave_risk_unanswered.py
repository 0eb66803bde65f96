"""A872: A risk of high likelihood and high impact has no mitigation."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from strategy_handbook.findings import Finding, Level
from strategy_handbook.insight.risks import unmitigated
from strategy_handbook.plan import Plan
from strategy_handbook.rules.rule import Rule
from strategy_handbook.rules.subject import subject


def check(plan: Plan, as_of: dt.date) -> Iterator[Finding]:
    """Looks for open and watched risks in the worst place of the matrix without an answer."""
    for risk in unmitigated(plan):
        yield Finding(
            "A872",
            risk.at,
            f"{subject(risk)} is likely and costly, and nothing says what is done about it",
            "write `mitigation:`; if you accept the risk, say so there and why",
        )


RULE = Rule(
    id="A872",
    name="grave-risk-unanswered",
    level=Level.WARNING,
    summary="a risk of high likelihood and high impact has no mitigation",
    why=(
        "A risk that is both likely and costly is what the year will be remembered for. The plan should "
        "say what is done about it, even if the answer is to accept it and why."
    ),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend
""",
        "knowledge.yml": """\
risks:
  late-batteries:
    name: Batteries arrive late
    likelihood: high
    impact: high
""",
    },
    good={
        "plan.yml": """\
plan:
  name: Riverbend
""",
        "knowledge.yml": """\
risks:
  late-batteries:
    name: Batteries arrive late
    likelihood: high
    impact: high
    mitigation: Forty demonstration batteries are set aside.
""",
    },
    check=check,
)
