"""What a timeline shows: initiatives, campaigns, milestones and content, as items with a span."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from strategy_handbook.insight.baseline import Slip
from strategy_handbook.insight.changes import What
from strategy_handbook.insight.facets import Facet
from strategy_handbook.plan import Entity, Ref
from strategy_handbook.plan.campaigns import Campaign
from strategy_handbook.plan.dates import PlanDate
from strategy_handbook.plan.innovation import Initiative
from strategy_handbook.plan.recurrence import Interval
from strategy_handbook.views.timeline.spans import Span


class Baton(NamedTuple):
    """A handover as the picture shows it.

    Attributes:
        initiative: Who hands over.
        campaign: Who takes over.
        date: When, as the plan writes it; the campaign's start where the handover does not say.
        day: The day it is drawn on; None while it has none.
    """

    initiative: Initiative
    campaign: Campaign
    date: PlanDate | None
    day: dt.date | None


class Moved(NamedTuple):
    """What has become of an item since the plan's baseline.

    Attributes:
        baseline: What the baseline is called.
        slip: The dates it had then, and how far it has moved; None for what is new since.
    """

    baseline: str
    slip: Slip | None


class Item(NamedTuple):
    """Something on a timeline.

    Attributes:
        kind: ``initiative``, ``campaign``, ``milestone`` or ``content``.
        title: What it is called.
        entity: The entity it is, or, for a milestone, belongs to; its page tells more.
        stream: The half it belongs to.
        status: Where it stands, as the plan writes it; of milestones ``done``, ``overdue`` or None.
        start: Its first day as written.
        end: Its last day as written.
        span: The days it is drawn over; None when it has no date.
        owners: Who looks after it.
        personas: Whom it is for.
        channels: Where it runs.
        progress: How much is done, in percent; None if not said.
        every: How often it returns; None for what is no row of days.
        gives: The handovers it makes.
        takes: The handovers it receives.
        waits_for: What it depends on.
        conflicts: What it depends on and yet starts before the end of.
        moved: How it has moved since the baseline; None where it has not, or there is none.
        became: What a proposal does with it, with a milestone by itself; None for nothing.
    """

    kind: str
    title: str
    entity: Entity
    stream: str
    status: str | None
    start: PlanDate | None
    end: PlanDate | None
    span: Span | None
    owners: tuple[Ref, ...] = ()
    personas: tuple[Ref, ...] = ()
    channels: tuple[Ref, ...] = ()
    progress: float | None = None
    every: Interval | None = None
    gives: tuple[Baton, ...] = ()
    takes: tuple[Baton, ...] = ()
    waits_for: tuple[Entity, ...] = ()
    conflicts: tuple[Entity, ...] = ()
    moved: Moved | None = None
    became: What | None = None

    @property
    def key(self) -> tuple[str, str]:
        """The kind and id of the entity."""
        return self.entity.kind, self.entity.id

    @property
    def own_facets(self) -> tuple[Facet, ...]:
        """What it is found by besides all that its entity is: a milestone by who looks after it."""
        owners = self.owners if self.kind == "milestone" else ()
        return tuple(("owner", ref.id) for ref in owners)


@dataclass(frozen=True)
class Group:
    """An item with what belongs to it: its milestones and its content.

    Attributes:
        head: The initiative or campaign; None for what stands without it.
        members: What belongs to it, by day.
    """

    head: Item | None
    members: tuple[Item, ...]

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """All items, the head first."""
        return (self.head, *self.members) if self.head else self.members

    @property
    def first(self) -> Item:
        """The item that decides where the group stands."""
        return self.items[0]
