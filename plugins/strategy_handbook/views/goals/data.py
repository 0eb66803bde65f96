"""What the goals view hands to its template."""

from __future__ import annotations

from typing import NamedTuple

from strategy_handbook.views.data import ViewData
from strategy_handbook.views.markup import Markup


class Group(NamedTuple):
    """The goals of one half.

    Attributes:
        stream: `upstream`, `downstream` or `both`.
        heading: The half's heading.
        goals: The goals, each with all that belongs to it.
    """

    stream: str
    heading: Markup
    goals: tuple[Markup, ...]


class GoalsData(ViewData):
    """The goals, half by half.

    Attributes:
        filter: The form to filter by; empty where there is little to filter.
        scoreboard: All of them as small cards; empty for one or two.
        reckoning: How it is computed how far a goal has come.
        groups: The goals of upstream, of downstream, and of both.
    """

    filter: Markup
    scoreboard: Markup
    reckoning: Markup
    groups: tuple[Group, ...]
