"""A854: A share of fewer than 30 answers is held with high confidence."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from strategy_handbook.findings import Finding, Level
from strategy_handbook.insight.margin import TOO_FEW, group_of
from strategy_handbook.plan import Plan
from strategy_handbook.rules.rule import Rule


def check(plan: Plan, as_of: dt.date) -> Iterator[Finding]:
    """Looks for shares of small groups that are said to be sure."""
    for study in plan.studies.values():
        for finding in study.findings:
            group = group_of(study, finding)
            if finding.confidence == "high" and group.size == "too-few":
                yield Finding(
                    "A854",
                    finding.where("confidence"),
                    f"study `{study.id}` holds `{finding.value}` of {group.n} answers with high "
                    f"confidence; fewer than {TOO_FEW} give no reliable share",
                    "write `low` or `medium`, or ask more people",
                )


RULE = Rule(
    id="A854",
    name="few-answers-high-confidence",
    level=Level.NOTE,
    summary="a share of fewer than 30 answers is held with high confidence",
    why=(
        "In a group of twenty, one more yes moves the share by five points. Such a figure "
        "shows a direction, and no size."
    ),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend
studies:
  fleet-survey:
    name: Fleet survey
    findings:
      - {finding: Would lease, value: 11 of 18, confidence: high}
""",
    },
    good={
        "plan.yml": """\
plan:
  name: Riverbend
studies:
  fleet-survey:
    name: Fleet survey
    findings:
      - {finding: Would lease, value: 11 of 18, confidence: low}
""",
    },
    check=check,
)
