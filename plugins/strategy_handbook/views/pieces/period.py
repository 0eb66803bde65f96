"""A plan's period and where today stands in it, in words."""

from __future__ import annotations

import datetime as dt

from strategy_handbook.findings.wording import counted
from strategy_handbook.insight.period import Period
from strategy_handbook.plan import Plan
from strategy_handbook.views.language import Language

SIGNS = {"before": "◷", "running": "▶", "ended": "✓", "unknown": ""}


def span(language: Language, plan: Plan) -> str:
    """From when to when a plan holds; empty if it does not say."""
    return language.span_text(plan.plan.start, plan.plan.end)


def state(language: Language, period: Period, as_of: dt.date) -> str:
    """Where today stands in the period: ``Running, day 60 of 365``.

    Args:
        language: The plan's language.
        period: The period.
        as_of: The day that counts as today.
    """
    if period.state == "before" and period.first:
        days = (period.first - as_of).days
        return f"Begins on {language.day(period.first)}, in {counted(days, 'day')}"
    if period.state == "ended" and period.last:
        return f"Ended on {language.day(period.last)}"
    if period.state == "running":
        if period.day:
            return f"Running, day {period.day} of {period.days}"
        if period.last:
            return f"Running until {language.day(period.last)}"
        return "Running, without an end"
    return "Without a period"


def sentence(language: Language, period: Period, as_of: dt.date) -> str:
    """What a reader must know before reading on; empty while the plan is running."""
    if period.state == "ended" and period.last:
        return (
            f"This plan ended on {language.day(period.last)}. "
            f"It is shown as seen from {language.day(as_of)}."
        )
    if period.state == "before" and period.first:
        days = counted((period.first - as_of).days, "day")
        return f"This plan has not begun: it starts on {language.day(period.first)}, in {days}."
    return ""
