"""What the compare view hands to its template."""

from __future__ import annotations

from strategy_handbook.views.data import ViewData
from strategy_handbook.views.markup import Markup


class CompareData(ViewData):
    """The two halves, personas, campaigns, tactics or plans side by side.

    Attributes:
        heading: What is compared, as a heading.
        more: Links to what is compared; may be empty.
        tables: The comparison; many things are compared in several tables.
        reckoning: How its figures are computed; empty where there are none.
        left_out: That there are more than are compared here; empty if there are not.
        empty: How to write something to compare; empty when there is something.
    """

    heading: Markup
    more: Markup
    tables: tuple[Markup, ...]
    reckoning: Markup
    left_out: Markup
    empty: Markup
