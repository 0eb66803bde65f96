"""What each tactic costs a plan, and its figures beside the benchmarks."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from strategy_handbook.insight.budget.accounts import Figures, accounts, total
from strategy_handbook.insight.budget.dimensions import by_work
from strategy_handbook.insight.playbook import Play, own_figure, playbook
from strategy_handbook.plan import Plan
from strategy_handbook.plan.goals import Benchmark
from strategy_handbook.plan.measurement import Metric, Observation

# A number alone, as "18.20%" and "3,2 %", "36:1" and "10 times"; not "about 10 in 100".
_ONE_NUMBER = re.compile(r"(\d+(?:\.\d+|,\d{1,2})?)\s*(?:%|:\s?1|times|×|x)?")


class Held(NamedTuple):
    """A benchmark with the plan's own figure beside it.

    Attributes:
        benchmark: The benchmark.
        metric: What counts the plan's own figure; None where there is no such figure.
        ours: The latest observation of it; None where there is none.
        points: How many points a share of ours lies above that of the benchmark; below 0 under it.
        times: Our figure as a multiple of the benchmark's, where neither is a share.
    """

    benchmark: Benchmark
    metric: Metric | None
    ours: Observation | None
    points: Decimal | None
    times: Decimal | None


class TacticFigures(NamedTuple):
    """A tactic in figures.

    Attributes:
        play: The tactic, with what the plan does by it.
        money: What the lines of the budget for that work come to, by currency. Work that uses several
            tactics counts in full for each: a plan does not say which of them an invoice is for.
        held: Its benchmarks.
    """

    play: Play
    money: Mapping[str, Figures]
    held: tuple[Held, ...]


def tactic_figures(plan: Plan, as_of: dt.date) -> tuple[TacticFigures, ...]:
    """The tactics that a plan uses or has a benchmark for, in the playbook's order.

    Args:
        plan: The plan.
        as_of: The day that counts as today.
    """
    lines = by_work(plan, accounts(plan, as_of))
    return tuple(
        TacticFigures(
            play,
            total(account for one in play.work for account in lines.get(one.ref, ())),
            tuple(held(plan, one, as_of) for one in play.benchmarks),
        )
        for play in playbook(plan)
        if play.is_used or play.benchmarks
    )


def held(plan: Plan, benchmark: Benchmark, as_of: dt.date) -> Held:
    """A benchmark with the plan's own figure, and how far they are apart.

    Args:
        plan: The plan.
        benchmark: A benchmark of it.
        as_of: The day that counts as today.
    """
    found = own_figure(plan, benchmark, as_of)
    if found is None:
        return Held(benchmark, None, None, None, None)
    metric, ours = found
    theirs, value = number_in(benchmark.value), ours.value
    if theirs is None or value is None:
        return Held(benchmark, metric, ours, None, None)
    # A share was only found beside a share.
    if metric.unit == "%":
        return Held(benchmark, metric, ours, value - theirs, None)
    return Held(benchmark, metric, ours, None, value / theirs if theirs else None)


def number_in(value: str | None) -> Decimal | None:
    """The number that a benchmark's value is; None where it is in words."""
    found = _ONE_NUMBER.fullmatch((value or "").strip())
    try:
        return Decimal(found[1].replace(",", ".")) if found else None
    except InvalidOperation:
        return None
