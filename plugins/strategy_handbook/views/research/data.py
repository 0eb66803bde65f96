"""What the research view hands to its template."""

from __future__ import annotations

from strategy_handbook.views.data import Part, ViewData
from strategy_handbook.views.markup import Markup


class ResearchData(ViewData):
    """What is known about the market, and how it is known.

    Attributes:
        heading: The heading that the view's options ask for; empty for none.
        empty: What to write where the plan has none of it; else empty.
        studies: The studies with method, findings and limits.
        trends: The trends by kind and horizon.
        gaps: The gaps by opportunity.
        competitors: The competitors side by side.
        capabilities: The capabilities against what the initiatives need.
    """

    heading: Markup
    empty: Markup
    studies: Part
    trends: Part
    gaps: Part
    competitors: Part
    capabilities: Part
