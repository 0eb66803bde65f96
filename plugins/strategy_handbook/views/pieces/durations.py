"""Numbers of days in words: how long, how long ago, and until when."""

from __future__ import annotations

from strategy_handbook.plan.recurrence import WEEKDAYS, Interval
from strategy_handbook.translation import N_, N_n, _, ngettext
from strategy_handbook.views.language import Language
from strategy_handbook.views.wording import together

_LENGTHS = {
    "day": N_n("{n} day", "{n} days"),
    "week": N_n("{n} week", "{n} weeks"),
    "month": N_n("{n} month", "{n} months"),
    "year": N_n("{n} year", "{n} years"),
}
_AHEAD = {
    "day": N_n("in {n} day", "in {n} days"),
    "week": N_n("in {n} week", "in {n} weeks"),
    "month": N_n("in {n} month", "in {n} months"),
    "year": N_n("in {n} year", "in {n} years"),
}
_BEHIND = {
    "day": N_n("{n} day ago", "{n} days ago"),
    "week": N_n("{n} week ago", "{n} weeks ago"),
    "month": N_n("{n} month ago", "{n} months ago"),
    "year": N_n("{n} year ago", "{n} years ago"),
}
_EVERY = {
    "day": N_n("every {n} day", "every {n} days"),
    "week": N_n("every {n} week", "every {n} weeks"),
    "month": N_n("every {n} month", "every {n} months"),
    "quarter": N_n("every {n} quarter", "every {n} quarters"),
    "year": N_n("every {n} year", "every {n} years"),
}
# Of its own, for languages that say one and many alike: "every 1 day" is nowhere said.
_EVERY_ONE = {
    "day": N_("every day"),
    "week": N_("every week"),
    "month": N_("every month"),
    "quarter": N_("every quarter"),
    "year": N_("every year"),
}


def length(days: int) -> str:
    """A number of days as people say it: ``1 day``, ``12 days``, ``5 weeks``, ``4 months``."""
    count, unit = _rounded(days)
    return ngettext(*_LENGTHS[unit], count)


def from_today(days: int) -> str:
    """A number of days from today: ``today``, ``tomorrow``, ``in 12 days``, ``5 weeks ago``."""
    if days == 0:
        return _("today")
    if days == 1:
        return _("tomorrow")
    if days == -1:
        return _("yesterday")
    count, unit = _rounded(abs(days))
    return ngettext(*(_AHEAD if days > 0 else _BEHIND)[unit], count)


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
    one, count = every.count == 1, every.count
    interval = _(_EVERY_ONE[every.unit]) if one else ngettext(*_EVERY[every.unit], count)
    if not on:
        return interval
    names = language.weekdays("wide")
    days = [names[WEEKDAYS.index(day)] for day in sorted(on, key=WEEKDAYS.index)]
    return on_days(interval, together(days))


def on_days(interval: str, days: str) -> str:
    """How often, and on which days of the week: ``every 2 weeks on Tuesday and Friday``."""
    # Translators: {interval} is "every 2 weeks", {days} is "Tuesday and Friday".
    return _("{interval} on {days}", interval=interval, days=days)
