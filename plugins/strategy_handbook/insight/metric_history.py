"""How a metric has gone so far: its readings in time, the latest of them, and what has changed."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from decimal import Decimal
from typing import NamedTuple

from strategy_handbook.insight.readings import series
from strategy_handbook.plan import Plan
from strategy_handbook.plan.dates import PlanDate, Precision
from strategy_handbook.plan.measurement import Metric, Observation

_FINEST_FIRST = (
    Precision.DAY,
    Precision.MONTH,
    Precision.QUARTER,
    Precision.HALF,
    Precision.YEAR,
)
# A weekly reading finds its counterpart of a year before within half a week.
_NEAR = dt.timedelta(days=4)
_DECIMALS = 2


class Point(NamedTuple):
    """One reading of a metric.

    Attributes:
        period: The period, as written.
        first: Its first day.
        last: Its last day; the day of a build where the period still runs.
        value: The value.
        final: Whether the value is final and the period is over.
        over: Whether the period is over.
        note: What to know about it.
    """

    period: PlanDate
    first: dt.date
    last: dt.date
    value: Decimal
    final: bool
    over: bool
    note: str | None = None


class History(NamedTuple):
    """The readings of a metric in order of time, all of the same length.

    Attributes:
        points: The readings.
        grain: How long their periods are; None without readings.
        others: How many readings are of another length, and left out.
    """

    points: tuple[Point, ...]
    grain: Precision | None
    others: int

    @property
    def latest(self) -> Point | None:
        """The last reading."""
        return self.points[-1] if self.points else None

    @property
    def decimals(self) -> int:
        """How many decimals the readings have, at most two: a worked-out value is no more exact."""
        exponents = (one.value.normalize().as_tuple().exponent for one in self.points)
        most = max((-each for each in exponents if isinstance(each, int)), default=0)
        return min(max(most, 0), _DECIMALS)


class Change(NamedTuple):
    """What has changed between two readings.

    Attributes:
        before: The earlier reading.
        difference: How much more it is now, in the metric's unit.
        percent: The same in percent of the earlier value's size; None if that was 0.
    """

    before: Point
    difference: Decimal
    percent: Decimal | None


def history(plan: Plan, metric: Metric, as_of: dt.date) -> History:
    """The readings known on a day.

    Months and quarters of one metric cannot be put into one line; the length of most readings is
    taken, of equally many the shorter one.

    Args:
        plan: The plan.
        metric: The metric.
        as_of: The day that counts as today.
    """
    # Status, pace, forecast and page all ask for it, and there may be thousands of readings.
    known: dict[tuple[str, dt.date], History] = plan.worked_out.setdefault(history, {})
    key = (metric.id, as_of)
    if key not in known:
        known[key] = _history(plan, metric, as_of)
    return known[key]


def _history(plan: Plan, metric: Metric, as_of: dt.date) -> History:
    known = series(plan, metric, as_of)
    lengths = Counter(_grain(one) for one in known)
    if not lengths:
        return History((), None, 0)
    grain = max(lengths, key=lambda one: (lengths[one], -_FINEST_FIRST.index(one)))
    points = tuple(_point(one, as_of) for one in known if _grain(one) is grain)
    return History(points, grain, len(known) - len(points))


def since_previous(found: History) -> Change | None:
    """The latest reading against the one before it; None without one."""
    return _change(found.points[-1], found.points[-2]) if len(found.points) > 1 else None


def since_year_before(found: History) -> Change | None:
    """The latest reading against that of the same period a year before; None without one.

    A period of days is found within four days, so that the weeks of two years can be compared.
    """
    latest = found.latest
    if latest is None:
        return None
    wanted = _year_before(latest.first)
    near = _NEAR if found.grain is Precision.DAY else dt.timedelta(0)
    earlier = [one for one in found.points[:-1] if abs(one.first - wanted) <= near]
    if not earlier:
        return None
    return _change(latest, min(earlier, key=lambda one: abs(one.first - wanted)))


def _change(now: Point, before: Point) -> Change:
    difference = now.value - before.value
    percent = difference / abs(before.value) * 100 if before.value else None
    return Change(before, difference, percent)


def _grain(one: Observation) -> Precision:
    assert one.period is not None
    # A time of day is a day too.
    return Precision.DAY if one.period.precision is Precision.TIME else one.period.precision


def _point(one: Observation, as_of: dt.date) -> Point:
    assert one.period and one.period.first and one.period.last and one.value is not None
    over = one.period.last <= as_of
    final = over and one.status not in ("preliminary", "estimated")
    last = one.period.last if over else as_of
    return Point(one.period, one.period.first, last, one.value, final, over, one.note)


def _year_before(day: dt.date) -> dt.date:
    # The 29th of February has no counterpart.
    return day.replace(year=day.year - 1, day=28 if (day.month, day.day) == (2, 29) else day.day)


def change_on_its_horizon(found: History, stream: str) -> Change | None:
    """The change by which a metric of a half is judged first.

    Upstream shows late, and a month is mostly chance: it is held against the same period a year before,
    and against the reading before only until there is one. Downstream is about now.

    Args:
        found: The metric's readings.
        stream: The half it judges: ``upstream``, ``downstream`` or ``both``.
    """
    before = since_previous(found)
    return (since_year_before(found) or before) if stream == "upstream" else before
