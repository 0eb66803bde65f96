"""How good earlier forecasts of a metric were: held against what came, and against saying nothing new."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import NamedTuple

from strategy_handbook.insight.metric_history import Point, history
from strategy_handbook.insight.once import once
from strategy_handbook.plan import Plan
from strategy_handbook.plan.measurement import Metric, PastForecast


class Scored(NamedTuple):
    """A forecast and what came.

    Attributes:
        forecast: The forecast.
        actual: The reading of its period.
        miss: How far it was off, without a sign.
        percent: The same in percent of the reading's size; None if that was 0.
        held: Whether the reading lay within its range, both ends included; None without a range.
        before: The last reading of a period that was over when it was made; None without one.
    """

    forecast: PastForecast
    actual: Point
    miss: Decimal
    percent: Decimal | None
    held: bool | None
    before: Point | None

    @property
    def plain_miss(self) -> Decimal | None:
        """How far one would have been off by saying the last reading again."""
        return abs(self.actual.value - self.before.value) if self.before else None


class Scores(NamedTuple):
    """How good the forecasts of a metric were.

    Attributes:
        rows: Those whose period is over and was read, the earliest period first.
        waiting: How many are still to be held against a reading.
        percent: How far they were off on average, in percent; None if that cannot be told.
        ranges: How many of them had a range.
        held: How many of those ranges held.
        compared: How many can be held against the last reading before them.
        closer: How many of those were closer than it.
        ratio: Their misses against those of saying the last reading again: below 1 they were worth
            making; None without any, or where that was never off.
    """

    rows: tuple[Scored, ...]
    waiting: int
    percent: Decimal | None
    ranges: int
    held: int
    compared: int
    closer: int
    ratio: Decimal | None


def scores(plan: Plan, metric: Metric, as_of: dt.date) -> Scores:
    """Holds the forecasts that a plan keeps of a metric against its readings.

    The mean of the misses in percent is known as MAPE. The ratio is that of two mean absolute errors,
    as in the scaled errors of Hyndman and Koehler (*Another look at measures of forecast accuracy*,
    International Journal of Forecasting 22, 2006), here against the naive forecast made on the same day.
    Preliminary readings tell nothing yet.

    Args:
        plan: The plan.
        metric: The metric.
        as_of: The day that counts as today; forecasts made later play no part.
    """
    points = [one for one in history(plan, metric, as_of).points if one.final]
    by_period = {(one.first, one.last): one for one in points}
    rows, waiting = [], 0
    for one in _by_metric(plan).get(metric.id, ()):
        if one.made_on is None or one.made_on.last is None or one.made_on.last > as_of:
            continue
        assert one.period is not None
        actual = by_period.get((one.period.first, one.period.last))  # type: ignore[arg-type]
        if actual is None:
            waiting += 1
        else:
            rows.append(_scored(one, actual, points, one.made_on.last))
    percents = [row.percent for row in rows if row.percent is not None]
    compared = [row for row in rows if row.plain_miss is not None]
    plain = sum((row.plain_miss or Decimal(0) for row in compared), Decimal(0))
    ranges = [row for row in rows if row.held is not None]
    return Scores(
        tuple(rows),
        waiting,
        sum(percents, Decimal(0)) / len(percents) if percents else None,
        len(ranges),
        sum(bool(row.held) for row in ranges),
        len(compared),
        sum(row.miss < (row.plain_miss or 0) for row in compared),
        sum((row.miss for row in compared), Decimal(0)) / plain if plain else None,
    )


def _scored(one: PastForecast, actual: Point, points: list[Point], made_on: dt.date) -> Scored:
    assert one.value is not None
    miss = abs(actual.value - one.value)
    held = None
    if one.low is not None and one.high is not None:
        held = one.low <= actual.value <= one.high
    before = [each for each in points if each.last <= made_on and each.last < actual.last]
    percent = miss / abs(actual.value) * 100 if actual.value else None
    return Scored(one, actual, miss, percent, held, before[-1] if before else None)


@once
def _by_metric(plan: Plan) -> dict[str, list[PastForecast]]:
    """The usable forecasts of each metric, by their period and the day they were made."""
    found: dict[str, list[PastForecast]] = {}
    for one in plan.forecasts:
        if one.metric and one.value is not None and one.period and one.period.first:
            if one.made_on is None or one.made_on.first is None:
                continue
            # What was said when the period was over is no forecast.
            if one.period.last is not None and one.made_on.first <= one.period.last:
                found.setdefault(one.metric.id, []).append(one)
    for forecasts in found.values():
        forecasts.sort(key=_order)
    return found


def _order(one: PastForecast) -> tuple[dt.date, dt.date, Decimal]:
    assert one.period and one.period.last and one.made_on and one.made_on.last
    return one.period.last, one.made_on.last, one.value or Decimal(0)
