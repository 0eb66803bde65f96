"""Figures of a goal's reckoning in words: values in the metric's unit, money, ranges."""

from __future__ import annotations

from decimal import Decimal

from strategy_handbook.insight.budget.exchange import rounded
from strategy_handbook.insight.goal_arithmetic.sums import Arithmetic
from strategy_handbook.plan.amounts import Money
from strategy_handbook.views.context import Context
from strategy_handbook.views.pieces.goal_values import value_text


def figure(context: Context, found: Arithmetic, value: Decimal) -> str:
    """A value in the unit of the goal's metric; a share with one decimal at most."""
    metric = found.aim.metric
    return value_text(context, plain(value), metric.unit if metric else None)


def plain(value: Decimal) -> Decimal:
    """A worked-out number as people say it: with one decimal below a hundred, whole above."""
    exact = round(value, 1 if abs(value) < 100 else 0) if value.as_tuple().exponent else value
    return exact.to_integral_value() if exact == exact.to_integral_value() else exact


def exactly(context: Context, currency: str, low: Decimal, high: Decimal) -> str:
    """The same to the cent, where somebody may want to reckon again."""
    return context.language.money(
        Money("", currency, rounded(low, currency), rounded(high, currency))
    )
