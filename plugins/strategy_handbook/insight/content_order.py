"""Content in the order in which a reader wants it: by day, returning, without a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import NamedTuple

from strategy_handbook.insight.occasions import of_content
from strategy_handbook.plan import Plan
from strategy_handbook.plan.campaigns import Content


class Returning(NamedTuple):
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


class Ordered(NamedTuple):
    """Content in the order in which a reader wants it.

    Attributes:
        dated: What appears on known days, by day.
        returning: What returns, by its next day.
        undated: What has no day yet, as written.
    """

    dated: tuple[Content, ...] = ()
    returning: tuple[Returning, ...] = ()
    undated: tuple[Content, ...] = ()


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
