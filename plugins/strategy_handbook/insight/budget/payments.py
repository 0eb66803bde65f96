"""Payments of the budget: what was paid, what is due next, and what should have been paid by now."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from strategy_handbook.plan import Plan
from strategy_handbook.plan.amounts import Money
from strategy_handbook.plan.dates import PlanDate
from strategy_handbook.plan.measurement import BudgetLine


class Due(NamedTuple):
    """A payment.

    Attributes:
        line: The line it belongs to.
        number: Which of the line's payments it is, from 1; 0 where it is the only one.
        of: How many payments the line has.
        date: When it is due; None where that is not known.
        amount: How much; empty where that is not written.
        paid: When it was paid; None if not yet, or if only the line says that it was.
        state: ``paid``, ``late`` or ``coming``.
        note: What it is for.
    """

    line: BudgetLine
    number: int
    of: int
    date: PlanDate | None
    amount: tuple[Money, ...]
    paid: PlanDate | None
    state: str
    note: str


def payments(plan: Plan, as_of: dt.date) -> tuple[Due, ...]:
    """Every payment whose day or instalments the plan states, by their days; those without one last.

    A line with `due` and no instalments is one payment of what is committed, or else planned; it is
    paid when the line says what was spent.

    Args:
        plan: The plan.
        as_of: The day that counts as today.
    """
    found = [one for line in plan.budget for one in _of_line(line, as_of)]
    return tuple(sorted(found, key=_day))


def _of_line(line: BudgetLine, as_of: dt.date) -> list[Due]:
    count = len(line.payments)
    if count:
        return [
            Due(
                line,
                number if count > 1 else 0,
                count,
                payment.due,
                payment.amount,
                payment.paid,
                _state(_was_paid(payment.paid, as_of), payment.due, as_of),
                payment.note or "",
            )
            for number, payment in enumerate(line.payments, 1)
        ]
    if line.due is None:
        return []
    spent = any(money.low is not None for money in line.actual)
    state = _state(spent, line.due, as_of)
    return [Due(line, 0, 1, line.due, line.committed or line.planned, None, state, "")]


def _was_paid(paid: PlanDate | None, as_of: dt.date) -> bool:
    return paid is not None and paid.first is not None and paid.first <= as_of


def _state(paid: bool, due: PlanDate | None, as_of: dt.date) -> str:
    if paid:
        return "paid"
    return "late" if due and due.last and due.last < as_of else "coming"


def _day(one: Due) -> dt.date:
    return one.date.first if one.date and one.date.first else dt.date.max
