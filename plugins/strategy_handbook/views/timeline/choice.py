"""Which of a plan's items a timeline is asked to show."""

from __future__ import annotations

from typing import NamedTuple

from strategy_handbook.insight.work import all_work
from strategy_handbook.plan import Plan
from strategy_handbook.views.timeline.items import Item

KINDS = ("initiatives", "campaigns", "milestones", "content")


class Choice(NamedTuple):
    """Which items are wanted; an empty choice of any sort means all.

    Attributes:
        kinds: Kinds of items, as in ``KINDS``; empty for the usual ones.
        stream: Only this half.
        personas: Only what is for one of these personas, by id.
        campaigns: Only these campaigns, by id, with what hands over to them or holds them up.
        initiatives: Only these initiatives, by id, with what they hand over to or wait for.
    """

    kinds: frozenset[str] = frozenset()
    stream: str | None = None
    personas: frozenset[str] = frozenset()
    campaigns: frozenset[str] = frozenset()
    initiatives: frozenset[str] = frozenset()

    @property
    def is_whole(self) -> bool:
        """Whether all of the plan is wanted, of whichever kinds."""
        return self == Choice(self.kinds)


def is_wanted(item: Item, choice: Choice) -> bool:
    """Whether an item is of the half and for the personas that are wanted."""
    if choice.stream and item.stream not in (choice.stream, "both"):
        return False
    return not choice.personas or any(ref.id in choice.personas for ref in item.personas)


def chain_of(plan: Plan, choice: Choice) -> set[tuple[str, str]] | None:
    """What hangs together with the work asked for, one step up and down; None for everything."""
    if not choice.campaigns and not choice.initiatives:
        return None
    asked = {
        *(("campaign", id) for id in choice.campaigns),
        *(("initiative", id) for id in choice.initiatives),
    }
    chain = set(asked)
    for initiative in plan.initiatives.values():
        key = (initiative.kind, initiative.id)
        for handover in initiative.handovers:
            if handover.campaign is None:
                continue
            taker = ("campaign", handover.campaign.id)
            if key in asked or taker in asked:
                chain |= {key, taker}
    for work in all_work(plan):
        if (work.kind, work.id) in asked:
            chain |= {(ref.kind, ref.id) for ref in work.depends_on}
    return chain
