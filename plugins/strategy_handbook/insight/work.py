"""The work of a plan, its initiatives and campaigns, and how far along each piece of it is."""

from __future__ import annotations

import datetime as dt
import enum

from strategy_handbook.plan import Plan
from strategy_handbook.plan.campaigns import Campaign
from strategy_handbook.plan.dates import Precision
from strategy_handbook.plan.innovation import Initiative

Work = Initiative | Campaign

# Work that will not happen: it reaches nobody, hands over nothing and holds nobody up.
CALLED_OFF = frozenset({"dropped", "cancelled"})
# Work that is over, one way or the other.
OVER = frozenset({"done", "completed"}) | CALLED_OFF
# The same of everything that has a status: what is settled is on nobody's desk any more.
SETTLED = OVER | {"published", "retired", "met", "missed"}


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
    **dict.fromkeys(OVER, Phase.FINISHED),
}


def all_work(plan: Plan) -> list[Work]:
    """The initiatives, then the campaigns, in the plan's order."""
    return [*plan.initiatives.values(), *plan.campaigns.values()]


def phase_of(work: Work, as_of: dt.date) -> Phase:
    """How far along a piece of work is: by its status, else by its dates, else later."""
    if work.status in _OF_STATUS:
        return _OF_STATUS[work.status]
    first = work.start.first if work.start else None
    last = work.end.last if work.end else None
    if last is not None and last < as_of:
        return Phase.FINISHED
    if work.start is not None and work.start.precision is Precision.ALWAYS:
        return Phase.NOW
    if first is not None:
        return Phase.NEXT if first > as_of else Phase.NOW
    return Phase.LATER


def is_under_way(work: Work, as_of: dt.date) -> bool:
    """Whether a piece of work goes on today; one that is paused does not."""
    return work.status != "paused" and phase_of(work, as_of) is Phase.NOW
