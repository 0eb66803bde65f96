"""Whether dates that depend on each other can hold, across both halves."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from strategy_handbook.insight.alignment.standing import Held, Standing, standing_of
from strategy_handbook.insight.belonging import content_of
from strategy_handbook.insight.closed_days import blacked_out
from strategy_handbook.insight.conflicts import Leftover, conflicts, leftovers
from strategy_handbook.insight.crowding import TooClose, too_close
from strategy_handbook.insight.handovers import Crossing, crossings
from strategy_handbook.insight.occasions import Occasion, occasions, still_to_publish
from strategy_handbook.insight.work import CALLED_OFF, OVER, Work, all_work
from strategy_handbook.plan import Plan
from strategy_handbook.plan.campaigns import Campaign
from strategy_handbook.plan.dates import PlanDate
from strategy_handbook.plan.innovation import Initiative


class EarlyStart(NamedTuple):
    """That work starts before what it grows from has handed over, or what it waits for has ended.

    Attributes:
        entity: The work that starts too early.
        waits_for: The work that it needs.
        handover: The day of the handover; None where it depends on the whole of the other.
    """

    entity: Work
    waits_for: Work
    handover: PlanDate | None


class Untaken(NamedTuple):
    """A handover that nobody is there to take.

    Attributes:
        crossing: The handover with both its ends.
        campaign: The campaign, which is over by then, or cancelled.
    """

    crossing: Crossing
    campaign: Campaign


class InBlackout(NamedTuple):
    """Content that is to be published when nothing is to be published.

    Attributes:
        occasion: The content and its day.
        reason: Why nothing is published.
    """

    occasion: Occasion
    reason: str


class Timelines(NamedTuple):
    """The dates of both halves, held against each other.

    Attributes:
        early: Work that starts before it can.
        untaken: Handovers that nobody takes.
        late: Handovers whose day is past while their initiative is not done.
        close: Content of two campaigns that reaches the same people too soon after one another.
        leftovers: Content after the end of its work.
        blacked_out: Content in a blackout.
        in_time: How many handovers can hold.
        open_days: How much content that is still to appear has a day on which it may.
        content: How much content that has a day appears before its work has ended.
        dated: Whether anything at all has a day.
        linked: How many days that depend on each other were held against each other: of handovers,
            and of work that waits for other work.
        bounded: How much content was held against the end of its work or against blackouts.
    """

    early: tuple[EarlyStart, ...]
    untaken: tuple[Untaken, ...]
    late: tuple[Crossing, ...]
    close: tuple[TooClose, ...]
    leftovers: tuple[Leftover, ...]
    blacked_out: tuple[InBlackout, ...]
    in_time: Held
    open_days: Held
    content: Held
    dated: bool
    linked: int
    bounded: int

    @property
    def points(self) -> int:
        """How many points are out of line."""
        return (
            len(self.early)
            + len(self.untaken)
            + len(self.late)
            + len(self.close)
            + len(self.leftovers)
            + len(self.blacked_out)
        )

    @property
    def standing(self) -> Standing:
        """How they stand; it is open while no day can be held against another."""
        return standing_of(self.points, told=bool(self.linked or self.bounded))


def timelines(plan: Plan, as_of: dt.date) -> Timelines:
    """Holds the dates of a plan against each other."""
    all_of_them = crossings(plan)
    early, nobody = early_starts(plan), untaken(plan)
    off = {(one.waits_for.id, one.entity.id) for one in early if one.handover}
    off |= {(one.crossing.initiative.id, one.campaign.id) for one in nobody}
    late = tuple(one for one in all_of_them if one.state(as_of) == "late" and _ends(one) not in off)
    off |= {_ends(one) for one in late}
    coming = list(still_to_publish(plan, as_of))
    shut = in_blackouts(plan, as_of)
    after = leftovers(plan)
    found = occasions(plan)
    items = {one.entity.id for one in found if one.kind == "content"}
    return Timelines(
        early,
        nobody,
        late,
        tuple(too_close(plan, as_of)),
        tuple(after),
        shut,
        Held(sum(_ends(one) not in off for one in all_of_them), len(all_of_them)),
        Held(len(coming) - len(shut), len(coming)),
        Held(len(items - {one.content.id for one in after}), len(items)),
        bool(found),
        _linked(plan, all_of_them),
        len(
            items & _ending(plan)
            | ({one.entity.id for one in coming} if blacked_out(plan) else set())
        ),
    )


def _linked(plan: Plan, found: list[Crossing]) -> int:
    """How many handovers have a day, and how many starts wait for an end that is known."""
    # What is over holds nobody up.
    waiting = sum(
        isinstance(other, Initiative | Campaign)
        and not OVER & {work.status, other.status}
        and _is_known(work.start)
        and _is_known(other.end)
        for work in all_work(plan)
        for other in plan.found(work.depends_on)
    )
    return waiting + sum(_is_known(one.date) for one in found)


def _is_known(date: PlanDate | None) -> bool:
    return date is not None and date.last is not None


def _ending(plan: Plan) -> set[str]:
    """The content of work that has an end."""
    return {
        item.id
        for work in all_work(plan)
        if _is_known(work.end) and work.status not in CALLED_OFF
        for item in content_of(plan, work)
    }


def _ends(crossing: Crossing) -> tuple[str, str]:
    return crossing.initiative.id, crossing.campaign.id if crossing.campaign else ""


def early_starts(plan: Plan) -> tuple[EarlyStart, ...]:
    """Work that starts before it can: handovers first, then what depends on other work."""
    found = []
    told = set()
    for one in crossings(plan):
        campaign = one.campaign
        if campaign is None or not one.is_conflict or campaign.status in OVER:
            continue
        told.add((campaign.ref, one.initiative.ref))
        found.append(EarlyStart(campaign, one.initiative, one.date))
    found += [
        EarlyStart(one.entity, one.waits_for, None)
        for one in conflicts(plan)
        if (one.entity.ref, one.waits_for.ref) not in told
    ]
    return tuple(found)


def untaken(plan: Plan) -> tuple[Untaken, ...]:
    """Handovers to a campaign that is cancelled, or has ended before."""
    return tuple(
        Untaken(one, one.campaign)
        for one in crossings(plan)
        if one.campaign
        and (one.campaign.status == "cancelled" or _is_over(one.campaign.end, one.handover.date))
    )


def _is_over(end: PlanDate | None, handover: PlanDate | None) -> bool:
    if end is None or handover is None or end.last is None or handover.first is None:
        return False
    return end.last < handover.first


def in_blackouts(plan: Plan, as_of: dt.date) -> tuple[InBlackout, ...]:
    """Content still to be published on a day on which nothing is."""
    shut = blacked_out(plan)
    if not shut:
        return ()
    return tuple(
        InBlackout(one, reason)
        for one in still_to_publish(plan, as_of)
        if (reason := shut.get(one.first))
    )
