"""What a result cost, where what was spent and what was counted meet in the same months."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import chain
from typing import NamedTuple

from strategy_handbook.insight.budget.accounts import Account, total
from strategy_handbook.insight.budget.dimensions import by_work
from strategy_handbook.insight.budget.exchange import own_currency
from strategy_handbook.insight.budget.months import by_month
from strategy_handbook.insight.goal_metrics import metrics_of_goal
from strategy_handbook.insight.months import first_of, last_of, next_month
from strategy_handbook.insight.readings import series
from strategy_handbook.plan import Plan
from strategy_handbook.plan.amounts import is_currency
from strategy_handbook.plan.campaigns import Campaign
from strategy_handbook.plan.goals import Goal
from strategy_handbook.plan.measurement import Metric, Observation
from strategy_handbook.plan.records import Ref


class CostPerResult(NamedTuple):
    """What one result of a metric cost.

    Attributes:
        metric: What was counted.
        campaigns: The campaigns that are judged by it and on which something was spent then.
        months: The first days of the months that are counted: from the first to the last in which
            something was spent, and none before the first of the campaigns starts.
        spent: What was spent on the campaigns in these months, and before the first of them started.
        results: What was counted in these months, whatever brought it about.
        cost: The one divided by the other, not rounded.
        elsewhere: What was spent on them in months without a count, and so not in it.
    """

    metric: Metric
    campaigns: tuple[Campaign, ...]
    months: tuple[dt.date, ...]
    spent: Decimal
    results: Decimal
    cost: Decimal
    elsewhere: Decimal


def costs_per_result(
    plan: Plan, found: tuple[Account, ...], as_of: dt.date
) -> tuple[CostPerResult, ...]:
    """What a result cost, for each metric where it can be told, in the plan's order.

    A metric is taken that adds up over time, is no amount of money itself, and by which a campaign
    is judged: it is named by what counts as its success, or by a goal it works for. The
    spending of all such campaigns stands against everything that was counted, month by month,
    where both are known: what a month brought is rarely one campaign's doing alone. No result counts
    that came before the first of them started.

    Args:
        plan: The plan.
        found: The lines of the budget.
        as_of: The day that counts as today.
    """
    judged: dict[Ref, list[Campaign]] = {}
    for campaign in plan.campaigns.values():
        for metric in dict.fromkeys(metrics_of(plan, campaign)):
            judged.setdefault(metric, []).append(campaign)
    lines = by_work(plan, found)
    costs = (
        _cost(plan, metric, judged.get(metric.ref, []), lines, as_of)
        for metric in plan.metrics.values()
        if _counts(metric)
    )
    return tuple(cost for cost in costs if cost)


def _counts(metric: Metric) -> bool:
    return bool(metric.adds_up) and metric.unit != "%" and not is_currency(metric.unit)


def _cost(
    plan: Plan,
    metric: Metric,
    judged: list[Campaign],
    lines: Mapping[Ref, list[Account]],
    as_of: dt.date,
) -> CostPerResult | None:
    mine = {campaign.ref: lines.get(campaign.ref, []) for campaign in judged}
    counted = _by_month(series(plan, metric, as_of))
    own = own_currency(plan)
    spending = {
        month: figures[own].spent.middle
        for month, (_, figures) in by_month(chain.from_iterable(mine.values()), as_of)
        if own in figures and figures[own].spent.middle
    }
    paid_in = sorted(month for month in spending if month)
    paid_for = tuple(campaign for campaign in judged if _spent(mine[campaign.ref], own))
    opening = _opening(paid_for)
    # From the first month with spending to the last: between them a month may bring results for nothing.
    first, last = _counting(paid_in, opening, paid_for)
    months = [month for month in sorted(counted) if first <= month <= last]
    # What is paid before a campaign starts, as its print, is for what it brings once it runs.
    paid_ahead = [month for month in paid_in if month < opening]
    spent = sum((spending.get(month, Decimal(0)) for month in (*paid_ahead, *months)), Decimal(0))
    results = sum((counted[month] for month in months), Decimal(0))
    if not spent or results <= 0:
        return None
    elsewhere = sum(spending.values(), Decimal(0)) - spent
    return CostPerResult(
        metric, paid_for, tuple(months), spent, results, spent / results, elsewhere
    )


def _opening(campaigns: tuple[Campaign, ...]) -> dt.date:
    """The month in which the first of some campaigns starts; the first of all if one has no start."""
    starts = (one.start.first if one.start else None for one in campaigns)
    return min((first_of(day or dt.date.min) for day in starts), default=dt.date.min)


def _counting(
    paid_in: list[dt.date], opening: dt.date, campaigns: tuple[Campaign, ...]
) -> tuple[dt.date, dt.date]:
    """The first and the last month whose results count."""
    if not paid_in:
        return dt.date.max, dt.date.min
    if paid_in[-1] >= opening:
        return max(paid_in[0], opening), paid_in[-1]
    # Everything was paid ahead: it is for all that comes while the campaigns run.
    ends = (one.end.last if one.end else None for one in campaigns)
    return opening, max((day or dt.date.max for day in ends), default=dt.date.max)


def _spent(lines: list[Account], own: str) -> bool:
    figures = total(lines).get(own)
    return figures is not None and figures.spent.high > 0


def metrics_of(plan: Plan, campaign: Campaign) -> Iterator[Ref]:
    """The metrics a campaign is judged by: those of its success, and of the goals it works for."""
    for success in campaign.success:
        if success.metric:
            yield success.metric
    for goal in plan.found(campaign.goals):
        if isinstance(goal, Goal):
            yield from (metric.ref for metric in metrics_of_goal(plan, goal))


def _by_month(observations: list[Observation]) -> dict[dt.date, Decimal]:
    """What was counted month by month; only whole months that observations cover to their last day.

    A count of a quarter or a year belongs to no month, and is left out.
    """
    found: dict[dt.date, Decimal] = {}
    last = dt.date.min
    for one in observations:
        if one.period is None or one.period.first is None or one.period.last is None:
            continue
        month = first_of(one.period.first)
        if one.value is None or one.period.last >= next_month(month):
            continue
        found[month] = found.get(month, Decimal(0)) + one.value
        last = max(last, one.period.last)
    return {month: value for month, value in found.items() if last_of(month) <= last}
