"""What should have happened by now and, by its status, has not."""

from __future__ import annotations

import datetime as dt

from strategy_handbook.insight.occasions import Occasion

# The statuses in which a thing of a kind is still to come; without a status nothing is claimed.
_NOT_YET = {
    "content": {"idea", "brief", "draft", "in-review", "approved", "scheduled", "at-risk"},
    "draft": {"idea", "brief"},
    "start": {"idea", "planned", "approved", "committed"},
    "end": {"idea", "planned", "approved", "live", "validating", "committed", "in-progress"}
    | {"at-risk", "paused"},
    "due": {"draft", "active", "at-risk"},
}
_OVER = {"done", "dropped", "completed", "cancelled", "retired"}


def is_overdue(one: Occasion, as_of: dt.date) -> bool:
    """Whether an occasion's day is past although its status says that it is still to come.

    Args:
        one: The occasion.
        as_of: The day that counts as today.
    """
    last = one.date.last if one.date and one.date.last else one.last
    if last >= as_of or one.recurring:
        return False
    if one.kind == "milestone":
        return one.status != "done" and one.entity.status not in _OVER
    return one.status in _NOT_YET.get(one.kind, ())


def status_on(one: Occasion, as_of: dt.date) -> str | None:
    """The status of an occasion on a day.

    A row of returning content has one status for all its days: "published" does not yet hold for
    those to come.
    """
    if one.recurring and one.first > as_of and one.status == "published":
        return None
    return one.status
