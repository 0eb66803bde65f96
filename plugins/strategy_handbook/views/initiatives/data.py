"""What the initiatives view hands to its template."""

from __future__ import annotations

from typing import NamedTuple

from strategy_handbook.views.data import Part, ViewData
from strategy_handbook.views.markup import Markup


class Group(NamedTuple):
    """Initiatives that belong together.

    Attributes:
        heading: The group's heading; empty while there is only one group.
        cards: A card for each of them.
    """

    heading: Markup
    cards: tuple[Markup, ...]


class InitiativesData(ViewData):
    """All initiatives, by horizon or by how far along they are.

    Attributes:
        in_short: All of them in a line.
        filter: The form to filter by; empty where there is little to filter.
        groups: The initiatives in their groups.
        ranking: Those with a RICE score, the highest first.
    """

    in_short: Markup
    filter: Markup
    groups: tuple[Group, ...]
    ranking: Part
