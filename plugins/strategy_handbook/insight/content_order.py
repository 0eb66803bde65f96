"""What belongs to a piece of work: its content, in the order in which it appears, and what is late."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from strategy_handbook.insight.occasions import of_content
from strategy_handbook.plan import Plan
from strategy_handbook.plan.campaigns import Campaign, Content
from strategy_handbook.plan.dates import PlanDate
from strategy_handbook.plan.innovation import Initiative

# With one of these an item has not come as far as its draft, or not as far as its readers.
_BEFORE_DRAFT = frozenset({"idea", "brief"})
_BEFORE_PUBLISHED = _BEFORE_DRAFT | {"draft", "in-review", "approved", "scheduled", "at-risk"}


@dataclass(frozen=True, slots=True)
class Returning:
    """A content item that returns.

    Attributes:
        item: The item.
        next: The next day it appears; None when there is none any more, or none is known.
        last: The last day it appeared; None when it has not yet.
        times: How often it appears in all.
    """

    item: Content
    next: dt.date | None
    last: dt.date | None
    times: int


@dataclass(frozen=True, slots=True)
class Ordered:
    """Content in the order in which a reader wants it.

    Attributes:
        dated: What appears on known days, by day.
        returning: What returns, by its next day.
        undated: What has no day yet, as written.
    """

    dated: tuple[Content, ...] = ()
    returning: tuple[Returning, ...] = ()
    undated: tuple[Content, ...] = ()


def content_of(plan: Plan, work: Initiative | Campaign) -> tuple[Content, ...]:
    """The content items that belong to a campaign or an initiative, in the order written."""
    return tuple(
        mention.by
        for mention in plan.mentions_of(work)
        if isinstance(mention.by, Content)
        and work in (plan.find(mention.by.campaign), plan.find(mention.by.initiative))
    )


def unassigned(plan: Plan) -> tuple[Content, ...]:
    """The content items that belong to no piece of work."""
    return tuple(
        item
        for item in plan.content.values()
        if plan.find(item.campaign) is None and plan.find(item.initiative) is None
    )


def ordered(plan: Plan, items: Iterable[Content], as_of: dt.date) -> Ordered:
    """Content items sorted: with a day, returning, without a day."""
    dated: list[tuple[dt.date, Content]] = []
    returning: list[Returning] = []
    undated: list[Content] = []
    for item in items:
        if item.every is not None:
            days = [one.first for one in of_content(plan, item)]
            ahead = (day for day in days if day >= as_of)
            gone = [day for day in days if day < as_of]
            returning.append(
                Returning(item, next(ahead, None), gone[-1] if gone else None, len(days))
            )
        elif item.publish is not None and item.publish.first is not None:
            dated.append((item.publish.first, item))
        else:
            undated.append(item)
    dated.sort(key=lambda pair: (pair[0], pair[1].title))
    returning.sort(key=lambda one: (one.next or dt.date.max, one.item.title))
    return Ordered(tuple(item for _, item in dated), tuple(returning), tuple(undated))


def draft_late_by(item: Content, as_of: dt.date) -> int:
    """How many days ago the draft was due, while the item has not come so far; else 0."""
    return _late_by(item.draft_due, as_of) if item.status in _BEFORE_DRAFT else 0


def publishing_late_by(item: Content, as_of: dt.date) -> int:
    """How many days ago the item was to be published, while nobody says it was; else 0."""
    if item.every is not None or item.status not in _BEFORE_PUBLISHED:
        return 0
    return _late_by(item.publish, as_of)


def _late_by(due: PlanDate | None, as_of: dt.date) -> int:
    if due is None or due.last is None or due.last >= as_of:
        return 0
    return (as_of - due.last).days
