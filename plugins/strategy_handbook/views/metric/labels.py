"""Names of lines beside a chart, moved apart where they would lie on each other."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

# How far apart two names must be, in percent of a chart's height.
_APART = 8.5


class Label(NamedTuple):
    """A name at the end of a line.

    Attributes:
        y: Where the line ends, from 0 at the upper edge to 100 at the lower.
        text: What the name says.
        look: How the line looks: `target`, `good`, `watch`, `bad` or `ahead`.
    """

    y: float
    text: str
    look: str


def apart(labels: Iterable[Label]) -> list[Label]:
    """The same labels from top to bottom, far enough apart to be read."""
    placed: list[Label] = []
    for one in sorted(labels, key=lambda label: label.y):
        least = placed[-1].y + _APART if placed else 0.0
        placed.append(one._replace(y=max(one.y, least)))
    # What was pushed out at the lower edge goes back up, and pushes those above it.
    limit = 100.0
    for number in range(len(placed) - 1, -1, -1):
        if placed[number].y > limit:
            placed[number] = placed[number]._replace(y=limit)
        limit = placed[number].y - _APART
    return [one._replace(y=round(one.y, 2)) for one in placed]
