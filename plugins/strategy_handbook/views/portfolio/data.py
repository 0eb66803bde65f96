"""What the portfolio hands to its template."""

from __future__ import annotations

from strategy_handbook.views.data import Part, ViewData
from strategy_handbook.views.markup import Markup


class PortfolioData(ViewData):
    """All plans of the site.

    Attributes:
        cards: A card for each plan.
        comparison: The plans side by side in a table; empty for a single plan.
    """

    cards: tuple[Markup, ...]
    comparison: Part
