"""How well the eight questions of a plan are answered, by what, and what of the plan bears on them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import NamedTuple

from strategy_handbook.insight.freshness import Stale, stale
from strategy_handbook.insight.grounds import rests_on
from strategy_handbook.insight.questions import Question, questions
from strategy_handbook.plan import Entity, Plan
from strategy_handbook.plan.goals import Benchmark, Precedent
from strategy_handbook.plan.knowledge import Learning
from strategy_handbook.plan.measurement import Metric
from strategy_handbook.plan.research import Competitor, Study, Trend

# Where the plan would say what an answer is made of.
_BEARING: Mapping[str, tuple[str, ...]] = {
    "market_direction": ("trends", "competitors"),
    "market_gaps": ("gaps",),
    "next_needs": ("studies", "personas"),
    "relevant_capabilities": ("capabilities",),
    "numbers_now": ("goals", "objectives"),
    "precedents": ("precedents", "benchmarks"),
    "campaign_and_measure": ("campaigns", "metrics"),
    "how_when_where": ("content", "channels"),
}
# So many sources that hold, one of them a look at the world, make an answer well founded.
_ENOUGH = 2
# What looks at the world itself; a gap or a decision only does if it rests on such a look.
_LOOKS = (Study, Trend, Competitor, Precedent, Benchmark, Metric, Learning)


class Standing(NamedTuple):
    """How one of the eight questions stands.

    Attributes:
        question: The question with its answer.
        sources: What the answer rests on and may be relied on.
        stale: What it rests on that is out of date.
        grade: ``blank`` without an answer; ``assumed`` without evidence; ``out-of-date`` where all of
            it is; ``founded`` with two sources that hold, one of which looks at the world or rests on
            something that does: a study, a trend, a competitor, a precedent, a benchmark, a metric or
            a learning; else ``thin``.
        bearing: The sections of the plan that bear on the question, with how many entries each has.
    """

    question: Question
    sources: tuple[Entity, ...]
    stale: tuple[Stale, ...]
    grade: str
    bearing: Mapping[str, int]


def standings(plan: Plan, stream: str, as_of: dt.date) -> tuple[Standing, ...]:
    """How the four questions of a half stand.

    Args:
        plan: The plan.
        stream: ``upstream`` or ``downstream``.
        as_of: The day that counts as today.
    """
    return tuple(_standing(plan, one, as_of) for one in questions(plan, stream))


def _standing(plan: Plan, question: Question, as_of: dt.date) -> Standing:
    found = plan.found(question.evidence)
    past = tuple(old for one in found if (old := stale(one, as_of)) is not None)
    fresh = tuple(one for one in found if stale(one, as_of) is None)
    bearing = {key: len(getattr(plan, key)) for key in _BEARING[question.key]}
    grade = "blank"
    if question.answer is not None:
        grade = _grade(plan, fresh, past)
    return Standing(question, fresh, past, grade, bearing)


def _grade(plan: Plan, fresh: tuple[Entity, ...], past: tuple[Stale, ...]) -> str:
    if not fresh:
        return "out-of-date" if past else "assumed"
    if len(fresh) >= _ENOUGH and any(_looks(plan, one) for one in fresh):
        return "founded"
    return "thin"


def _looks(plan: Plan, entity: Entity) -> bool:
    return isinstance(entity, _LOOKS) or any(
        isinstance(reached.entity, _LOOKS) for reached in rests_on(plan, entity)
    )
