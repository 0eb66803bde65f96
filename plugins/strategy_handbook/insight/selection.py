"""Choosing among the occasions of a plan: by half, persona, work, channel or kind."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from strategy_handbook.insight.belonging import channels_of, personas_of, work_ref
from strategy_handbook.insight.occasions import Occasion
from strategy_handbook.insight.runs import Run
from strategy_handbook.plan import Entity, Plan, Ref


class Selection(NamedTuple):
    """What to keep; a field left empty keeps everything.

    Attributes:
        stream: ``upstream`` or ``downstream``; what belongs to both is in either.
        persona: The persona it must be for, itself or through its campaign or initiative.
        work: The campaign or initiative it must belong to.
        channel: The channel it must appear on.
        kinds: The kinds of occasion.
    """

    stream: str | None = None
    persona: Ref | None = None
    work: Ref | None = None
    channel: Ref | None = None
    kinds: tuple[str, ...] = ()

    @property
    def everything(self) -> bool:
        """Whether nothing is left out."""
        return not (self.stream or self.persona or self.work or self.channel or self.kinds)

    def occasions(self, plan: Plan, found: Iterable[Occasion]) -> list[Occasion]:
        """The occasions to keep."""
        if self.everything:
            return list(found)
        return [
            one
            for one in found
            if (not self.kinds or one.kind in self.kinds)
            and self.takes(plan, one.entity, one.stream)
        ]

    def runs(self, plan: Plan, found: Iterable[Run]) -> list[Run]:
        """The runs to keep."""
        return [run for run in found if self.takes(plan, run.entity, run.stream)]

    def takes(self, plan: Plan, entity: Entity, stream: str) -> bool:
        """Whether an entity is to be kept, whatever its kind."""
        if self.stream and stream not in (self.stream, "both"):
            return False
        if self.persona and self.persona not in personas_of(plan, entity):
            return False
        if self.work and self.work not in (entity.ref, work_ref(entity)):
            return False
        return not self.channel or self.channel in channels_of(entity)
