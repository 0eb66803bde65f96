"""What the campaigns view hands to its template."""

from __future__ import annotations

from typing import NamedTuple

from strategy_handbook.views.data import Part, ViewData
from strategy_handbook.views.markup import Markup


class Group(NamedTuple):
    """Campaigns that belong together.

    Attributes:
        heading: The group's heading; empty while there is only one group.
        cards: A card for each of them.
    """

    heading: Markup
    cards: tuple[Markup, ...]


class CampaignsData(ViewData):
    """All campaigns, by how far along they are.

    Attributes:
        in_short: All of them in a line; empty when there are none.
        filter: The form to filter by; empty where there is little to filter.
        groups: The campaigns in their groups, from live to finished.
        table: All of them in one table; empty for one or two.
        unassigned: Content that belongs to no campaign and no initiative.
        empty: How to write a first campaign; empty when there is one.
    """

    in_short: Markup
    filter: Markup
    groups: tuple[Group, ...]
    table: Part
    unassigned: Part
    empty: Markup
