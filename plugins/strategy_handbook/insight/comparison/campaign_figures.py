"""What each campaign costs, reaches and brings, in figures."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from strategy_handbook.insight.budget.accounts import Account, Figures, accounts, total
from strategy_handbook.insight.budget.dimensions import by_work
from strategy_handbook.insight.comparison.campaign_results import (
    Brought,
    Expected,
    brought,
    expected,
    shared_with,
)
from strategy_handbook.insight.funnel import Level, levels
from strategy_handbook.insight.money import Sum
from strategy_handbook.insight.work import Work
from strategy_handbook.plan import Plan
from strategy_handbook.plan.campaigns import Campaign


class CampaignFigures(NamedTuple):
    """A campaign in figures.

    Attributes:
        campaign: The campaign.
        days: How many days it lasts, both ends counted; None without both.
        money: What its lines of the budget come to, by currency, its content's lines among them.
        reach: The first step of its funnel, with how many it is to reach; None without a count.
        end: The last step of its funnel that has a count; None if that is the first one, too.
        expected: What it is to bring; None where nothing says so in a number.
        brought: What was counted of that so far; None before anything was.
        shared: The other work of the plan that the same count is for.
    """

    campaign: Campaign
    days: int | None
    money: Mapping[str, Figures]
    reach: Level | None
    end: Level | None
    expected: Expected | None
    brought: Brought | None
    shared: tuple[Work, ...]

    @property
    def share_to_the_end(self) -> Decimal | None:
        """How many of those reached are to get to the end of the funnel, in percent."""
        if self.reach is None or self.end is None or not self.reach.count or self.end.count is None:
            return None
        return self.end.count * 100 / self.reach.count

    @property
    def done(self) -> Decimal | None:
        """How much of what is expected was counted, in percent.

        None where other work is there for the same count, and for what does not add up: a level is not
        brought by a campaign from nothing.
        """
        if self.expected is None or self.brought is None or self.shared:
            return None
        if not self.brought.is_sum or self.expected.value <= 0:
            return None
        return self.brought.value * 100 / self.expected.value

    def planned_cost(self, currency: str) -> Sum | None:
        """What one result is to cost: what is planned, divided by what is expected.

        A range stays a range. None where something of the plan is to be decided, or stands in another
        currency without a rate, and where nothing is expected that comes anew.

        Args:
            currency: The plan's own currency.
        """
        if self.expected is None or not self.expected.has_price or set(self.money) != {currency}:
            return None
        planned = self.money[currency].planned
        if not planned.high or planned.open or self.expected.value <= 0:
            return None
        low, high = planned.low / self.expected.value, planned.high / self.expected.value
        return Sum(currency, low, high, 1)

    def cost_so_far(self, currency: str) -> Decimal | None:
        """What one result has cost: what is spent, divided by what was counted, not rounded.

        None where other work of the plan is there for the same count: nobody could tell which of them
        brought what.

        Args:
            currency: The plan's own currency.
        """
        if self.expected is None or not self.expected.has_price or self.shared:
            return None
        if self.brought is None or not self.brought.is_sum or self.brought.value <= 0:
            return None
        spent = self.money[currency].spent if currency in self.money else Sum(currency)
        if not spent.high or spent.is_range or set(self.money) != {currency}:
            return None
        return spent.high / self.brought.value


def campaign_figures(plan: Plan, as_of: dt.date) -> dict[str, CampaignFigures]:
    """Every campaign in figures, by its id.

    Args:
        plan: The plan.
        as_of: The day that counts as today.
    """
    lines = by_work(plan, accounts(plan, as_of))
    return {
        one.id: _figures(plan, one, lines.get(one.ref, []), as_of)
        for one in plan.campaigns.values()
    }


def _figures(
    plan: Plan, campaign: Campaign, lines: list[Account], as_of: dt.date
) -> CampaignFigures:
    counted = [one for one in levels(campaign.funnel) if one.count is not None]
    first = levels(campaign.funnel)[:1]
    # A funnel that begins without a count says nothing of how many it reaches.
    reach = first[0] if first and first[0].count is not None else None
    end = counted[-1] if counted and counted[-1] is not counted[0] else None
    wanted = expected(plan, campaign)
    return CampaignFigures(
        campaign,
        _days(campaign),
        {code: one for code, one in total(lines).items() if _says_something(one)},
        reach,
        end,
        wanted,
        brought(plan, campaign, wanted, as_of),
        shared_with(plan, campaign, wanted),
    )


def _says_something(one: Figures) -> bool:
    return any(sum.figures or sum.open for sum in one)


def _days(campaign: Campaign) -> int | None:
    first = campaign.start.first if campaign.start else None
    last = campaign.end.last if campaign.end else None
    return (last - first).days + 1 if first and last and first <= last else None
