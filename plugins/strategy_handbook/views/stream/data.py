"""What the stream hands to its template."""

from __future__ import annotations

from typing import NamedTuple

from strategy_handbook.views.data import Part, ViewData
from strategy_handbook.views.markup import Markup


class Stage(NamedTuple):
    """A column of the picture.

    Attributes:
        key: Which: `research`, `gap`, `initiative`, `campaign`, `goal` or `metric`.
        title: What stands in it, with a link to their page where there are any.
        size: How many there are, or how many of them are shown; empty for none.
        entities: The entities, each in its place; empty for none.
    """

    key: str
    title: Markup
    size: str
    entities: Markup


class StreamData(ViewData):
    """The stream: how research becomes gaps, initiatives, campaigns, goals and metrics.

    Attributes:
        heading: The heading that the view's options ask for; empty for none.
        compact: Whether only a few of each stage are shown.
        rows: How many rows the fullest column has.
        region: What the picture is called for those who do not see it.
        lines: The lines from entity to entity.
        stages: The columns, from the source to the mouth.
        reckoning: Where the lines come from; empty in a compact one.
        ahead: What becomes downstream in the coming quarters; empty in a compact one.
        loose: Where the stream is broken, in words; empty in a compact one.
    """

    heading: Markup
    compact: bool
    rows: int
    region: str
    lines: Markup
    stages: tuple[Stage, ...]
    reckoning: Markup
    ahead: Part
    loose: Part
