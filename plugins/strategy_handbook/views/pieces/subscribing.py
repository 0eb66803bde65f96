"""How one gets a calendar of the plan into one's own: links for the usual programs, and what they do."""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import quote, urlsplit

from strategy_handbook.addresses import feed_file
from strategy_handbook.insight.feeds import Feed, feed_name, feeds
from strategy_handbook.plan import Entity
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.feed_titles import feed_title, part_of

_LINK = Markup('<a href="{}">{}</a>')
_GOOGLE = "https://calendar.google.com/calendar/r?cid={}"
_OUTLOOK = "https://outlook.office.com/calendar/0/addfromweb?url={}&name={}"
# One line each: how to, and how soon a change is seen.
PROGRAMS = (
    (
        "Google Calendar",
        "Other calendars, +, From URL, and paste the address. Looks for changes when it likes, "
        "within a day or so.",
    ),
    (
        "Outlook",
        "Add calendar, Subscribe from web, and paste the address. Looks for changes every few hours.",
    ),
    (
        "Apple Calendar",
        "File, New Calendar Subscription, and paste the address; on a phone open the webcal link. You "
        "set how often it looks, from five minutes to a week.",
    ),
)


class Ways(NamedTuple):
    """The ways to a calendar.

    Attributes:
        file: The way to its file from the page.
        address: Its whole address; empty where the site does not know its own.
        webcal: The address that opens a calendar program; empty without an address.
        google: The address at which Google Calendar asks whether to add it; empty without an address.
        outlook: The same for Outlook; empty without an address.
    """

    file: str
    address: str = ""
    webcal: str = ""
    google: str = ""
    outlook: str = ""


def ways_to(context: Context, feed: Feed) -> Ways:
    """The ways to a calendar from a page."""
    path = feed_file(context.plan, feed.name)
    file, site = context.file_href(path), context.handbook.site_url
    if not site:
        return Ways(file)
    address = site + path
    webcal = f"webcal://{address.removeprefix(urlsplit(address).scheme + '://')}"
    asked, name = quote(address, safe=""), quote(feed_title(context.plan, feed), safe="")
    return Ways(
        file, address, webcal, _GOOGLE.format(quote(webcal, safe="")), _OUTLOOK.format(asked, name)
    )


def feed_link(context: Context, entity: Entity) -> Markup:
    """A line that leads to the calendar of an entity; empty where the site has none."""
    feed = feeds(context.plan).get(feed_name(entity.kind, entity.id))
    if feed is None or "calendars" not in context.handbook.exports:
        return Markup("")
    ways = ways_to(context, feed)
    return Markup('<p class="hb-quiet"><a href="{}">{}</a></p>').format(
        ways.webcal or ways.file, f"Have all of it in your own calendar: {part_of(feed)}"
    )


def links(ways: Ways, title: str = "") -> Markup:
    """The ways to a calendar as links.

    Args:
        ways: The ways.
        title: The calendar's title, read out with each link where several calendars are listed.
    """
    named = Markup('<span class="hb-hidden"> to {}</span>').format(title) if title else Markup("")
    found = [
        (ways.webcal, "Subscribe"),
        (ways.google, "Google"),
        (ways.outlook, "Outlook"),
        (ways.file, "File"),
    ]
    return Markup(" ").join(
        _LINK.format(href, Markup("{}{}").format(text, named)) for href, text in found if href
    )


def programs() -> Markup:
    """What to do in each program, one line each."""
    rows = (Markup("<div><dt>{}</dt><dd>{}</dd></div>").format(*one) for one in PROGRAMS)
    return Markup('<dl class="hb-programs">{}</dl>').format(Markup("").join(rows))


def no_address(ways: Ways) -> Markup:
    """What stands in place of an address that the site does not know."""
    return Markup(
        '<p class="hb-missing">This site does not know its own address, so a calendar program cannot be '
        'pointed to it from here: set <code>site_url</code>. The <a href="{}">file</a> can be '
        "imported, but does not change with the plan.</p>"
    ).format(ways.file)
