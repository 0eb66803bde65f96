"""Each line of the budget with its figures: planned, committed, spent, forecast and variance."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from strategy_handbook.insight.budget.exchange import day_of, in_own, last_day, own_currency
from strategy_handbook.insight.budget.forecast import forecast, variance
from strategy_handbook.insight.money import Sum, Sums, sums
from strategy_handbook.insight.once import once
from strategy_handbook.plan import Plan
from strategy_handbook.plan.amounts import Money
from strategy_handbook.plan.measurement import BudgetLine


class Figures(NamedTuple):
    """What one line, or several together, come to in one currency.

    Attributes:
        planned: What is planned.
        committed: What is ordered or signed, the part of it that is spent included.
        spent: What was spent; payments that were made, where a line does not say it.
        forecast: What it will have come to in the end.
        variance: The forecast less the plan; above 0 it costs more than planned.
    """

    planned: Sum
    committed: Sum
    spent: Sum
    forecast: Sum
    variance: Sum

    def joined(self, other: Figures) -> Figures:
        """These and others of the same currency, added up."""
        return Figures(*(one.joined(two) for one, two in zip(self, other, strict=True)))


def nothing(currency: str) -> Figures:
    """Figures of no line at all."""
    empty = Sum(currency)
    return Figures(empty, empty, empty, empty, empty)


class Account(NamedTuple):
    """A line of the budget and what follows from it.

    Attributes:
        line: The line.
        figures: What it comes to, by currency: the plan's own with all that has a rate, and beside
            it what has none.
        over: Whether its last day is past.
        booked: Whether anything was entered as spent.
    """

    line: BudgetLine
    figures: Mapping[str, Figures]
    over: bool
    booked: bool

    @property
    def unaccounted(self) -> bool:
        """Whether it is over and has a plan, but nobody has said what was spent."""
        return (
            self.over and not self.booked and any(one.planned.high for one in self.figures.values())
        )


class _Written(NamedTuple):
    """A line's amounts, brought together as far as there are rates."""

    line: BudgetLine
    planned: Sums
    committed: Sums
    spent: Sums
    paid: tuple[tuple[dt.date | None, Money], ...]


def accounts(plan: Plan, as_of: dt.date) -> tuple[Account, ...]:
    """Every line of the budget with its figures, in the order written.

    Args:
        plan: The plan.
        as_of: The day that counts as today; it moves forecasts, never what is written.
    """
    return tuple(_account(plan, written, as_of) for written in _written(plan))


def total(found: Iterable[Account]) -> dict[str, Figures]:
    """What lines come to, by currency."""
    whole: dict[str, Figures] = {}
    for account in found:
        for currency, figures in account.figures.items():
            known = whole.get(currency)
            whole[currency] = known.joined(figures) if known else figures
    return whole


def in_order(plan: Plan, currencies: Iterable[str]) -> tuple[str, ...]:
    """Currencies, the plan's own first, the others by their codes."""
    own = own_currency(plan)
    return tuple(sorted(set(currencies), key=lambda code: (code != own, code)))


@once
def _written(plan: Plan) -> tuple[_Written, ...]:
    found = []
    for line in plan.budget:
        day = day_of(plan, line)

        def own(amounts: Iterable[Money], day: dt.date | None = day) -> list[Money]:
            return [in_own(plan, money, day) for money in amounts]

        found.append(
            _Written(
                line,
                sums(own(line.planned)),
                sums(own(line.committed)),
                sums(own(line.actual)),
                tuple(
                    (payment.paid.first if payment.paid else None, money)
                    for payment in line.payments
                    for money in own(payment.amount)
                ),
            )
        )
    return tuple(found)


def _account(plan: Plan, written: _Written, as_of: dt.date) -> Account:
    last = last_day(written.line) or (plan.plan.end.last if plan.plan.end else None)
    over = last is not None and last < as_of
    coming = sums(money for paid, money in written.paid if paid is None or paid > as_of)
    # Who pays in instalments and enters each of them need not add them up as well.
    entered = written.spent or sums(
        money for paid, money in written.paid if paid is not None and paid <= as_of
    )
    booked = any(one.figures for one in entered)
    found: dict[str, Figures] = {}
    for currency in _currencies(written):
        planned, committed, spent, open_payments = (
            next((one for one in known if one.currency == currency), Sum(currency))
            for known in (written.planned, written.committed, entered, coming)
        )
        expected = forecast(planned, committed, spent, open_payments, over=over, booked=booked)
        found[currency] = Figures(planned, committed, spent, expected, variance(planned, expected))
    return Account(written.line, found, over, booked)


def _currencies(written: _Written) -> tuple[str, ...]:
    # Without any amount a line stands in no currency: it is counted as undecided elsewhere.
    known = (
        *(one.currency for known in written[1:4] for one in known),
        *(money.currency for _, money in written.paid),
    )
    return tuple(dict.fromkeys(known))
