"""What a campaign is to bring, and what was counted of that while it ran."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from strategy_handbook.insight.funnel import counting, levels
from strategy_handbook.insight.goal_metrics import metrics_of_goal
from strategy_handbook.insight.once import once
from strategy_handbook.insight.readings import series
from strategy_handbook.insight.work import CALLED_OFF, Work, all_work
from strategy_handbook.plan import Plan, Ref
from strategy_handbook.plan.amounts import is_currency
from strategy_handbook.plan.campaigns import Campaign, Success
from strategy_handbook.plan.goals import Goal
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

    @property
    def has_price(self) -> bool:
        """Whether money can be divided by it: a count of what comes anew, and no level such as shops."""
        return self.is_count and (self.metric is None or bool(self.metric.adds_up))


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

    Where the funnel counts by the same metric, its figure is taken, as in the arithmetic of goals: it
    says how the result comes about, while a success often repeats the target of a whole goal.

    Where neither is a count, the first other number among what is its success is taken: a share, an
    amount.
    """
    numbers = [found for one in campaign.success if (found := _of_success(plan, campaign, one))]
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


def _of_success(plan: Plan, campaign: Campaign, success: Success) -> Expected | None:
    target = success.target
    if target is None or target.value is None or target.relative:
        return None
    found = plan.find(success.metric)
    metric = found if isinstance(found, Metric) else None
    unit = target.unit or (metric.unit if metric else "") or ""
    if metric is not None and _is_count(unit):
        for one in counting(campaign.funnel, metric.ref)[-1:]:
            if one.count is not None:
                label = success.measure if one.count == target.value else one.step.step
                return Expected(label, one.count, unit, metric)
    return Expected(success.measure, target.value, unit, metric)


def _is_count(unit: str) -> bool:
    return unit != "%" and not is_currency(unit)


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


def shared_with(plan: Plan, campaign: Campaign, wanted: Expected | None) -> tuple[Work, ...]:
    """The other work that feeds the metric of a campaign's result, whenever it runs.

    A count is of the whole company: what a metric counts while a campaign runs is its doing only where
    nothing else in the plan is there for the same metric.
    """
    if wanted is None or wanted.metric is None:
        return ()
    found = _feeding(plan).get(wanted.metric.ref, ())
    return tuple(one for one in found if one is not campaign)


@once
def _feeding(plan: Plan) -> dict[Ref, list[Work]]:
    """The work that is there for each metric: by its success, its funnel, or one of its goals."""
    found: dict[Ref, list[Work]] = {}
    for one in all_work(plan):
        if one.status in CALLED_OFF:
            continue
        for ref in dict.fromkeys(_fed_by(plan, one)):
            found.setdefault(ref, []).append(one)
    return found


def _fed_by(plan: Plan, work: Work) -> Iterator[Ref]:
    if isinstance(work, Campaign):
        yield from (one.metric for one in work.success if one.metric)
        yield from (one.metric for one in work.funnel if one.metric)
    for goal in plan.found(work.goals):
        if isinstance(goal, Goal):
            yield from (metric.ref for metric in metrics_of_goal(plan, goal))
