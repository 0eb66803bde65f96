"""Whether the company can do what its initiatives need when they need it."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import NamedTuple

from strategy_handbook.insight.work import OVER
from strategy_handbook.plan import Plan
from strategy_handbook.plan.innovation import Initiative
from strategy_handbook.plan.research import Capability

# On a scale of 0 to 5 this is the middle: something that is done, and not yet by rule.
MASTERED = Decimal(3)


class Readiness(NamedTuple):
    """How a capability stands to the initiatives that need it.

    Attributes:
        capability: The capability.
        needed_for: The initiatives that need it and are not over.
        first_start: The first day on which one of those begins; None without one.
        state: ``mastered`` (3 of 5 or more), ``too-late`` (it is to be there only after an initiative
            that needs it has begun), ``missing`` (an initiative has begun, it is not mastered, and
            nothing says when it will be), ``coming``, ``unused`` (nothing needs it), or empty where
            it is not rated.
    """

    capability: Capability
    needed_for: tuple[Initiative, ...]
    first_start: dt.date | None
    state: str


def readiness(plan: Plan, as_of: dt.date) -> list[Readiness]:
    """How each capability stands to the initiatives that need it, in the plan's order.

    A month or a quarter by which a capability is needed counts with its last day.
    """
    return [_of(plan, one, as_of) for one in plan.capabilities.values()]


def _of(plan: Plan, capability: Capability, as_of: dt.date) -> Readiness:
    needing = tuple(
        one
        for one in plan.initiatives.values()
        if one.status not in OVER and any(ref.id == capability.id for ref in one.capabilities)
    )
    starts = [one.start.first for one in needing if one.start and one.start.first]
    first = min(starts, default=None)
    return Readiness(capability, needing, first, _state(capability, bool(needing), first, as_of))


def _state(capability: Capability, needed: bool, first: dt.date | None, as_of: dt.date) -> str:
    if not needed:
        return "unused"
    if capability.maturity is None:
        return ""
    if capability.maturity >= MASTERED:
        return "mastered"
    there = capability.needed_by.last if capability.needed_by else None
    if there is not None and first is not None and there > first:
        return "too-late"
    begun = first is not None and first <= as_of
    return "missing" if begun else "coming"
