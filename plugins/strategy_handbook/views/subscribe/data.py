"""What the subscribe view hands to its template."""

from __future__ import annotations

from strategy_handbook.views.data import ViewData
from strategy_handbook.views.markup import Markup


class SubscribeData(ViewData):
    """A calendar to subscribe to.

    Attributes:
        title: What the calendar will be called.
        count: How many entries it has.
        links: Links for the usual programs, and to the file.
        address: Its whole address; empty where the site does not know its own.
        no_address: What stands in place of the address then.
        programs: What to do in each program.
        more: The way to the page of all calendars.
    """

    title: str
    count: int
    links: Markup
    address: str
    no_address: Markup
    programs: Markup
    more: str
