"""What each campaign of a goal expects to bring of the goal's metric, and where it says so."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from strategy_handbook.insight.funnel import Level, counting, rate_of
from strategy_handbook.insight.goal_progress import Aim, comparable
from strategy_handbook.insight.work import CALLED_OFF
from strategy_handbook.plan import Plan
from strategy_handbook.plan.amounts import Target, is_currency
from strategy_handbook.plan.campaigns import Campaign, Success
from strategy_handbook.plan.goals import Goal


class Expectation(NamedTuple):
    """What one campaign expects of a metric.

    Attributes:
        campaign: The campaign.
        value: How many, or which share or level; None where it gives no figure that counts.
        source: Where the figure stands: `funnel` or `success`. Without a figure why there is none:
            `repeats` for a success that only repeats the goal's target, `outside` for a campaign that
            runs wholly before or after the goal, `silent` for all others.
        funnel: The steps of the funnel up to the one that counts the metric; empty without one.
        measure: The success row that gives the figure; None without one.
    """

    campaign: Campaign
    value: Decimal | None
    source: str
    funnel: tuple[Level, ...] = ()
    measure: Success | None = None


def campaigns_for(plan: Plan, goal: Goal) -> tuple[Campaign, ...]:
    """The campaigns that work for a goal, each once, in the plan's order; none that was called off."""
    return tuple(
        one
        for one in plan.campaigns.values()
        if goal.ref in one.goals and one.status not in CALLED_OFF
    )


def adds(aim: Aim, campaigns: tuple[Campaign, ...]) -> bool:
    """Whether what campaigns expect of a metric may be added up.

    Things counted add up, a share never does. Where the metric does not say it (``adds_up``), it is
    taken to count things if the funnel of a campaign counts by it. An amount of money may as well be
    an average, so it adds up only if the metric says so.

    Args:
        aim: The value wanted.
        campaigns: The campaigns that work for it.
    """
    metric = aim.metric
    if metric is None or metric.unit == "%" or metric.adds_up is False:
        return False
    if metric.adds_up:
        return True
    if is_currency(metric.unit):
        return False
    return any(step.metric == metric.ref for one in campaigns for step in one.funnel)


def expectation(goal: Goal, aim: Aim, campaign: Campaign, *, adding: bool) -> Expectation:
    """What a campaign expects of the metric of a goal; today does not matter.

    The funnel counts before a success row: it says how the figure comes about. A success row that
    repeats the target of the goal says nothing of the campaign.

    Args:
        goal: The goal.
        aim: The value it wants.
        campaign: A campaign that works for it.
        adding: Whether the metric counts things that add up; else a share or a level is looked for.
    """
    if _is_outside(goal, campaign):
        return Expectation(campaign, None, "outside")
    funnel = counting(campaign.funnel, aim.metric.ref) if aim.metric else ()
    if funnel:
        value = funnel[-1].count if adding else rate_of(funnel) if _is_share(aim) else None
        if value is not None:
            return Expectation(campaign, value, "funnel", funnel)
    repeats = False
    for row in campaign.success:
        if row.target is None or aim.metric is None or row.metric != aim.metric.ref:
            continue
        value = _figure(row.target, aim, adding=adding)
        if value is not None and value != aim.wanted:
            return Expectation(campaign, value, "success", measure=row)
        repeats = repeats or value is not None
    return Expectation(campaign, None, "repeats" if repeats else "silent")


def _is_share(aim: Aim) -> bool:
    return aim.metric is not None and aim.metric.unit == "%"


def _is_outside(goal: Goal, campaign: Campaign) -> bool:
    """Whether a campaign is over before the goal begins, or begins when it is due."""
    opens = goal.start.first if goal.start else None
    closes = goal.due.last if goal.due else None
    first = campaign.start.first if campaign.start else None
    last = campaign.end.last if campaign.end else None
    too_soon = opens is not None and last is not None and last < opens
    return too_soon or (closes is not None and first is not None and first > closes)


def _figure(target: Target, aim: Aim, *, adding: bool) -> Decimal | None:
    value = comparable(target, aim.metric)
    if value is None:
        return None
    if target.relative:
        # "30 more" is what the campaign adds; "2 points more" is no share by itself.
        return value if adding and not target.unit and value > 0 else None
    # A limit from above is nothing that a campaign brings.
    return None if adding and target.comparison.startswith("<") else value
