"""Other currencies in the plan's own, by the rates that the plan states; never by any other."""

from __future__ import annotations

import datetime as dt
from decimal import ROUND_HALF_UP, Decimal, localcontext
from functools import cache
from typing import NamedTuple

from babel.numbers import get_currency_precision, is_currency

from strategy_handbook.insight.once import once
from strategy_handbook.plan import Plan
from strategy_handbook.plan.amounts import Money
from strategy_handbook.plan.measurement import BudgetLine

# Two figures of eighteen digits multiply to one of thirty-six; nothing of it may be lost.
_DIGITS = 60


class Quote(NamedTuple):
    """What one unit of another currency is worth in the plan's own, from a day on.

    Attributes:
        since: The first day of the rate's date; the beginning of time for one without a date.
        rate: How much of the plan's currency one unit is worth.
        dated: Whether the plan gives the rate a date.
        source: Where the rate was read; may be empty.
    """

    since: dt.date
    rate: Decimal
    dated: bool
    source: str


@once
def own_currency(plan: Plan) -> str:
    """The currency a plan's budget is told in; empty where nothing names one.

    It is the plan's, else the only one there is among the amounts.
    """
    if plan.plan.currency:
        return plan.plan.currency
    met = {money.currency for line in plan.budget for money in amounts_of(line)}
    return met.pop() if len(met) == 1 else ""


def amounts_of(line: BudgetLine) -> tuple[Money, ...]:
    """Every amount of a line: planned, committed, spent, and its payments."""
    return (
        *line.planned,
        *line.committed,
        *line.actual,
        *(money for payment in line.payments for money in payment.amount),
    )


@once
def quotes(plan: Plan) -> dict[str, tuple[Quote, ...]]:
    """The rates of each currency, the oldest first."""
    found: dict[str, list[Quote]] = {}
    for one in plan.plan.rates:
        if one.rate is None or not one.currency or one.currency == own_currency(plan):
            continue
        day = one.date.first if one.date else None
        found.setdefault(one.currency, []).append(
            Quote(day or dt.date.min, one.rate, day is not None, one.source or "")
        )
    return {code: tuple(sorted(known)) for code, known in found.items()}


def quote_for(plan: Plan, currency: str, day: dt.date | None) -> Quote | None:
    """The rate that counts for a currency on a day; None where the plan states none.

    It is the latest one that is not younger than the day, else the oldest; of two of the same day
    the higher one, which makes things dearer. Today does not matter: a planned sum must not move
    while the plan stays as it is.

    Args:
        plan: The plan.
        currency: The currency's code.
        day: The day; None for the latest rate.
    """
    known = quotes(plan).get(currency, ())
    if not known:
        return None
    before = [one for one in known if day is None or one.since <= day]
    return before[-1] if before else known[0]


@once
def currencies(plan: Plan) -> dict[str, tuple[BudgetLine, ...]]:
    """The currencies of the budget's amounts, each with its lines; empty for amounts that name none."""
    met: dict[str, list[BudgetLine]] = {}
    for line in plan.budget:
        for code in {money.currency for money in amounts_of(line) if money.low is not None}:
            met.setdefault(code, []).append(line)
    return {code: tuple(met[code]) for code in sorted(met)}


@once
def without_rate(plan: Plan) -> dict[str, tuple[BudgetLine, ...]]:
    """The currencies that cannot be added up with the others, by their codes, each with its lines.

    In a plan that names no currency of its own these are all of them, once there are two.
    """
    met, own = currencies(plan), plan.plan.currency
    if not own:
        return met if len(met) > 1 else {}
    return {code: met[code] for code in sorted(met.keys() - quotes(plan).keys() - {own})}


def day_of(plan: Plan, line: BudgetLine) -> dt.date | None:
    """The day whose rate counts for a line: its last one, else the plan's last; None without any.

    One rate counts for all of a line. So its variance tells of the work, not of the exchange.
    """
    return last_day(line) or (plan.plan.end.last if plan.plan.end else None)


def last_day(line: BudgetLine) -> dt.date | None:
    """The last day of a line: of its period, its due date and its payments; None without any."""
    dates = (line.period, line.due, *(payment.due for payment in line.payments))
    return max((date.last for date in dates if date and date.last), default=None)


def in_own(plan: Plan, money: Money, day: dt.date | None) -> Money:
    """An amount in the plan's own currency; as it is where the plan states no rate for it.

    What is converted is rounded once, to the smallest coin of the plan's currency, halves up, as
    books do. After that there are only sums, so the parts of every table come to its total.
    """
    own = own_currency(plan)
    quote = quote_for(plan, money.currency, day) if money.currency != own else None
    if quote is None:
        return money
    low, high = (
        None if end is None else _converted(end, quote.rate, own) for end in (money.low, money.high)
    )
    return Money(money.text, own, low, high)


@cache
def coin(currency: str) -> Decimal:
    """The smallest part of a currency that is told: a cent, for yen a yen; a hundredth if unknown."""
    digits = int(get_currency_precision(currency)) if is_currency(currency) else 2
    return Decimal(1).scaleb(-digits)


def rounded(amount: Decimal, currency: str) -> Decimal:
    """An amount to the smallest coin of its currency, halves up."""
    with localcontext() as context:
        context.prec = _DIGITS
        return amount.quantize(coin(currency), ROUND_HALF_UP)


def _converted(amount: Decimal, rate: Decimal, currency: str) -> Decimal:
    with localcontext() as context:
        context.prec = _DIGITS
        return rounded(amount * rate, currency)
