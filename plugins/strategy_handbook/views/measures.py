"""Values of metrics and targets of goals, in words."""

from __future__ import annotations

from decimal import Decimal

from babel.numbers import is_currency

from strategy_handbook.insight.spending import Sum
from strategy_handbook.plan import Plan
from strategy_handbook.plan.amounts import Target
from strategy_handbook.plan.goals import Goal, GoalTarget
from strategy_handbook.plan.measurement import Metric
from strategy_handbook.views.language import Language


def value(language: Language, number: Decimal, unit: str | None) -> str:
    """A number with its unit: ``58 boxes``, ``26 %``, ``€5,000``."""
    if not unit:
        return language.number(number)
    if unit == "%":
        return f"{language.number(number)}\N{NO-BREAK SPACE}%"
    if is_currency(unit):
        return language.amount(number, unit)
    return f"{language.number(number)} {unit}"


def total(language: Language, amounts: Sum, currency: str) -> str:
    """A sum of money, a range where it is one: ``€5,000 – €8,000``."""
    low = language.amount(amounts.low, currency)
    if amounts.low == amounts.high:
        return low
    return f"{low} – {language.amount(amounts.high, currency)}"


def target_with_unit(language: Language, target: Target | None, unit: str | None) -> str:
    """A target in words, with its metric's unit where it brings none; empty for None."""
    words = language.target(target)
    if target is None or target.value is None or target.unit or target.relative or not unit:
        return words
    if unit == "%":
        return f"{words}\N{NO-BREAK SPACE}%"
    if is_currency(unit):
        number = language.number(target.value)
        return words.replace(number, language.amount(target.value, unit))
    return f"{words} {unit}"


def goal_targets(language: Language, plan: Plan, goal: Goal) -> list[tuple[str, str]]:
    """Each of a goal's targets: what it counts, which may be empty, and the value in words."""
    return [_one(language, plan, goal, one) for one in goal.target]


def _one(language: Language, plan: Plan, goal: Goal, one: GoalTarget) -> tuple[str, str]:
    metric = plan.find(one.metric) or (None if one.label else plan.find(goal.metric))
    unit = metric.unit if isinstance(metric, Metric) else None
    words = target_with_unit(language, one.target, unit) or "to be decided"
    return one.label or (metric.label if metric else ""), words
