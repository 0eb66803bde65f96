"""Short-term goals, what was reached before, and the strategies that were weighed for each."""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar

from strategy_handbook.plan import fields as f
from strategy_handbook.plan.amounts import Target
from strategy_handbook.plan.dates import PlanDate
from strategy_handbook.plan.entity import Entity
from strategy_handbook.plan.records import Record, Ref, record
from strategy_handbook.plan.vocabulary import CHANNEL, FOUR_P, HALF, TACTIC


@record
class GoalTarget(Record):
    """What is to be reached, perhaps of one metric among several."""

    target: Target | None = f.target("The value to reach.", shorthand=True)
    metric: Ref | None = f.ref("The metric it is a value of.", "metric", back="Target of")
    label: str | None = f.text("What the value counts, where no metric is defined for it.")
    baseline: Target | None = f.target("The value today.")
    verified_by: str | None = f.text("How one will know.")


@record
class Goal(Entity):
    """A goal that is specific, measurable, attainable, relevant and time-bound."""

    kind: ClassVar[str] = "goal"

    name: str = f.text("The goal in a few words.", required=True)
    statement: str | None = f.prose("The goal in one sentence.")
    stream: str | None = f.word("The half it belongs to.", HALF)
    status: str | None = f.word(
        "Where it stands.", "draft active at-risk met missed retired", named="status"
    )
    metric: Ref | None = f.ref("The metric that tells.", "metric", back="Tells of")
    baseline: Target | None = f.target("The value to start from.")
    target: tuple[GoalTarget, ...] = f.groups(
        "The value to reach, or a list of metrics and values.", GoalTarget
    )
    start: PlanDate | None = f.date("From when it counts.")
    due: PlanDate | None = f.date("By when it is to be reached.")
    attainable_because: str | None = f.prose("Why it can be reached.")
    precedents: tuple[Ref, ...] = f.refs(
        "What was reached before.", "precedent", back="Precedent for"
    )
    serves: tuple[Ref, ...] = f.refs(
        "The company's objectives it serves.", "objective", back="Served by"
    )
    agreed_with: tuple[Ref, ...] = f.open_words(
        "Who agreed: as a rule, sales.", "role", back="Agreed to"
    )
    leading_indicators: tuple[Ref, ...] = f.refs(
        "Metrics that tell early.", "metric", back="Early sign of"
    )
    segments: tuple[Ref, ...] = f.refs("The segments it concerns.", "segment", back="Goals")
    personas: tuple[Ref, ...] = f.refs("The personas it concerns.", "persona", back="Goals")


@record
class Precedent(Entity):
    """What was reached before, by us or by somebody else."""

    kind: ClassVar[str] = "precedent"

    name: str = f.text("What was done, in a few words.", required=True)
    whose: str | None = f.word("Whose result it is.", "own other", named="word")
    company: str | None = f.text("Which company, if not ours.")
    reached: str | None = f.text("What was reached, with the unit.")
    metric: Ref | None = f.ref("The metric it is a value of.", "metric", back="Reached before")
    value: Target | None = f.target(
        "What was reached as a value of the metric, if goals can be held against it."
    )
    when: PlanDate | None = f.date("When.")
    how: str | None = f.prose("How it was done.")
    source: str | None = f.text("Where we know it from.")


@record
class Ice(Record):
    """How a strategy scores: impact × confidence × ease, each 1 to 10."""

    impact: Decimal | None = f.number("What it would do for the goal, 1 to 10.", 1, 10)
    confidence: Decimal | None = f.number("How sure we are, 1 to 10.", 1, 10)
    ease: Decimal | None = f.number("How easy it is to carry out, 1 to 10.", 1, 10)

    @property
    def score(self) -> Decimal | None:
        """The ICE score, 1 to 1,000; None unless all three are given.

        ``impact × confidence × ease``: Sean Ellis and Morgan Brown, *Hacking Growth* (2017).
        """
        if self.impact is None or self.confidence is None or self.ease is None:
            return None
        return self.impact * self.confidence * self.ease


@record
class Strategy(Entity):
    """One way in which a goal could be reached: weighed, then chosen or rejected."""

    kind: ClassVar[str] = "strategy"
    default_stream: ClassVar[str] = "downstream"

    name: str = f.text("The strategy in a few words.", required=True)
    goal: Ref | None = f.ref("The goal it would reach.", "goal", back="Strategies")
    stream: str | None = f.word("The half it belongs to; downstream if not given.", HALF)
    tactic: str | None = f.word("The tactic it uses.", TACTIC)
    four_p: tuple[str, ...] = f.words(
        "Which of the four Ps it moves; those of its campaigns if not given.", FOUR_P
    )
    channels: tuple[Ref, ...] = f.open_words(
        "The channels it uses; those of its campaigns if not given.",
        "channel",
        CHANNEL,
        back="Strategies",
    )
    ice: Ice | None = f.group("How it scores.", Ice)
    status: str | None = f.word(
        "What became of it.", "idea shortlisted chosen rejected", named="status"
    )
    reason: str | None = f.prose("Why it was chosen or rejected.")


@record
class Benchmark(Entity):
    """A figure from outside, with its source."""

    kind: ClassVar[str] = "benchmark"

    name: str = f.text("What the figure says, in a few words.", required=True)
    value: str | None = f.text("The figure, with the unit.")
    of: str | None = f.text("What it is a figure of.")
    source: str | None = f.text("Where it was published.")
    as_of: PlanDate | None = f.known_date("When it was true.")
    tactic: str | None = f.word("The tactic it belongs to.", TACTIC)
    metric: Ref | None = f.ref("The metric it can be compared with.", "metric", back="Benchmark")
