"""Where the plan crowds people: the same audience on one channel, and the same role in one week."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from strategy_handbook.insight.belonging import channels_of, personas_of, segments_of, work_of
from strategy_handbook.insight.occasions import Occasion, occasions, still_to_publish
from strategy_handbook.insight.work import SETTLED, Work
from strategy_handbook.plan import Plan, Ref
from strategy_handbook.plan.campaigns import Content

# Two pieces of content for the same people on the same channel want a day between them.
FEWEST_DAYS = 2
# More dates than that in one week are more than one role can keep.
MOST_DATES = 5


class TooClose(NamedTuple):
    """Two pieces of content that reach the same people on the same channel too soon after another.

    Attributes:
        first: The earlier one.
        second: The later one.
        channel: The channel.
        audience: The personas and segments they share.
        days: How many days lie between the two: 0 for the same day.
    """

    first: Occasion
    second: Occasion
    channel: Ref
    audience: tuple[Ref, ...]
    days: int


def too_close(plan: Plan, as_of: dt.date) -> list[TooClose]:
    """Content of different campaigns that will reach the same people on the same channel too soon.

    Only what is published once, on a day that is known and has not passed; one campaign may speak on
    two days in a row if it wants to.
    """
    by_channel: dict[Ref, list[_Speaking]] = {}
    for one in still_to_publish(plan, as_of):
        speaking = _speaking(plan, one)
        if speaking is not None:
            for channel in channels_of(one.entity):
                by_channel.setdefault(channel, []).append(speaking)
    found = []
    for channel, ones in by_channel.items():
        for number, first in enumerate(ones):
            # By its place: a copy of the rest for each would cost more than all that is compared.
            for place in range(number + 1, len(ones)):
                second = ones[place]
                days = (second.occasion.first - first.occasion.first).days
                if days >= FEWEST_DAYS:
                    break
                if first.work is second.work or first.reached.isdisjoint(second.reached):
                    continue
                audience = tuple(ref for ref in first.audience if ref in second.reached)
                found.append(TooClose(first.occasion, second.occasion, channel, audience, days))
    return found


class _Speaking(NamedTuple):
    """Content with what it belongs to and whom it reaches: worked out once, compared many times."""

    occasion: Occasion
    work: Work
    audience: tuple[Ref, ...]
    reached: frozenset[Ref]


def _speaking(plan: Plan, one: Occasion) -> _Speaking | None:
    """What one has to know of a piece of content; None for one of no work, or for nobody."""
    assert isinstance(one.entity, Content)
    work = work_of(plan, one.entity)
    audience = (*personas_of(plan, one.entity), *segments_of(plan, one.entity))
    return _Speaking(one, work, audience, frozenset(audience)) if work and audience else None


class RoleWeek(NamedTuple):
    """What one role has to see to in one week.

    Attributes:
        role: The role.
        monday: The first day of the week.
        dates: What falls into it.
    """

    role: Ref
    monday: dt.date
    dates: tuple[Occasion, ...]


def crowded_weeks(plan: Plan, as_of: dt.date) -> list[RoleWeek]:
    """The weeks still to come in which a role has more than five dates of its own, by week and role."""
    return crowded(weeks_of_roles(plan, as_of))


def crowded(weeks: Iterable[RoleWeek]) -> list[RoleWeek]:
    """Those of some weeks that have more dates than a role can keep."""
    return [one for one in weeks if len(one.dates) > MOST_DATES]


def weeks_of_roles(plan: Plan, as_of: dt.date) -> list[RoleWeek]:
    """The weeks still to come in which a role has dates of its own, by week and role.

    Dates are drafts, publishing, milestones and goals that fall on a known day and are not settled;
    what returns by itself is routine and does not count.
    """
    weeks: dict[tuple[dt.date, str], list[tuple[Ref, Occasion]]] = {}
    for role, one in _dates(plan, as_of):
        monday = one.first - dt.timedelta(days=one.first.weekday())
        weeks.setdefault((monday, role.id), []).append((role, one))
    return [
        RoleWeek(found[0][0], monday, tuple(one for _role, one in found))
        for (monday, _id), found in sorted(weeks.items(), key=lambda item: item[0])
    ]


def _dates(plan: Plan, as_of: dt.date) -> Iterator[tuple[Ref, Occasion]]:
    for one in occasions(plan):
        settled = one.status in SETTLED or one.recurring or one.partial or one.first < as_of
        if not settled and one.kind in ("content", "draft", "milestone", "due"):
            for role in dict.fromkeys(one.owners):
                yield role, one
