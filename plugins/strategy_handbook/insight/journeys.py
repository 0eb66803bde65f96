"""How each persona is met along its journey: at which stage, by which channel, in which month."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import NamedTuple

from strategy_handbook.insight.coverage import expected_stages, months_covered, touches, values_of
from strategy_handbook.insight.once import once
from strategy_handbook.plan import Plan


class Steps(NamedTuple):
    """What meets a persona at one stage.

    Attributes:
        stage: The stage; empty for content that says none.
        channels: The channels it is met by, in the plan's order, an unnamed one (empty) last; none where
            nothing meets it.
        counts: How many pieces there are for a channel and the first day of a month; what is missing is 0.
    """

    stage: str
    channels: tuple[str, ...]
    counts: Mapping[tuple[str, dt.date], int]

    def at(self, month: dt.date) -> int:
        """How many pieces there are in a month, by whichever channel."""
        return sum(self.counts.get((channel, month), 0) for channel in self.channels)

    @property
    def sum(self) -> int:
        """How many pieces there are in all months of the plan."""
        return sum(self.counts.values())


class Journey(NamedTuple):
    """All that meets one persona in the months of the plan.

    Attributes:
        persona: The persona's id; empty for what names none.
        stages: What meets it at each stage, in the order of the journey; those at which something is to
            be expected and nothing is are among them.
    """

    persona: str
    stages: tuple[Steps, ...]


@once
def journeys(plan: Plan) -> tuple[Journey, ...]:
    """The journeys of all whom anything meets in a month of the plan, in the plan's order.

    It is counted as for the maps of two things: a piece has one stage, and counts once for each of its
    channels. So the cells of a journey add up to the row of its persona by month.
    """
    months = set(months_covered(plan))
    found: dict[str, dict[str, dict[tuple[str, dt.date], int]]] = {}
    for touch, count in touches(plan):
        if touch.month is None or touch.month not in months:
            continue
        cells = found.setdefault(touch.persona, {}).setdefault(touch.stage, {})
        cell = touch.channel, touch.month
        cells[cell] = cells.get(cell, 0) + count
    channels = values_of(plan, "channel")
    return tuple(
        Journey(
            persona,
            tuple(
                _steps(stage, found[persona].get(stage, {}), channels)
                for stage in values_of(plan, "stage")
                if stage in found[persona] or stage in expected_stages(plan, persona)
            ),
        )
        for persona in values_of(plan, "persona")
        if persona in found
    )


def _steps(stage: str, counts: Mapping[tuple[str, dt.date], int], channels: list[str]) -> Steps:
    met = {channel for channel, _month in counts}
    return Steps(stage, tuple(one for one in channels if one in met), counts)
