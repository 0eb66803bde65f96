"""What the coverage view hands to its template."""

from __future__ import annotations

from strategy_handbook.views.data import Part, ViewData
from strategy_handbook.views.markup import Markup


class CoverageData(ViewData):
    """Who is talked to when, at which stage and by which channel.

    Attributes:
        heading: The heading that the view's options ask for; empty for none.
        empty: What to write where the plan has no content; else empty.
        maps: The heat maps.
        holes: Where nobody is talked to, in words.
        reckoning: What is counted.
    """

    heading: Markup
    empty: Markup
    maps: tuple[Part, ...]
    holes: Part
    reckoning: Markup
