"""A851: A study has expired, and the plan still rests on it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from strategy_handbook.findings import Finding, Level
from strategy_handbook.insight.freshness import shaken, stale
from strategy_handbook.plan import Entity, Plan
from strategy_handbook.rules.rule import Rule
from strategy_handbook.rules.subject import subject

# So many of the entries that rest on it are named.
_NAMED = 3


def check(plan: Plan, as_of: dt.date) -> Iterator[Finding]:
    """Looks for studies past their date on which something rests that still goes on."""
    for study in plan.studies.values():
        found = stale(study, as_of)
        if found is None or found.why != "expired":
            continue
        resting = [reached.entity for reached in shaken(plan, study)]
        if resting:
            yield Finding(
                "A851",
                study.where("expires"),
                f"study `{study.id}` expired on {study.expires}, and {_listed(resting)}",
                "ask again and write the new study, or say until when the old one holds",
            )


def _listed(resting: list[Entity]) -> str:
    names = [subject(one) for one in resting[:_NAMED]]
    left = len(resting) - len(names)
    if left:
        return f"{', '.join(names)} and {left} more rest on it"
    if len(names) == 1:
        return f"{names[0]} rests on it"
    return f"{', '.join(names[:-1])} and {names[-1]} rest on it"


RULE = Rule(
    id="A851",
    name="expired-study",
    level=Level.WARNING,
    summary="a study has expired, and the plan still rests on it",
    why=(
        "Customers, prices and habits change. What a survey found is true for a while, "
        "and whatever was decided on it is worth no more than the survey still is."
    ),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend
studies:
  rider-survey:
    name: Rider survey
    expires: 2026-12-31
gaps:
  winter-range:
    name: A range one can plan with in frost
    evidence: rider-survey
""",
    },
    good={
        "plan.yml": """\
plan:
  name: Riverbend
studies:
  rider-survey:
    name: Rider survey
    expires: 2028-12-31
gaps:
  winter-range:
    name: A range one can plan with in frost
    evidence: rider-survey
""",
    },
    check=check,
)
