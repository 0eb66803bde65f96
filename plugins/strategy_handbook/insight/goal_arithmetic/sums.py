"""The figures of a goal's campaigns, held against what the goal wants."""

from __future__ import annotations

import datetime as dt
import enum
from decimal import Decimal
from typing import NamedTuple

from strategy_handbook.insight.goal_arithmetic.expectations import (
    Expectation,
    adds,
    campaigns_for,
    expectation,
)
from strategy_handbook.insight.goal_progress import Aim, aims, comparable
from strategy_handbook.plan import Plan
from strategy_handbook.plan.goals import Goal


class Outcome(enum.Enum):
    """What the figures say: can the target be reached?"""

    ALONE = "alone"
    """By the campaigns alone."""
    ON_TOP = "on-top"
    """If all else stays as it was in the period before."""
    IN_PART = "in-part"
    """Of a share: some campaigns expect as much, others do not."""
    SHORT = "short"
    """No: something is missing, and every campaign has given a figure."""
    OPEN = "open"
    """Something is missing, which campaigns without a figure may bring."""
    REPEATED = "repeated"
    """Campaigns only repeat the target."""
    SILENT = "silent"
    """No campaign gives a figure."""
    NOBODY = "nobody"
    """No campaign works for it."""
    WORDS = "words"
    """Not reckoned: the target is no number yet."""
    NO_METRIC = "no-metric"
    """Not reckoned: nothing says which figures of campaigns belong to it."""
    OTHER_UNIT = "other-unit"
    """Not reckoned: the target has another unit than its metric."""
    NO_BASELINE = "no-baseline"
    """Not reckoned: a change is wanted, and nobody says from where."""
    LIMIT = "limit"
    """Not reckoned: what adds up must stay below a limit."""


RECKONED = frozenset({Outcome.ALONE, Outcome.ON_TOP, Outcome.IN_PART, Outcome.SHORT, Outcome.OPEN})


class Arithmetic(NamedTuple):
    """A value a goal wants, and what its campaigns come to.

    Attributes:
        goal: The goal.
        aim: The value.
        outcome: What the figures say.
        adding: Whether they add up; else each is held against the target by itself.
        expectations: What each campaign expects.
        baseline: What the period before came to, if the goal says it and the metric adds up.
    """

    goal: Goal
    aim: Aim
    outcome: Outcome
    adding: bool = False
    expectations: tuple[Expectation, ...] = ()
    baseline: Decimal | None = None

    @property
    def counted(self) -> tuple[Expectation, ...]:
        """Those with a figure."""
        return tuple(one for one in self.expectations if one.value is not None)

    @property
    def silent(self) -> tuple[Expectation, ...]:
        """Those from which a figure may still come."""
        return tuple(one for one in self.expectations if one.source in ("silent", "repeats"))

    @property
    def total(self) -> Decimal:
        """What the campaigns expect together; 0 where figures do not add up."""
        if not self.adding:
            return Decimal(0)
        return sum((one.value for one in self.counted if one.value is not None), Decimal(0))

    @property
    def wanted(self) -> Decimal:
        """The target as a number; 0 without one."""
        return self.aim.wanted if self.aim.wanted is not None else Decimal(0)

    @property
    def rise(self) -> Decimal | None:
        """How much more than in the period before is wanted; None where that is not known."""
        return None if self.baseline is None else self.wanted - self.baseline

    @property
    def gap(self) -> Decimal:
        """What is missing, the period before taken into account where it is known; 0 if nothing is."""
        if not self.adding:
            return Decimal(0)
        needed = self.wanted if self.rise is None else min(self.rise, self.wanted)
        return max(needed - self.total, Decimal(0))

    def reaches(self, one: Expectation) -> bool:
        """Whether a single share or level is as good as the target."""
        if one.value is None:
            return False
        return one.value <= self.wanted if self.aim.falling else one.value >= self.wanted


def arithmetics(plan: Plan, goal: Goal, as_of: dt.date) -> tuple[Arithmetic, ...]:
    """Each value a goal wants, held against its campaigns' figures; in the order of its targets.

    Args:
        plan: The plan.
        goal: The goal.
        as_of: The day that counts as today. It moves the readings that come along with each value,
            never a figure of this reckoning.
    """
    return tuple(
        _reckoned(plan, goal, aim, _stated_baseline(goal, number, aim))
        for number, aim in enumerate(aims(plan, goal, as_of))
        if aim.target is not None
    )


def _stated_baseline(goal: Goal, number: int, aim: Aim) -> Decimal | None:
    """The baseline that the goal itself gives: that of a metric may be of a longer period."""
    row = goal.target[number] if number < len(goal.target) else None
    stated = row.baseline if row else None
    if stated is None and len(goal.target) <= 1:
        stated = goal.baseline
    return comparable(stated, aim.metric)


def _reckoned(plan: Plan, goal: Goal, aim: Aim, baseline: Decimal | None) -> Arithmetic:
    if aim.wanted is None or aim.metric is None:
        return Arithmetic(goal, aim, _why_not(aim))
    campaigns = campaigns_for(plan, goal)
    adding = adds(aim, campaigns)
    if aim.falling and aim.metric.adds_up:
        return Arithmetic(goal, aim, Outcome.LIMIT)
    expected = tuple(expectation(goal, aim, one, adding=adding) for one in campaigns)
    kept = baseline if adding and aim.metric.adds_up else None
    found = Arithmetic(goal, aim, Outcome.NOBODY, adding, expected, kept)
    return found._replace(outcome=_outcome(found))


def _why_not(aim: Aim) -> Outcome:
    target = aim.target
    if target is None or target.value is None:
        return Outcome.WORDS
    if aim.metric is None:
        return Outcome.NO_METRIC
    return Outcome.NO_BASELINE if target.relative else Outcome.OTHER_UNIT


def _outcome(found: Arithmetic) -> Outcome:
    if not found.expectations:
        return Outcome.NOBODY
    if not found.counted:
        repeats = any(one.source == "repeats" for one in found.expectations)
        return Outcome.REPEATED if repeats else Outcome.SILENT
    missing = Outcome.OPEN if found.silent else Outcome.SHORT
    if found.adding:
        if found.total >= found.wanted:
            return Outcome.ALONE
        return missing if found.gap else Outcome.ON_TOP
    reaching = [found.reaches(one) for one in found.counted]
    if all(reaching):
        return Outcome.ALONE
    return Outcome.IN_PART if any(reaching) else missing
