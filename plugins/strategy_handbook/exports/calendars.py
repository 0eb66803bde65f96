"""Calendars that people subscribe to: one file for each feed of a plan, in the format of RFC 5545.

A feed depends on the plan, its history and the site's address, and on no clock: unchanged plans give
unchanged files, byte for byte.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from icalendar import Calendar

from strategy_handbook import __version__
from strategy_handbook.addresses import feed_file
from strategy_handbook.exports import content_lines as line
from strategy_handbook.exports import wording
from strategy_handbook.exports.cadences import rule_of
from strategy_handbook.exports.site import Site, namespace_of
from strategy_handbook.insight.belonging import work_of
from strategy_handbook.insight.entries import Entry
from strategy_handbook.insight.feeds import Feed, feeds
from strategy_handbook.plan import Plan, humanize
from strategy_handbook.plan.campaigns import Content
from strategy_handbook.views.pieces.feed_titles import feed_title

# A calendar must say when each entry was written down. Where no history tells, it is this moment.
UNKNOWN = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)
# How often programs should look again; Google does what it likes.
REFRESH = dt.timedelta(hours=12)
_DAY = dt.timedelta(days=1)
_TENTATIVE = frozenset({"idea", "validating", "brief", "draft"})
_OVER_MONTHS = ("campaign", "initiative")

Changed = Mapping[str, dt.datetime]


def calendars(plan: Plan, site: Site, changed: Changed) -> Iterator[tuple[str, str]]:
    """Every calendar of a plan: its path below the site's root, and its text.

    Args:
        plan: The plan.
        site: Where the handbook will be.
        changed: When each file of the plan was last changed; may be empty.
    """
    written: dict[str, str] = {}
    namespace = namespace_of(plan, site)
    for feed in feeds(plan).values():
        # An entry is in several calendars, and the same in each.
        for entry in feed.entries:
            if entry.key not in written:
                written[entry.key] = "".join(_events(plan, entry, site, namespace, changed))
        path = feed_file(plan, feed.name)
        before, after = _frame(plan, feed, site, path)
        yield path, before + "".join(written[entry.key] for entry in feed.entries) + after


def uid_of(entry: Entry, namespace: str) -> str:
    """The name of an entry for all calendar programs, which it keeps whatever becomes of it."""
    return f"{entry.key}@{namespace}"


def changed_at(plan: Plan, entry: Entry, changed: Changed) -> dt.datetime | None:
    """When an entry was last changed: the files of what decides its days; None if nobody knows."""
    entity = entry.entity
    work = work_of(plan, entity) if isinstance(entity, Content) else None
    told = (plan.plan.at, entity.at, work and work.at, entry.takes_over and entry.takes_over.at)
    moments = [changed[where.file] for where in told if where and where.file in changed]
    return max(moments, default=None)


def _frame(plan: Plan, feed: Feed, site: Site, path: str) -> tuple[str, str]:
    title, about = feed_title(plan, feed), wording.feed_about(plan, feed)
    calendar = Calendar()
    calendar.add("prodid", f"-//Strategy Handbook//{__version__}//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "PT12H")
    if plan.plan.timezone:
        calendar.add("x-wr-timezone", plan.plan.timezone)
    if url := site.page(plan):
        calendar.add("url", url)
        calendar.add("source", site.file(path), parameters={"VALUE": "URI"})
    own = "".join(
        line.text(name, value)
        for name, value in (
            ("NAME", title),
            ("X-WR-CALNAME", title),
            ("DESCRIPTION", about),
            ("X-WR-CALDESC", about),
        )
    )
    before, end, _ = calendar.to_ical().decode("utf-8").partition("END:VCALENDAR")
    return before + own, f"{end}\r\n"


def _events(
    plan: Plan, entry: Entry, site: Site, namespace: str, changed: Changed
) -> Iterator[str]:
    moment = changed_at(plan, entry, changed)
    after = "".join(_facts(plan, entry, site)) + "END:VEVENT\r\n"
    for uid, days in _times(entry, namespace):
        yield "BEGIN:VEVENT\r\n" + line.text("UID", uid)
        yield line.moment("DTSTAMP", moment or UNKNOWN)
        if moment:
            yield line.moment("LAST-MODIFIED", moment)
        yield days + after


def _times(entry: Entry, namespace: str) -> Iterator[tuple[str, str]]:
    """The names and days of an entry's events: one, but for a row of days that follows no rule."""
    uid = uid_of(entry, namespace)
    if not entry.days:
        yield uid, _once(entry)
        return
    item = entry.entity
    assert isinstance(item, Content) and item.every and entry.anchor
    clock = entry.start.time.timetz() if entry.start and entry.start.time else None
    rule = None if clock else rule_of(item.every, item.on, entry.days, entry.anchor)
    if rule:
        first = entry.days[0]
        yield uid, _whole_days(first, first) + line.rule("RRULE", rule)
        return
    for number, day in enumerate(entry.days, start=1):
        # At ten by the clock of a zone is another moment in summer, which each event says itself.
        when = (
            line.moment("DTSTART", dt.datetime.combine(day, clock))
            if clock
            else _whole_days(day, day)
        )
        # The number, for its day may move.
        yield uid.replace("@", f".time-{number}@", 1), when


def _once(entry: Entry) -> str:
    start = entry.start.time if entry.start else None
    end = entry.end.time if entry.end else None
    timed = entry.kind not in _OVER_MONTHS and start and (end or entry.first == entry.last)
    if not (timed and start):
        return _whole_days(entry.first, entry.last)
    # Without an end it is a moment, as when something is published.
    ends = line.moment("DTEND", end) if end and end > start else ""
    return line.moment("DTSTART", start) + ends


def _whole_days(first: dt.date, last: dt.date) -> str:
    # The end of a calendar's day is the day after.
    return line.day("DTSTART", first) + line.day("DTEND", last + _DAY)


def _facts(plan: Plan, entry: Entry, site: Site) -> Iterator[str]:
    yield line.text("SUMMARY", wording.summary(entry))
    if description := wording.description(plan, entry, site):
        yield line.text("DESCRIPTION", description)
    yield line.texts("CATEGORIES", _categories(entry))
    if url := site.entity(plan, entry.entity):
        yield line.address("URL", url)
    tentative = entry.status in _TENTATIVE
    status = "CANCELLED" if entry.called_off else "TENTATIVE" if tentative else "CONFIRMED"
    # Nobody is busy because something is published.
    yield line.text("STATUS", status) + line.text("TRANSP", "TRANSPARENT")


def _categories(entry: Entry) -> tuple[str, ...]:
    tags = (humanize(tag) for tag in entry.entity.tags)
    return (wording.kind_of(entry), *wording.halves_of(entry), *tags)
