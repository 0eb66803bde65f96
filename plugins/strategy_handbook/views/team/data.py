"""What the team view hands to its template."""

from __future__ import annotations

from typing import NamedTuple

from strategy_handbook.views.data import Part, ViewData
from strategy_handbook.views.markup import Markup


class Group(NamedTuple):
    """The roles of one team.

    Attributes:
        team: The team, `marketing` for example; empty for roles that name none.
        heading: The team's heading; empty if all roles name no team.
        roles: A card for each role.
    """

    team: str
    heading: Markup
    roles: tuple[Markup, ...]


class TeamData(ViewData):
    """The roles, who reports to whom, and what each has to do.

    Attributes:
        filter: The form to filter by; empty where there is little to filter.
        reporting: Who reports to whom, as a tree; empty if nobody is said to report to anybody.
        groups: The roles, team by team.
        empty: How to describe a first role; empty when there is one.
        named: The roles that the plan names without describing any; its body holds their cards.
    """

    filter: Markup
    reporting: Markup
    groups: tuple[Group, ...]
    empty: Markup
    named: Part
