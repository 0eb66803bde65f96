"""What the segments view hands to its template."""

from __future__ import annotations

from strategy_handbook.views.data import ViewData
from strategy_handbook.views.markup import Markup


class SegmentsData(ViewData):
    """The segments, compared and one by one.

    Attributes:
        filter: The form to filter by; empty where there is little to filter.
        comparison: All of them in a table; empty for one or two.
        segments: The segments, each with its heading and all that belongs to it.
    """

    filter: Markup
    comparison: Markup
    segments: tuple[Markup, ...]
