"""Each tactic with what a plan does by it, and its benchmarks beside the plan's own figures."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from strategy_handbook.insight.once import once
from strategy_handbook.insight.published_figures import FIGURES, HALF_OF, PublishedFigure
from strategy_handbook.insight.readings import series
from strategy_handbook.insight.strategies import ranked
from strategy_handbook.insight.work import CALLED_OFF, Work, all_work
from strategy_handbook.plan import Plan
from strategy_handbook.plan.goals import Benchmark, Strategy
from strategy_handbook.plan.measurement import Metric, Observation
from strategy_handbook.plan.vocabulary import TACTIC

_NUMBER = re.compile(r"\d[\d.,\s]*")


class Play(NamedTuple):
    """A tactic as a plan uses it.

    Attributes:
        tactic: The tactic.
        half: The half the articles name it for; empty for a word they do not name.
        work: The initiatives and campaigns that use it, without what was called off.
        strategies: The strategies that would use it, the chosen ones first.
        benchmarks: The plan's own benchmarks about it.
        figures: The published figures about it that are not among those.
    """

    tactic: str
    half: str
    work: tuple[Work, ...]
    strategies: tuple[Strategy, ...]
    benchmarks: tuple[Benchmark, ...]
    figures: tuple[PublishedFigure, ...]

    @property
    def is_used(self) -> bool:
        """Whether something in the plan is done by it, or is chosen to be."""
        return bool(self.work) or any(one.status == "chosen" for one in self.strategies)


@once
def playbook(plan: Plan) -> tuple[Play, ...]:
    """Every tactic: those of the articles in their order, then the format's, then the plan's own."""
    used = [
        *(word for one in all_work(plan) for word in one.tactic),
        *(one.tactic for one in plan.strategies.values() if one.tactic),
        *(one.tactic for one in plan.benchmarks.values() if one.tactic),
    ]
    return tuple(_play(plan, word) for word in dict.fromkeys((*HALF_OF, *TACTIC.words, *used)))


def _play(plan: Plan, tactic: str) -> Play:
    benchmarks = tuple(one for one in plan.benchmarks.values() if one.tactic == tactic)
    return Play(
        tactic,
        HALF_OF.get(tactic, ""),
        tuple(
            one for one in all_work(plan) if tactic in one.tactic and one.status not in CALLED_OFF
        ),
        tuple(ranked(one for one in plan.strategies.values() if one.tactic == tactic)),
        benchmarks,
        tuple(
            figure
            for figure in FIGURES
            if figure.tactic == tactic and not any(says(one, figure) for one in benchmarks)
        ),
    )


def says(benchmark: Benchmark, figure: PublishedFigure) -> bool:
    """Whether a plan's benchmark holds a published figure: the same number for the same tactic."""
    found = _NUMBER.search(benchmark.value or "")
    if found is None or benchmark.tactic != figure.tactic:
        return False
    try:
        return Decimal(found[0].strip().rstrip(".,").replace(",", ".")) == figure.value
    except InvalidOperation:
        return False


def own_figure(
    plan: Plan, benchmark: Benchmark, as_of: dt.date
) -> tuple[Metric, Observation] | None:
    """What the plan's own metric shows that a benchmark can be compared with; None before it does.

    A share is only compared with a share: 75 % of businesses beside a cost of €79 would say nothing.

    Args:
        plan: The plan.
        benchmark: A benchmark of the plan.
        as_of: The day that counts as today: what was observed later is not known yet.
    """
    metric = plan.find(benchmark.metric)
    if not isinstance(metric, Metric):
        return None
    is_share = (benchmark.value or "").rstrip().endswith("%")
    if benchmark.value and is_share != (metric.unit == "%"):
        return None
    known = series(plan, metric, as_of)
    return (metric, known[-1]) if known else None


@once
def without_tactic(plan: Plan) -> tuple[Benchmark, ...]:
    """The plan's benchmarks that belong to no tactic."""
    return tuple(one for one in plan.benchmarks.values() if not one.tactic)
