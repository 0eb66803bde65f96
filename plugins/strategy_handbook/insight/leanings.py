"""What each half of a plan is made of, dimension by dimension: the facts behind a comparison."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from strategy_handbook.insight.work import Work, all_work
from strategy_handbook.plan import Entity, Plan, Ref
from strategy_handbook.plan.campaigns import Campaign, Content
from strategy_handbook.plan.goals import Goal
from strategy_handbook.plan.measurement import Metric
from strategy_handbook.plan.vocabulary import STAGE


class Reach(NamedTuple):
    """Over which time a half's work stretches.

    Attributes:
        first: The first day of any of it.
        last: The last day of any of it.
        days: How long a piece of it takes on average; 0 if no piece has both ends.
    """

    first: dt.date
    last: dt.date
    days: int


class Leaning(NamedTuple):
    """One half of a plan, as far as it can be counted.

    Attributes:
        plan: The plan.
        stream: The half.
    """

    plan: Plan
    stream: str

    def is_own(self, entity: Entity) -> bool:
        """Whether something belongs to this half; what is of both halves counts for each."""
        return self.plan.stream_of(entity) in (self.stream, "both")

    @property
    def work(self) -> list[Work]:
        """Its initiatives and campaigns."""
        return [one for one in all_work(self.plan) if self.is_own(one)]

    @property
    def content(self) -> list[Content]:
        """Its content items."""
        return [item for item in self.plan.content.values() if self.is_own(item)]

    @property
    def goals(self) -> list[Goal]:
        """Its goals."""
        return [goal for goal in self.plan.goals.values() if self.is_own(goal)]

    @property
    def metrics(self) -> list[Metric]:
        """The metrics that judge it."""
        return [metric for metric in self.plan.metrics.values() if metric.stream == self.stream]

    @property
    def reach(self) -> Reach | None:
        """Over which time its work stretches; None if nothing has a date."""
        starts = [one.start.first for one in self.work if one.start and one.start.first]
        ends = [one.end.last for one in self.work if one.end and one.end.last]
        days = starts + ends
        if not days:
            return None
        lengths = [
            (one.end.last - one.start.first).days + 1
            for one in self.work
            if one.start and one.start.first and one.end and one.end.last
        ]
        return Reach(min(days), max(days), sum(lengths) // len(lengths) if lengths else 0)

    @property
    def stages(self) -> list[tuple[str, int]]:
        """The stages of the journey its work and content serve, in the journey's order."""
        found: list[Work | Content] = [*self.work, *self.content]
        counts = Counter(one.stage for one in found if one.stage)
        return [(stage, counts[stage]) for stage in STAGE.words if counts[stage]]

    @property
    def personas(self) -> list[tuple[Ref, int]]:
        """The personas its work is for, the most frequent first."""
        return _counted(ref for one in self.work for ref in one.personas)

    @property
    def segments(self) -> list[tuple[Ref, int]]:
        """The segments its work is for, the most frequent first."""
        return _counted(ref for one in self.work for ref in one.segments)

    @property
    def formats(self) -> list[tuple[str, int]]:
        """The formats of its content, the most frequent first."""
        return Counter(item.format.id for item in self.content if item.format).most_common()

    @property
    def tactics(self) -> list[tuple[str, int]]:
        """The tactics of its campaigns, the most frequent first."""
        campaigns = [one for one in self.work if isinstance(one, Campaign)]
        return Counter(tactic for one in campaigns for tactic in one.tactic).most_common()


def _counted(refs: Iterable[Ref]) -> list[tuple[Ref, int]]:
    return Counter(refs).most_common()
