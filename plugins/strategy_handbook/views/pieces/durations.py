"""Numbers of days in words: how long, how long ago, and until when."""

from __future__ import annotations

from strategy_handbook.findings.wording import counted
from strategy_handbook.plan.recurrence import WEEKDAYS, Interval
from strategy_handbook.views.language import Language
from strategy_handbook.views.markup import Markup, escape


def length(days: int) -> str:
    """A number of days as people say it: ``1 day``, ``12 days``, ``5 weeks``, ``4 months``."""
    if days < 21:
        return counted(days, "day")
    if days < 120:
        return counted(round(days / 7), "week")
    if days < 730:
        return counted(round(days / 30.44), "month")
    return counted(round(days / 365.25), "year")


def from_today(days: int) -> str:
    """A number of days from today: ``today``, ``tomorrow``, ``in 12 days``, ``5 weeks ago``."""
    known = {0: "today", 1: "tomorrow", -1: "yesterday"}
    if days in known:
        return known[days]
    return f"in {length(days)}" if days > 0 else f"{length(-days)} ago"


def cadence(language: Language, every: Interval, on: tuple[str, ...] = ()) -> str:
    """A cadence in words: ``every 2 weeks on Tuesday and Friday``."""
    interval = every.unit if every.count == 1 else f"{every.count} {every.unit}s"
    if not on:
        return f"every {interval}"
    names = language.weekdays("wide")
    days = [names[WEEKDAYS.index(day)] for day in sorted(on, key=WEEKDAYS.index)]
    last = " and ".join(days[-2:]) if len(days) > 1 else days[0]
    return f"every {interval} on {', '.join([*days[:-2], last])}"


def together(texts: list[Markup] | list[str]) -> Markup:
    """Texts as a list in a sentence: ``one, two and three``."""
    parts = [escape(text) for text in texts]
    if len(parts) < 2:
        return Markup("").join(parts)
    return Markup(", ").join(parts[:-1]) + Markup(" and ") + parts[-1]
