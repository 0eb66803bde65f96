"""What the personas view hands to its template."""

from __future__ import annotations

from typing import NamedTuple

from strategy_handbook.views.data import ViewData
from strategy_handbook.views.markup import Markup


class Card(NamedTuple):
    """One persona at a glance.

    Attributes:
        link: Its name as a link to its page.
        avatar: Its picture: the initials in a colour of their own.
        role: Job title and part in the buying decision; empty if neither is said.
        line: What it is about, in one line; empty if nothing says so.
        confidence: How well it is known; empty if not said.
        segments: The segments it stands for, as links; empty for none.
        counts: How much work there is for it: `2 campaigns`.
        negative: Whether it is one not to be reached.
        mark: The attributes by which the filter finds it, for its element's opening tag.
    """

    link: Markup
    avatar: Markup
    role: str
    line: Markup
    confidence: Markup
    segments: Markup
    counts: tuple[str, ...]
    negative: bool
    mark: Markup


class PersonasData(ViewData):
    """All personas as cards.

    Attributes:
        filter: The form to filter by; empty where there is little to filter.
        wanted: The personas to be reached.
        negative: Those not to be reached.
        negative_heading: The heading above these; empty if there are none.
    """

    filter: Markup
    wanted: tuple[Card, ...]
    negative: tuple[Card, ...]
    negative_heading: Markup
