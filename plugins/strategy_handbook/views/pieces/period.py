"""A plan's period and where today stands in it, in words."""

from __future__ import annotations

import datetime as dt

from strategy_handbook.insight.period import Period
from strategy_handbook.plan import Plan
from strategy_handbook.translation import _, ngettext
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
        return ngettext(
            "Begins on {day}, in {n} day",
            "Begins on {day}, in {n} days",
            days,
            day=language.day(period.first),
        )
    if period.state == "ended" and period.last:
        return _("Ended on {day}", day=language.day(period.last))
    if period.state == "running":
        if period.day:
            # Translators: of a plan: "Running, day 60 of 365".
            return _("Running, day {number} of {days}", number=period.day, days=period.days)
        if period.last:
            return _("Running until {day}", day=language.day(period.last))
        return _("Running, without an end")
    return _("Without a period")


def sentence(language: Language, period: Period, as_of: dt.date) -> str:
    """What a reader must know before reading on; empty while the plan is running."""
    if period.state == "ended" and period.last:
        return _(
            "This plan ended on {day}. It is shown as seen from {today}.",
            day=language.day(period.last),
            today=language.day(as_of),
        )
    if period.state == "before" and period.first:
        return ngettext(
            "This plan has not begun: it starts on {day}, in {n} day.",
            "This plan has not begun: it starts on {day}, in {n} days.",
            (period.first - as_of).days,
            day=language.day(period.first),
        )
    return ""
