"""How long what a plan knows may be relied on, and what still rests on what is out of date."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from strategy_handbook.insight.grounds import Reached, carries, rests_on
from strategy_handbook.insight.work import SETTLED
from strategy_handbook.plan import Entity, Plan
from strategy_handbook.plan.entity import EVIDENCE
from strategy_handbook.plan.research import Study

# What other entries rest on: evidence of all kinds, and what they say.
GROUNDS = frozenset({*EVIDENCE, "message"})


class Stale(NamedTuple):
    """That something should no longer be relied on.

    Attributes:
        entity: What is out of date.
        why: ``expired`` for a study past its date, ``unreviewed`` for what should have been looked at
            again.
        since: The last day on which it could be relied on, or by which it should have been reviewed.
    """

    entity: Entity
    why: str
    since: dt.date


class Doubt(NamedTuple):
    """That an entity rests on something out of date.

    Attributes:
        stale: What is out of date.
        by: What lies between the two, from the entity to what is out of date; empty if nothing does.
    """

    stale: Stale
    by: tuple[Entity, ...]


def relied_on_until(entity: Entity) -> dt.date | None:
    """The last day on which something may be relied on; None if the plan sets no end.

    That is the day a study expires, or the day by which the next review is due: the last review, for a
    study without one its last day in the field, and an interval of ``review_every`` after it. Of two
    days the earlier one counts. A month or a quarter counts with its last day.
    """
    days = [day for day, _why in _ends(entity)]
    return min(days, default=None)


def stale(entity: Entity, as_of: dt.date) -> Stale | None:
    """Whether something is out of date on a day; None while it may be relied on."""
    past = [(day, why) for day, why in _ends(entity) if day < as_of]
    if not past:
        return None
    # That it has expired says more than that nobody looked at it.
    day, why = min(past, key=lambda one: (one[1] != "expired", one[0]))
    return Stale(entity, why, day)


def all_stale(plan: Plan, as_of: dt.date) -> list[Stale]:
    """What of the things that others rest on is out of date, in the plan's order."""
    found = (stale(one, as_of) for one in plan.entities() if one.kind in GROUNDS)
    return [one for one in found if one is not None]


def doubts(plan: Plan, entity: Entity, as_of: dt.date) -> list[Doubt]:
    """What an entity rests on that is out of date, the nearest first."""
    found = []
    for reached in rests_on(plan, entity):
        if reached.entity.kind in GROUNDS:
            out_of_date = stale(reached.entity, as_of)
            if out_of_date is not None:
                found.append(Doubt(out_of_date, reached.by))
    return found


def shaken(plan: Plan, entity: Entity) -> list[Reached]:
    """What rests on an entity and is not over or called off, the nearest first."""
    return [one for one in carries(plan, entity) if one.entity.status not in _NO_MATTER]


# What has been reached, ended or given up does not change any more.
_NO_MATTER = SETTLED | {"rejected"}


def _ends(entity: Entity) -> list[tuple[dt.date, str]]:
    ends = []
    if isinstance(entity, Study) and entity.expires and entity.expires.last:
        ends.append((entity.expires.last, "expired"))
    if entity.review_every is not None:
        looked_at = entity.reviewed_on
        if looked_at is None and isinstance(entity, Study):
            looked_at = entity.end or entity.start
        if looked_at is not None and looked_at.last is not None:
            ends.append((entity.review_every.after(looked_at.last), "unreviewed"))
    return ends
