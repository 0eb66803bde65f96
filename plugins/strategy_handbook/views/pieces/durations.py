"""Numbers of days in words: how long, how long ago, and until when."""

from __future__ import annotations

from strategy_handbook.plan.recurrence import WEEKDAYS, Interval
from strategy_handbook.translation import N_, _, ngettext
from strategy_handbook.views.language import Language
from strategy_handbook.views.wording import together

_EVERY = {
    "day": N_("every day"),
    "week": N_("every week"),
    "month": N_("every month"),
    "quarter": N_("every quarter"),
    "year": N_("every year"),
}


def length(days: int) -> str:
    """A number of days as people say it: ``1 day``, ``12 days``, ``5 weeks``, ``4 months``."""
    count, unit = _rounded(days)
    if unit == "day":
        return ngettext("{n} day", "{n} days", count)
    if unit == "week":
        return ngettext("{n} week", "{n} weeks", count)
    if unit == "month":
        return ngettext("{n} month", "{n} months", count)
    return ngettext("{n} year", "{n} years", count)


def from_today(days: int) -> str:
    """A number of days from today: ``today``, ``tomorrow``, ``in 12 days``, ``5 weeks ago``."""
    if days == 0:
        return _("today")
    if days == 1:
        return _("tomorrow")
    if days == -1:
        return _("yesterday")
    return _ahead(days) if days > 0 else _behind(-days)


def _ahead(days: int) -> str:
    count, unit = _rounded(days)
    if unit == "day":
        return ngettext("in {n} day", "in {n} days", count)
    if unit == "week":
        return ngettext("in {n} week", "in {n} weeks", count)
    if unit == "month":
        return ngettext("in {n} month", "in {n} months", count)
    return ngettext("in {n} year", "in {n} years", count)


def _behind(days: int) -> str:
    count, unit = _rounded(days)
    if unit == "day":
        return ngettext("{n} day ago", "{n} days ago", count)
    if unit == "week":
        return ngettext("{n} week ago", "{n} weeks ago", count)
    if unit == "month":
        return ngettext("{n} month ago", "{n} months ago", count)
    return ngettext("{n} year ago", "{n} years ago", count)


def _rounded(days: int) -> tuple[int, str]:
    """A number of days in the largest unit in which people would say it."""
    if days < 21:
        return days, "day"
    if days < 120:
        return round(days / 7), "week"
    if days < 730:
        return round(days / 30.44), "month"
    return round(days / 365.25), "year"


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
    # Of its own, for languages that say one and many alike: "every 1 day" is nowhere said.
    if every.count == 1:
        return _(_EVERY[every.unit])
    if every.unit == "day":
        return ngettext("every {n} day", "every {n} days", every.count)
    if every.unit == "week":
        return ngettext("every {n} week", "every {n} weeks", every.count)
    if every.unit == "month":
        return ngettext("every {n} month", "every {n} months", every.count)
    if every.unit == "quarter":
        return ngettext("every {n} quarter", "every {n} quarters", every.count)
    return ngettext("every {n} year", "every {n} years", every.count)
