"""How a part of a plan stands, in one word: in line, out of line, or not to be told yet."""

from __future__ import annotations

import enum
from typing import NamedTuple


class Standing(enum.Enum):
    """How a part of a plan stands."""

    HOLDS = "holds"
    OFF = "off"
    OPEN = "open"


class Held(NamedTuple):
    """How many of some things are as they should be.

    Attributes:
        kept: Those that are.
        whole: All of them.
    """

    kept: int
    whole: int


def standing_of(points: int, *, told: bool) -> Standing:
    """How a part stands.

    Args:
        points: How many points are out of line.
        told: Whether the plan says enough to judge by; without that nothing is in line either.
    """
    if points:
        return Standing.OFF
    return Standing.HOLDS if told else Standing.OPEN
