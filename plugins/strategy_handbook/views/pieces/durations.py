"""Numbers of days in words: how long, how long ago, and until when."""

from __future__ import annotations

from strategy_handbook.plan.recurrence import WEEKDAYS, Interval
from strategy_handbook.translation import _, ngettext
from strategy_handbook.views.language import Language
from strategy_handbook.views.wording import together


def length(days: int) -> str:
    """A number of days as people say it: ``1 day``, ``12 days``, ``5 weeks``, ``4 months``."""
    if days < 21:
        return ngettext("{n} day", "{n} days", days)
    if days < 120:
        return ngettext("{n} week", "{n} weeks", round(days / 7))
    if days < 730:
        return ngettext("{n} month", "{n} months", round(days / 30.44))
    return ngettext("{n} year", "{n} years", round(days / 365.25))


def from_today(days: int) -> str:
    """A number of days from today: ``today``, ``tomorrow``, ``in 12 days``, ``5 weeks ago``."""
    if days == 0:
        return _("today")
    if days == 1:
        return _("tomorrow")
    if days == -1:
        return _("yesterday")
    if days > 0:
        # Translators: {length} is "12 days", "5 weeks", as it stands in "in 12 days".
        return _("in {length}", length=length(days))
    # Translators: {length} is "12 days", "5 weeks", as it stands in "12 days ago".
    return _("{length} ago", length=length(-days))


def cadence(language: Language, every: Interval, on: tuple[str, ...] = ()) -> str:
    """A cadence in words: ``every 2 weeks on Tuesday and Friday``."""
    interval = _interval(every)
    if not on:
        return interval
    names = language.weekdays("wide")
    days = [names[WEEKDAYS.index(day)] for day in sorted(on, key=WEEKDAYS.index)]
    # Translators: {interval} is "every 2 weeks", {days} is "Tuesday and Friday".
    return _("{interval} on {days}", interval=interval, days=together(days))


def _interval(every: Interval) -> str:
    if every.unit == "day":
        return ngettext("every day", "every {n} days", every.count)
    if every.unit == "week":
        return ngettext("every week", "every {n} weeks", every.count)
    if every.unit == "month":
        return ngettext("every month", "every {n} months", every.count)
    if every.unit == "quarter":
        return ngettext("every quarter", "every {n} quarters", every.count)
    return ngettext("every year", "every {n} years", every.count)
