"""What the feeds view hands to its template."""

from __future__ import annotations

from typing import NamedTuple

from strategy_handbook.views.data import Part, ViewData
from strategy_handbook.views.markup import Markup


class Download(NamedTuple):
    """A file to take away.

    Attributes:
        href: The way to it.
        title: What it is called.
        about: What is in it; may be empty.
    """

    href: str
    title: str
    about: str = ""


class FeedsData(ViewData):
    """Everything that can be taken away from a plan.

    Attributes:
        calendars: The calendars, and how to subscribe to them.
        left_out: What no calendar holds until its day is known.
        take_away: The heading above what follows; empty where nothing does.
        downloads: The feed and the data to take away.
        tables: The tables to take away.
    """

    calendars: Part
    left_out: Part
    take_away: Markup
    downloads: tuple[Download, ...]
    tables: tuple[Download, ...]
