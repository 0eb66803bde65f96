"""Whether the lines of the budget come to what was granted, and payments to their line."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from strategy_handbook.insight.budget.exchange import day_of, in_own, own_currency
from strategy_handbook.insight.money import Sum, Sums, sums
from strategy_handbook.plan import Plan
from strategy_handbook.plan.amounts import Money
from strategy_handbook.plan.measurement import BudgetLine


class Closing(NamedTuple):
    """An amount that others must come to, and what they come to, in one currency.

    Attributes:
        stated: What they must come to.
        found: What they come to.
    """

    stated: Money
    found: Sum

    @property
    def off(self) -> Decimal:
        """How much they come to above it, below 0 if less; 0 where they close, or still can.

        Ranges close if they meet. As long as an amount is still to be decided, what is missing may
        yet come.
        """
        assert self.stated.low is not None and self.stated.high is not None
        if self.found.low > self.stated.high:
            return self.found.low - self.stated.high
        if self.found.high < self.stated.low and not self.found.open:
            return self.found.high - self.stated.low
        return Decimal(0)


def closings(plan: Plan) -> tuple[Closing, ...]:
    """What was granted for the plan, held against what its lines plan; empty where nothing is stated.

    One amount is held against everything that can be brought into its currency. Several are held
    each against the lines in its own currency, as they are written.
    """
    stated = [money for money in plan.plan.budget_total if money.low is not None]
    if not stated or not plan.budget:
        return ()
    if len(stated) == 1 and stated[0].currency == own_currency(plan):
        planned = sums(
            in_own(plan, money, day_of(plan, line))
            for line in plan.budget
            for money in line.planned
        )
    else:
        planned = sums(money for line in plan.budget for money in line.planned)
    # A currency of which nothing was granted must come to nothing.
    named = {money.currency for money in stated}
    unnamed = [
        Money("0", one.currency, Decimal(0), Decimal(0))
        for one in planned
        if one.currency not in named and one.figures and len(stated) > 1
    ]
    return _held(_each_once(stated) + unnamed, planned)


def payment_closings(line: BudgetLine) -> tuple[Closing, ...]:
    """What is committed for a line, or else planned, held against its payments; empty without any.

    Each currency is held by itself: an instalment is paid in the currency it was agreed in. Where
    an instalment says no amount, nothing can be told.
    """
    if not line.payments or not all(payment.amount for payment in line.payments):
        return ()
    wanted = [money for money in line.committed or line.planned if money.low is not None]
    paid = sums(money for payment in line.payments for money in payment.amount)
    return _held(_each_once(wanted), paid)


def _each_once(amounts: Sequence[Money]) -> list[Money]:
    return [one.money for one in sums(amounts)]


def _held(stated: Sequence[Money], found: Sums) -> tuple[Closing, ...]:
    return tuple(
        Closing(
            money,
            next((one for one in found if one.currency == money.currency), Sum(money.currency)),
        )
        for money in stated
    )
