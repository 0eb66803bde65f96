"""What the metrics view hands to its template."""

from __future__ import annotations

from typing import NamedTuple

from strategy_handbook.views.data import ViewData
from strategy_handbook.views.markup import Markup


class Board(NamedTuple):
    """The metrics of one half that tell alike.

    Attributes:
        title: Whether they tell early or late; empty where none says it.
        cards: A card each.
    """

    title: str
    cards: Markup


class Group(NamedTuple):
    """The metrics of one half.

    Attributes:
        stream: `upstream`, `downstream` or `both`.
        heading: The half's heading.
        horizon: By which horizon they are judged, in a sentence.
        boards: Those that tell early, those that tell late, and the others.
        sheets: Each in full.
    """

    stream: str
    heading: Markup
    horizon: str
    boards: tuple[Board, ...]
    sheets: tuple[Markup, ...]


class MetricsData(ViewData):
    """The metrics, half by half.

    Attributes:
        filter: The form to filter by; empty where there is little to filter.
        notice: That the plan's method of forecasting is not there; else empty.
        standings: How many stand well, are to be watched, and so on, in a line; may be empty.
        groups: The metrics of upstream, of downstream, and of both.
    """

    filter: Markup
    notice: str
    standings: Markup
    groups: tuple[Group, ...]
