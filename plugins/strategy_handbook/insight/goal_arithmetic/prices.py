"""What results are planned to cost, what closing a gap would cost, and what the money left still buys."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import NamedTuple

from strategy_handbook.insight.budget.accounts import Account, accounts, total
from strategy_handbook.insight.budget.dimensions import by_work
from strategy_handbook.insight.budget.exchange import day_of, in_own, own_currency
from strategy_handbook.insight.budget.results import CostPerResult, costs_per_result
from strategy_handbook.insight.goal_arithmetic.sums import Arithmetic, Outcome
from strategy_handbook.insight.money import Sum, Sums, lines_for, sums
from strategy_handbook.plan import Plan
from strategy_handbook.plan.campaigns import Campaign
from strategy_handbook.plan.records import Ref


class Planned(NamedTuple):
    """What is planned for a campaign.

    Attributes:
        money: In the plan's own currency, with all that has a rate.
        left_out: What has no rate, and so is in no figure.
    """

    money: Sum
    left_out: Sums

    @property
    def is_known(self) -> bool:
        """Whether there is an amount to reckon with."""
        return self.money.high > 0


class Price(NamedTuple):
    """What one result is planned to cost.

    Attributes:
        planned: The money of the campaigns that have both a figure and money.
        results: What these expect.
        unpriced: The campaigns that expect something, and have no money planned.
    """

    planned: Sum
    results: Decimal
    unpriced: tuple[Campaign, ...]

    def of(self, count: Decimal) -> tuple[Decimal, Decimal]:
        """The least and the most that so many results cost at this price, not rounded."""
        return self.planned.low * count / self.results, self.planned.high * count / self.results


class Ledger(NamedTuple):
    """The books as far as goals need them, worked out once for all goals.

    Attributes:
        by_work: The budget's lines of each piece of work.
        costs: What a result of a metric has really cost, by the metric's id.
        currency: The plan's own currency.
    """

    by_work: Mapping[Ref, list[Account]]
    costs: Mapping[str, CostPerResult]
    currency: str


class Remaining(NamedTuple):
    """What the money that is left still buys at what a result has really cost.

    Attributes:
        cost: What a result has cost.
        left: The money that the goal's campaigns are still expected to spend.
        so_far: What was counted so far.
        low: What it comes to with the least of the money that is left, not rounded.
        high: The same with the most of it.
    """

    cost: CostPerResult
    left: Sum
    so_far: Decimal
    low: Decimal
    high: Decimal


def planned_for(plan: Plan, campaign: Campaign) -> Planned:
    """What is planned for a campaign and its content, as far as it can be told in one currency."""
    own = own_currency(plan)
    amounts = sums(
        in_own(plan, money, day_of(plan, line))
        for line in lines_for(plan, campaign)
        for money in line.planned
    )
    money = next((one for one in amounts if one.currency == own), Sum(own))
    return Planned(money, tuple(one for one in amounts if one.currency != own and one.figures))


def price(plan: Plan, found: Arithmetic) -> Price | None:
    """What one result of a goal is planned to cost; None where it cannot be told.

    The whole money of a campaign counts, even where it works for other goals too.

    Args:
        plan: The plan.
        found: The goal's figures.
    """
    if not found.adding:
        return None
    money, results = Sum(own_currency(plan)), Decimal(0)
    unpriced = []
    for one in found.counted:
        planned = planned_for(plan, one.campaign)
        if planned.is_known and one.value:
            money, results = money.joined(planned.money), results + one.value
        elif one.value:
            unpriced.append(one.campaign)
    return Price(money, results, tuple(unpriced)) if results else None


def ledger(plan: Plan, as_of: dt.date) -> Ledger:
    """The books on a day.

    Args:
        plan: The plan.
        as_of: The day that counts as today.
    """
    lines = accounts(plan, as_of)
    return Ledger(
        by_work(plan, lines),
        {one.metric.id: one for one in costs_per_result(plan, lines, as_of)},
        own_currency(plan),
    )


def remaining(books: Ledger, found: Arithmetic) -> Remaining | None:
    """What was counted so far with what the money left would still buy; None where it is not known.

    Args:
        books: The books on a day.
        found: The figures of a goal on the same day.
    """
    metric, reading = found.aim.metric, found.aim.reading
    cost = books.costs.get(metric.id) if metric else None
    if cost is None or reading is None or reading.since is None or not found.adding:
        return None
    running = (one.campaign for one in found.expectations if one.source != "outside")
    left = _left(books, running)
    return Remaining(
        cost,
        left,
        reading.value,
        reading.value + left.low / cost.cost,
        reading.value + left.high / cost.cost,
    )


def is_on_paper_only(found: Arithmetic, left: Remaining | None) -> bool:
    """Whether a plan is enough by its own figures, and not by what results have really cost.

    Args:
        found: The figures of a goal.
        left: What the money that is left still buys, where it is known.
    """
    enough = found.outcome in (Outcome.ALONE, Outcome.ON_TOP)
    return enough and left is not None and left.left.high > 0 and left.high < found.wanted


def _left(books: Ledger, campaigns: Iterable[Campaign]) -> Sum:
    """What is forecast to be spent and is not spent yet; never below nothing."""
    lines = (one for campaign in campaigns for one in books.by_work.get(campaign.ref, ()))
    whole = total(lines).get(books.currency)
    if whole is None:
        return Sum(books.currency)
    low, high = (
        max(expected - spent, Decimal(0))
        for expected, spent in (
            (whole.forecast.low, whole.spent.low),
            (whole.forecast.high, whole.spent.high),
        )
    )
    return Sum(books.currency, low, high, whole.forecast.figures, whole.planned.open)
