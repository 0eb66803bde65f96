"""A853: A study has more answers than people, or a response rate that is not theirs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from strategy_handbook.findings import Finding, Level
from strategy_handbook.plan import Plan
from strategy_handbook.plan.research import Study
from strategy_handbook.rules.rule import Rule

# So many percentage points a stated response rate may be off: it may have been rounded.
_ROUNDED = 1


def check(plan: Plan, as_of: dt.date) -> Iterator[Finding]:
    """Holds the numbers of each study against each other."""
    for study in plan.studies.values():
        found = _wrong(study)
        if found:
            key, message, advice = found
            yield Finding("A853", study.where(key), f"study `{study.id}` {message}", advice)


def _wrong(study: Study) -> tuple[str, str, str] | None:
    n, invited = study.n, study.invited
    if n is None:
        return None
    if invited is not None and n > invited:
        return "n", f"has {n} answers from {invited} invited", "`n` counts those who answered"
    if study.population_size is not None and n > study.population_size:
        return (
            "n",
            f"has {n} answers from a population of {study.population_size}",
            "`population_size` counts all those the study speaks for",
        )
    rate = n * 100 / invited if invited else None
    if rate is None or study.response_rate is None:
        return None
    if abs(rate - study.response_rate) <= _ROUNDED:
        return None
    return (
        "response_rate",
        f"states a response rate of {study.response_rate}%; {n} of {invited} are {rate:.1f}%",
        "leave `response_rate` out: it follows from `n` and `invited`",
    )


RULE = Rule(
    id="A853",
    name="answers-do-not-fit",
    level=Level.WARNING,
    summary="a study has more answers than people, or a response rate that is not theirs",
    why=(
        "Whoever reads that 312 of 200 people answered believes no other figure of the "
        "study either."
    ),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend
studies:
  rider-survey:
    name: Rider survey
    invited: 1140
    n: 312
    response_rate: 37.4
""",
    },
    good={
        "plan.yml": """\
plan:
  name: Riverbend
studies:
  rider-survey:
    name: Rider survey
    invited: 1140
    n: 312
    response_rate: 27.4
""",
    },
    check=check,
)
