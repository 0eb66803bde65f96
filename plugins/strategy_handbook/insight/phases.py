"""How far along work is: going on now, next, later or finished."""

from __future__ import annotations

import datetime as dt
import enum

from strategy_handbook.plan.campaigns import Campaign
from strategy_handbook.plan.innovation import Initiative


class Phase(enum.Enum):
    """How far along a piece of work is."""

    NOW = "now"
    NEXT = "next"
    LATER = "later"
    FINISHED = "finished"


_OF_STATUS = {
    "live": Phase.NOW,
    "at-risk": Phase.NOW,
    "paused": Phase.NOW,
    "in-progress": Phase.NOW,
    "validating": Phase.NOW,
    "approved": Phase.NEXT,
    "planned": Phase.NEXT,
    "committed": Phase.NEXT,
    "idea": Phase.LATER,
    "completed": Phase.FINISHED,
    "cancelled": Phase.FINISHED,
    "done": Phase.FINISHED,
    "dropped": Phase.FINISHED,
}


def phase_of(work: Initiative | Campaign, as_of: dt.date) -> Phase:
    """How far along a piece of work is: by its status, else by its dates, else later."""
    if work.status in _OF_STATUS:
        return _OF_STATUS[work.status]
    first = work.start.first if work.start else None
    last = work.end.last if work.end else None
    if last is not None and last < as_of:
        return Phase.FINISHED
    if first is not None:
        return Phase.NEXT if first > as_of else Phase.NOW
    return Phase.LATER
