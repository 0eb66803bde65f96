"""What should have happened by now and, by its status, has not."""

from __future__ import annotations

import datetime as dt

from strategy_handbook.insight.occasions import Occasion
from strategy_handbook.insight.work import OVER
from strategy_handbook.plan.campaigns import Content
from strategy_handbook.plan.dates import PlanDate

# The statuses in which a thing of a kind is still to come; without a status nothing is claimed.
_NOT_YET = {
    "content": {"idea", "brief", "draft", "in-review", "approved", "scheduled", "at-risk"},
    "draft": {"idea", "brief"},
    "start": {"idea", "planned", "approved", "committed"},
    "end": {"idea", "planned", "approved", "live", "validating", "committed", "in-progress"}
    | {"at-risk", "paused"},
    "due": {"draft", "active", "at-risk"},
}


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
        return one.status != "done" and one.entity.status not in OVER
    return one.status in _NOT_YET.get(one.kind, ())


def status_on(one: Occasion, as_of: dt.date) -> str | None:
    """The status of an occasion on a day.

    A row of returning content has one status for all its days: "published" does not yet hold for
    those to come.
    """
    if one.recurring and one.first > as_of and one.status == "published":
        return None
    return one.status


def draft_late_by(item: Content, as_of: dt.date) -> int:
    """How many days ago the draft was due, while the item has not come so far; else 0."""
    return _late_by(item.draft_due, as_of) if item.status in _NOT_YET["draft"] else 0


def publishing_late_by(item: Content, as_of: dt.date) -> int:
    """How many days ago the item was to be published, while nobody says it was; else 0."""
    if item.every is not None or item.status not in _NOT_YET["content"]:
        return 0
    return _late_by(item.publish, as_of)


def _late_by(due: PlanDate | None, as_of: dt.date) -> int:
    if due is None or due.last is None or due.last >= as_of:
        return 0
    return (as_of - due.last).days
