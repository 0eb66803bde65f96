"""What the timeline hands to its template."""

from __future__ import annotations

from typing import NamedTuple

from strategy_handbook.views.data import ViewData
from strategy_handbook.views.markup import Markup


class Sign(NamedTuple):
    """A sign of the legend.

    Attributes:
        key: Which sign: `initiative`, `campaign`, `milestone`, `content`, `handover`, `planned`,
            `partial` or `was`.
        text: What it means.
    """

    key: str
    text: str


class Grouping(NamedTuple):
    """Something that lanes can be made of.

    Attributes:
        key: Its name in the address of the page.
        text: What it is called.
        nothing: What the lane is called of items that have none.
        chosen: Whether the lanes are made of it at first.
    """

    key: str
    text: str
    nothing: str
    chosen: bool


class TimelineData(ViewData):
    """A timeline, whole or compact. Personas and the overview show a compact one.

    Attributes:
        heading: The heading that the view's options ask for; empty for none.
        compact: Whether zoom, legend and table are left out.
        classes: The classes of the outermost element; the style needs them.
        style: Its measures for the style, such as the days on the axis.
        sum: What the picture holds, in one line.
        moves: How much has moved since the plan's baseline, in one line; empty without one.
        then: What the days are called that it is compared with: those of the baseline or, where this is a
            proposal, of the branch that is published.
        filter: The form to filter by; empty where there is little to filter.
        groupings: What the lanes can be made of; empty where there is nothing to choose.
        order: Whether any item waits for another, so that lines can be drawn.
        zoom: The name that the zoom's buttons share.
        today: The id of today's mark; empty when today is not on the axis.
        names: Whether milestone names can be switched: `checked` while they are shown at first,
            `off` while they are not, empty where there are none.
        region: What the picture is called for those who do not see it.
        head: The head of the axis: quarters, months, weeks.
        grid: The lines of the axis, the blackouts and today.
        lines: The handovers, drawn from bar to bar.
        lanes: The lanes with their bars.
        loose: The lane of what has no date; empty for none.
        legend: The signs that occur.
        blackouts: When nothing is published, in words.
        outside: How many items the dates shown leave out; empty for none.
        table: The same as a table, for those who do not see the picture.
        count: How many items there are.
    """

    heading: Markup
    compact: bool
    classes: str
    style: str
    sum: str
    moves: str
    then: str
    filter: Markup
    groupings: tuple[Grouping, ...]
    order: bool
    zoom: str
    today: str
    names: str
    region: str
    head: Markup
    grid: Markup
    lines: Markup
    lanes: Markup
    loose: Markup
    legend: tuple[Sign, ...]
    blackouts: Markup
    outside: str
    table: Markup
    count: int
