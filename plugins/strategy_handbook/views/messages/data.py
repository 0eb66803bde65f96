"""What the messages view hands to its template."""

from __future__ import annotations

from strategy_handbook.views.data import Part, ViewData
from strategy_handbook.views.markup import Markup


class MessagesData(ViewData):
    """The message house, its holes, and the messages one by one.

    Attributes:
        filter: The form to filter the messages by; empty where there are few.
        houses: The drawn houses: one for each umbrella, and one without a roof if it is needed.
        reckoning: How the view comes to what it says, folded.
        missing: What the house lacks, with what to write.
        halves: Who says each pillar, upstream and downstream.
        audience: Which pillar is for whom, and what carries it there.
        messages: The messages in full, each with its heading.
    """

    filter: Markup
    houses: tuple[Markup, ...]
    reckoning: Markup
    missing: Part
    halves: Part
    audience: Part
    messages: Part
