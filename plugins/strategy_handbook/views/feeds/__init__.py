"""The feeds view: every calendar to subscribe to, and every table and file to take away."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import chain

from strategy_handbook.addresses import DATA_SCHEMA, data_file, feed_file
from strategy_handbook.insight.entries import Entry, awaited, entries
from strategy_handbook.insight.feeds import WHOLE, Feed, feeds
from strategy_handbook.insight.tables import rows_of, tables
from strategy_handbook.plan.records import record
from strategy_handbook.translation import N_, _, ngettext, pgettext
from strategy_handbook.views.context import Context
from strategy_handbook.views.feeds.data import Download, FeedsData
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.empty_places import empty
from strategy_handbook.views.pieces.feed_titles import part_of
from strategy_handbook.views.pieces.occasion_titles import whole_title
from strategy_handbook.views.pieces.parts import part
from strategy_handbook.views.pieces.subscribing import (
    links,
    no_address,
    programs,
    ways_to,
)
from strategy_handbook.views.pieces.tables import grouped
from strategy_handbook.views.view import View, ViewOptions
from strategy_handbook.views.wording import filled, in_a_row

EXAMPLE = """
content:
  first-letter: {title: A first letter, channel: email, publish: 2027-03-04}
"""
_GROUPS = {
    "plan": N_("Everything"),
    "stream": N_("By half"),
    "persona": N_("By persona"),
    "campaign": N_("By campaign"),
    "channel": N_("By channel"),
    "role": N_("By role"),
}


@record
class FeedsOptions(ViewOptions):
    """Options of the feeds view."""


def render(context: Context, options: FeedsOptions) -> FeedsData | Markup:
    """Works out the calendars and the files, as far as the site has them."""
    wanted = context.handbook.exports
    if not wanted:
        # Translators: {command} is a command to type.
        text = _(
            "This site offers nothing to take away. {command} writes calendars, tables and data "
            "into any folder."
        )
        command = Markup("<code>handbook export</code>")
        return Markup('<p class="hb-missing">{}</p>').format(filled(text, command=command))
    calendars = left_out = Markup("")
    if "calendars" in wanted:
        known = feeds(context.plan)
        calendars = (
            _calendars(context, known) if known else empty(_("No dates yet"), "content", EXAMPLE)
        )
        left_out = _left_out(context)
    files = wanted - {"calendars"}
    return FeedsData(
        calendars=part(context, 2, _("Calendars"), "calendars", calendars),
        left_out=part(context, 2, _("Not in a calendar yet"), "not-yet", left_out),
        # Translators: the heading above files to download.
        take_away=context.heading(2, _("Take away"), "take-away") if files else Markup(""),
        downloads=tuple(_downloads(context)),
        tables=tuple(_tables(context)) if "tables" in wanted else (),
    )


def _calendars(context: Context, known: dict[str, Feed]) -> Markup:
    groups = []
    for kind, name in _GROUPS.items():
        rows = [_row(context, feed) for feed in known.values() if feed.kind == kind]
        if rows:
            groups.append((Markup("{}").format(_(name)), rows))
    heads = (
        _("Calendar"),
        _("Entries"),
        pgettext("what comes next", "Next"),
        # Translators: the head of a column with links to a calendar.
        _("Get it"),
    )
    listed = grouped(_("Calendars to subscribe to"), heads, groups)
    whole = ways_to(context, known[WHOLE])
    intro = Markup("<p>{}</p>").format(
        _(
            "A calendar you subscribe to changes with the plan, in your own program. What is "
            "called off stays in it, marked as cancelled; nothing in it makes you busy."
        )
    )
    return intro + (programs() if whole.address else no_address(whole)) + listed


def _row(context: Context, feed: Feed) -> tuple[Markup | str, ...]:
    ways = Markup('<span class="hb-feeds__ways">{}</span>').format(
        links(ways_to(context, feed), part_of(feed))
    )
    return part_of(feed), context.language.number(len(feed.entries)), _next(context, feed), ways


def _next(context: Context, feed: Feed) -> Markup:
    coming = (
        (day, entry) for entry in feed.entries for day in _days(entry) if day >= context.as_of
    )
    day, entry = min(coming, key=lambda pair: pair[0], default=(None, None))
    if day is None or entry is None:
        return Markup('<span class="hb-quiet">{}</span>').format(_("nothing more"))
    return filled(
        # Translators: what comes next in a calendar, with its day before it.
        _("{day}: {title}"),
        day=context.language.day(day),
        title=context.link(entry.entity, whole_title(entry)),
    )


def _days(entry: Entry) -> tuple[dt.date, ...]:
    return entry.days or (entry.first,)


def _left_out(context: Context) -> Markup:
    rows = Markup("").join(
        Markup("<li>{}</li>").format(
            in_a_row((context.link(one.entity, whole_title(one)), context.language.date(one.date)))
        )
        for one in awaited(context.plan)
    )
    if not rows:
        return Markup("")
    why = _(
        "A calendar shows days. These are known to a month or quarter only, and come in with their "
        "day."
    )
    return Markup("<p>{}</p><ul>{}</ul>").format(why, rows)


def _downloads(context: Context) -> Iterator[Download]:
    plan, wanted = context.plan, context.handbook.exports
    if "feed" in wanted and entries(plan):
        yield Download(
            context.file_href(feed_file(plan, WHOLE, ".json")),
            _("JSON Feed"),
            _("Everything that has a day, for feed readers and for programs."),
        )
    if "data" in wanted:
        yield Download(
            context.file_href(data_file(plan, "plan.json")),
            _("The whole plan as JSON"),
            _("All records with their fields, dates and amounts worked out."),
        )
        yield Download(
            context.file_href(DATA_SCHEMA),
            _("Its JSON Schema"),
            _("What each field of that file holds."),
        )


def _tables(context: Context) -> Iterator[Download]:
    plan = context.plan
    days = sum(len(_days(entry)) for entry in entries(plan)) + len(awaited(plan))
    found = (
        (section.key, _(section.title), len(rows_of(plan, section))) for section in tables(plan)
    )
    calendar = [("calendar", _("Calendar"), days)] if days else []
    for name, title, count in chain(calendar, found):
        href = context.file_href(data_file(plan, f"{name}.csv"))
        yield Download(href, title, ngettext("{n} row", "{n} rows", count))


VIEW = View(
    "feeds",
    "Calendars to subscribe to, and tables and data to take away.",
    FeedsOptions,
    render,
    data=FeedsData,
    sheets=("subscribing",),
)
