"""What a campaign is to bring, and what was counted of that while it ran."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import NamedTuple

from strategy_handbook.insight.budget.results import metrics_of
from strategy_handbook.insight.funnel import levels
from strategy_handbook.insight.once import once
from strategy_handbook.insight.readings import series
from strategy_handbook.insight.work import CALLED_OFF
from strategy_handbook.plan import Plan, Ref
from strategy_handbook.plan.campaigns import Campaign, Success
from strategy_handbook.plan.measurement import Metric


class Expected(NamedTuple):
    """What a campaign is to bring.

    Attributes:
        label: What is counted, as the plan has it.
        value: How much of it.
        unit: ``%``, a currency's code or a name; empty where nothing says it.
        metric: The metric that counts it; None where none is named.
    """

    label: str
    value: Decimal
    unit: str
    metric: Metric | None

    @property
    def is_count(self) -> bool:
        """Whether it is a number of something, and neither a share nor an amount of money."""
        return _is_count(self.unit)


class Brought(NamedTuple):
    """What was counted while a campaign ran, whatever brought it about.

    Attributes:
        value: The sum of what was counted, or the latest value of what does not add up.
        is_sum: Whether it is a sum.
        until: The last day that is counted.
    """

    value: Decimal
    is_sum: bool
    until: dt.date


def expected(plan: Plan, campaign: Campaign) -> Expected | None:
    """What a campaign is to bring: the first count that is its success, else the end of its funnel.

    Where neither is a count, the first other number among what is its success is taken: a share, an
    amount.
    """
    numbers = [found for one in campaign.success if (found := _of_success(plan, one))]
    counts = [one for one in numbers if one.is_count]
    if counts:
        return counts[0]
    counted = [one for one in levels(campaign.funnel) if one.count is not None]
    if len(counted) > 1:
        last = counted[-1]
        assert last.count is not None
        metric = plan.find(last.step.metric)
        known = metric if isinstance(metric, Metric) and _is_count(metric.unit or "") else None
        return Expected(last.step.step, last.count, (known.unit if known else "") or "", known)
    return numbers[0] if numbers else None


def _of_success(plan: Plan, success: Success) -> Expected | None:
    target = success.target
    if target is None or target.value is None or target.relative:
        return None
    found = plan.find(success.metric)
    metric = found if isinstance(found, Metric) else None
    unit = target.unit or (metric.unit if metric else "") or ""
    return Expected(success.measure, target.value, unit, metric)


def _is_count(unit: str) -> bool:
    return unit != "%" and not (len(unit) == 3 and unit.isupper())


def brought(
    plan: Plan, campaign: Campaign, wanted: Expected | None, as_of: dt.date
) -> Brought | None:
    """What was counted of what a campaign is to bring, in the periods that touch its days.

    Values that add up are summed; of others the latest counts. None before it starts, before anything
    was counted, and where no metric counts it.

    Args:
        plan: The plan.
        campaign: The campaign.
        wanted: What it is to bring.
        as_of: The day that counts as today.
    """
    first = campaign.start.first if campaign.start else None
    if wanted is None or wanted.metric is None or first is None or first > as_of:
        return None
    last = campaign.end.last if campaign.end and campaign.end.last else dt.date.max
    touching = [
        (one.value, one.period.last)
        for one in series(plan, wanted.metric, as_of)
        if one.value is not None
        and one.period
        and one.period.first
        and one.period.last
        and one.period.last >= first
        and one.period.first <= last
    ]
    if not touching:
        return None
    until = max(day for _, day in touching)
    if wanted.metric.adds_up:
        return Brought(sum((value for value, _ in touching), Decimal(0)), True, until)
    return Brought(touching[-1][0], False, until)


def shared_with(plan: Plan, campaign: Campaign, wanted: Expected | None) -> tuple[Campaign, ...]:
    """The other campaigns that are judged by the same metric on some of the same days."""
    if wanted is None or wanted.metric is None:
        return ()
    found = _working_for(plan).get(wanted.metric.ref, ())
    return tuple(one for one in found if one is not campaign and _overlap(one, campaign))


@once
def _working_for(plan: Plan) -> dict[Ref, list[Campaign]]:
    """The campaigns that are judged by each metric, or are to bring what it counts."""
    found: dict[Ref, list[Campaign]] = {}
    for one in plan.campaigns.values():
        if one.status in CALLED_OFF:
            continue
        wanted = expected(plan, one)
        own = (wanted.metric.ref,) if wanted and wanted.metric else ()
        for ref in dict.fromkeys((*metrics_of(plan, one), *own)):
            found.setdefault(ref, []).append(one)
    return found


def _overlap(one: Campaign, other: Campaign) -> bool:
    (first, last), (begin, end) = _span(one), _span(other)
    return first <= end and begin <= last


def _span(one: Campaign) -> tuple[dt.date, dt.date]:
    first = one.start.first if one.start and one.start.first else dt.date.min
    return first, one.end.last if one.end and one.end.last else dt.date.max
