"""What a metric is likely to be: made anew for every day from all that is known by then."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from strategy_handbook.insight.forecast_doubt import doubt, year_before
from strategy_handbook.insight.forecast_scores import scores
from strategy_handbook.insight.goal_progress import Aim
from strategy_handbook.insight.metric_history import history
from strategy_handbook.insight.metric_status import aims_of
from strategy_handbook.insight.period_steps import Steps, placed, steps_of
from strategy_handbook.insight.smoothing import Smoothed, smoothing
from strategy_handbook.insight.trend import Spread, Trend, trend
from strategy_handbook.plan import Plan
from strategy_handbook.plan.goals import Goal
from strategy_handbook.plan.measurement import Metric

# How far a downstream metric is looked ahead where no goal says how far: it is about now.
_NEAR = 3


class Ahead(NamedTuple):
    """A period to come.

    Attributes:
        first: Its first day.
        last: Its last day.
        spread: What the value is likely to be.
    """

    first: dt.date
    last: dt.date
    spread: Spread


class Forecast(NamedTuple):
    """What a metric is likely to be.

    Attributes:
        trend: How the values go on.
        steps: The periods they are of.
        ahead: The periods to come, in order.
        floor: What no value can be below; None if there is no such limit.
        ceiling: What no value can be above.
        values: The readings it was worked out from, by their step.
        ratio: The misses of earlier forecasts against those of saying the last reading again; None
            without any.
        stands_in: Whether the plan asks for exponential smoothing, and the plain method had to do.
    """

    trend: Trend | Smoothed
    steps: Steps
    ahead: tuple[Ahead, ...]
    floor: Decimal | None
    ceiling: Decimal | None
    values: Mapping[int, Decimal]
    ratio: Decimal | None = None
    stands_in: bool = False


class Outlook(NamedTuple):
    """Whether a goal is likely to be reached.

    Attributes:
        day: The last day that is looked at: the end of the goal's last whole period.
        spread: What the value is likely to be then: the sum, or the last reading.
        known: How much of a sum is known already; 0 for other values.
        verdict: ``likely`` if the whole interval reaches the target, ``unlikely`` if none of it does,
            else ``open``; empty where there is a doubt.
        doubt: Why there is no verdict: ``scores`` if earlier forecasts were not worth making, ``season``
            if the same time a year before lies outside the interval, and no season is known.
        before: What the value would be with the readings of the year before; None where they are not
            all known, or their season is in the forecast.
    """

    day: dt.date
    spread: Spread
    known: Decimal
    verdict: str
    doubt: str
    before: Decimal | None


def forecast(plan: Plan, metric: Metric, as_of: dt.date) -> Forecast | None:
    """Forecasts a metric from all its readings of periods that are over.

    How far depends on its half. Upstream shows late: it is looked at up to the last date of its goals,
    else to the end of the plan. Downstream is about now: up to the first date of its goals, else three
    periods. Never further than a year, nor than the readings reach back.

    Args:
        plan: The plan.
        metric: The metric.
        as_of: The day that counts as today; what was observed later plays no part.

    Returns:
        None where there are fewer than four such readings.
    """
    # Metrics, goals and whole sheets all ask for it, and exponential smoothing takes its time.
    known: dict[tuple[str, dt.date], Forecast | None] = plan.worked_out.setdefault(forecast, {})
    key = (metric.id, as_of)
    if key not in known:
        known[key] = _forecast(plan, metric, as_of)
    return known[key]


def _forecast(plan: Plan, metric: Metric, as_of: dt.date) -> Forecast | None:
    found = history(plan, metric, as_of)
    steps = steps_of(found)
    if steps is None:
        return None
    points = placed(found, steps)
    values = {step: one.value for step, one in points.items()}
    known = trend(values, steps.a_year)
    if known is None:
        return None
    numbers = values.values()
    floor = Decimal(0) if min(numbers) >= 0 else None
    ceiling = Decimal(100) if metric.unit == "%" and max(numbers) <= 100 else None
    span = known.last - min(values)
    far = _how_far(plan, metric, as_of, steps, known.last, span)
    asked = plan.plan.forecast_by == "ets"
    best = (smoothing(values, steps.a_year, far) if asked else None) or known
    ahead = tuple(
        Ahead(
            steps.first(known.last + step),
            steps.last(known.last + step),
            _within(best.ahead(step), floor, ceiling),
        )
        for step in range(1, far + 1)
    )
    ratio = scores(plan, metric, as_of).ratio
    stands_in = asked and best is known
    return Forecast(best, steps, ahead, floor, ceiling, values, ratio, stands_in)


def outlook(aim: Aim, goal: Goal, found: Forecast) -> Outlook | None:
    """What a forecast says of a goal.

    Args:
        aim: The value the goal wants, with its latest reading.
        goal: The goal.
        found: The forecast of its metric.

    Returns:
        None where the forecast does not reach the goal's date, or the goal cannot be compared with
        the metric's readings.
    """
    due = goal.due.last if goal.due else None
    if due is None or aim.wanted is None or aim.incomparable:
        return None
    ahead = [one for one in found.ahead if one.last <= due]
    last = found.steps.last(found.trend.last + len(ahead) + 1)
    if not ahead or last <= due:
        return None
    known = Decimal(0)
    spread, first = ahead[-1].spread, len(ahead)
    if aim.metric is not None and aim.metric.adds_up:
        reading = aim.reading
        if reading is not None and not reading.over:
            # A part of the period that still runs is in the sum, and all of it in the forecast.
            return None
        start = goal.start.first if goal.start else None
        known = reading.value if reading else known
        first = 1
        while reading is None and start is not None and ahead[first - 1].last < start:
            first += 1
            if first > len(ahead):
                return None
        sums = found.trend.total(first, len(ahead))
        spread = _within(Spread(*(one + known for one in sums)), known, None)
    good = [
        end <= aim.wanted if aim.falling else end >= aim.wanted for end in (spread.low, spread.high)
    ]
    before = year_before(found.values, found.steps, found.trend, first, len(ahead))
    before = None if before is None else known + before
    unsure = doubt(found.ratio, spread, before)
    verdict = "" if unsure else "likely" if all(good) else "open" if any(good) else "unlikely"
    return Outlook(ahead[-1].last, spread, known, verdict, unsure, before)


def _how_far(plan: Plan, metric: Metric, as_of: dt.date, steps: Steps, last: int, span: int) -> int:
    """How many steps a metric is looked ahead."""
    dates = [
        goal.due.last for goal, _aim in aims_of(plan, metric, as_of) if goal.due and goal.due.last
    ]
    dates = [day for day in dates if day >= as_of]
    most = min(span, steps.a_year if steps.a_year > 1 else _year(steps))
    upstream = plan.stream_of(metric) == "upstream"
    end = plan.plan.end.last if plan.plan.end else None
    until = max(dates) if dates and upstream else min(dates) if dates else end if upstream else None
    if until is None:
        return min(_NEAR, most)
    wanted = 0
    while wanted < most and steps.last(last + wanted + 1) <= until:
        wanted += 1
    return max(wanted, min(_NEAR, most))


def _year(steps: Steps) -> int:
    return 1 if steps.months else max(365 // steps.days, 1)


def _within(spread: Spread, floor: Decimal | None, ceiling: Decimal | None) -> Spread:
    """The same without values that cannot be."""

    def held(value: Decimal) -> Decimal:
        value = value if floor is None else max(value, floor)
        return value if ceiling is None else min(value, ceiling)

    return Spread(*(held(value) for value in spread))
