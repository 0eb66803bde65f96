"""The budget month by month: what belongs to a quarter, a half-year or a year is spread evenly."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal, localcontext

from strategy_handbook.insight.budget.accounts import Account, Figures, nothing
from strategy_handbook.insight.budget.exchange import coin
from strategy_handbook.insight.money import Sum
from strategy_handbook.insight.months import first_of, next_month
from strategy_handbook.plan.measurement import BudgetLine

_DIGITS = 60
Months = list[tuple[dt.date | None, tuple[int, Mapping[str, Figures]]]]


def by_month(found: Iterable[Account], as_of: dt.date) -> Months:
    """How many lines each month has and what they come to, by currency; None for no month, last.

    A line is spread evenly over the months of its period. What was spent lies in the past, so it is
    spread only over those that have begun; where none has, it lies in the first.

    Args:
        found: The lines.
        as_of: The day that counts as today.
    """
    sums: dict[dt.date | None, dict[str, Figures]] = {}
    counts: dict[dt.date | None, int] = {}
    for account in found:
        months = months_of_line(account.line)
        begun = [month for month in months if month is None or month <= as_of] or months[:1]
        for month in months:
            counts[month] = counts.get(month, 0) + 1
            sums.setdefault(month, {})
        for currency, figures in account.figures.items():
            for name, one in figures._asdict().items():
                where = begun if name == "spent" else months
                for month, share in zip(where, spread(one, len(where)), strict=True):
                    known = sums[month].get(currency) or nothing(currency)
                    added = getattr(known, name).joined(share)
                    sums[month][currency] = known._replace(**{name: added})
    order = sorted(sums, key=lambda month: (month is None, month or as_of))
    return [(month, (counts[month], sums[month])) for month in order]


def months_of_line(line: BudgetLine) -> Sequence[dt.date | None]:
    """The first days of the months a line belongs to; None alone where it says none.

    Its period tells, else the day it is due, else its payments' days from the first to the last.
    """
    dates = [line.period] if line.period and line.period.first else [line.due]
    if not (dates[0] and dates[0].first):
        dates = [payment.due for payment in line.payments]
    firsts = [date.first for date in dates if date and date.first]
    lasts = [date.last for date in dates if date and date.last]
    if not firsts or not lasts:
        return [None]
    months = [first_of(min(firsts))]
    while (month := next_month(months[-1])) <= max(lasts):
        months.append(month)
    return list(months)


def spread(one: Sum, parts: int) -> list[Sum]:
    """A sum in equal parts which together are exactly that sum.

    Whole amounts are cut into whole ones, others to the smallest coin.

    Each part is what all parts up to it come to, rounded, less the same of the part before. What is
    still to be decided is told in the first.

    Args:
        one: The sum.
        parts: In how many parts; 1 or more.
    """
    lows, highs = (_spread(end, parts, coin(one.currency)) for end in (one.low, one.high))
    return [
        Sum(one.currency, low, high, one.figures, 0 if number else one.open)
        for number, (low, high) in enumerate(zip(lows, highs, strict=True))
    ]


def _spread(amount: Decimal, parts: int, coin: Decimal) -> list[Decimal]:
    if parts == 1:
        # As it was written, even where that is finer than the smallest coin.
        return [amount]
    unit = Decimal(1) if amount == amount.to_integral_value() else coin
    with localcontext() as context:
        context.prec = _DIGITS
        reached = [
            (amount * number / parts).quantize(unit, ROUND_HALF_UP) for number in range(parts)
        ]
        return [
            after - before for before, after in zip(reached, [*reached[1:], amount], strict=True)
        ]
