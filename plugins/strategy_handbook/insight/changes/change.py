"""What a change is: of one record, of a whole plan, and of all that somebody proposes."""

from __future__ import annotations

import enum
from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from strategy_handbook.findings.compared import NOTHING_FOUND, ComparedFindings
from strategy_handbook.insight.changes.affected import Affected
from strategy_handbook.insight.changes.fields import FieldChange
from strategy_handbook.insight.changes.meaning import Renamed, meaning
from strategy_handbook.insight.changes.money import MoneyChange
from strategy_handbook.insight.changes.weight import Reason, Weight
from strategy_handbook.insight.occasions import Occasion
from strategy_handbook.plan import Entity, Plan, Record, Section
from strategy_handbook.plan.campaigns import Campaign
from strategy_handbook.plan.innovation import Initiative, Milestone


class What(enum.Enum):
    """What has become of something."""

    ADDED = "added"
    CHANGED = "changed"
    RENAMED = "renamed"
    REMOVED = "removed"


@dataclass(frozen=True)
class Change:
    """What has become of one record: an entity, a half of the plan, a line of the budget.

    Attributes:
        section: The section it stands in.
        before: The record as it was; None for a new one.
        after: The record as it is; None for one that is gone.
        fields: The fields that say something else.
        reasons: Why it wants attention.
    """

    section: Section
    before: Record | None
    after: Record | None
    fields: tuple[FieldChange, ...] = ()
    reasons: tuple[Reason, ...] = ()

    @property
    def record(self) -> Record:
        """The record as it is, or as it was if it is gone."""
        found = self.after or self.before
        assert found is not None
        return found

    @property
    def what(self) -> What:
        """What has become of it."""
        if self.before is None:
            return What.ADDED
        if self.after is None:
            return What.REMOVED
        if isinstance(self.before, Entity) and self.before.id != getattr(self.after, "id", ""):
            return What.RENAMED
        return What.CHANGED

    @property
    def weight(self) -> Weight:
        """How much it matters, its errors left aside."""
        if self.reasons:
            return Weight.ATTENTION
        if self.what is What.CHANGED and all(field.form_only for field in self.fields):
            return Weight.COSMETIC
        return Weight.ROUTINE


@dataclass(frozen=True)
class PlanChanges:
    """What has changed in a plan.

    Attributes:
        before: The plan as it was; None for a new one.
        after: The plan as it is; None for one that is gone.
        changes: What has become of its records, section by section, in the order of now; what is gone
            stands last in its section.
        money: What has changed in its budget.
        touched: What a change touches that was not edited.
        shrunk: Sections that have lost much of what was in them, with how many they had and have.
        moved: How many entities stand in another file than before.
        reformatted: The files, by their paths within the plan, in which only the form has changed, or
            an id that they refer to.
        renamed: The ids that entities have now, by kind and the id they had.
        unread: The files, by the same, that cannot be read now and could then, or the other way round:
            what stands in them is not compared, nor what refers to it, and no money is.
        closed: How many entities have become internal, and are told of in no other way.
    """

    before: Plan | None
    after: Plan | None
    changes: tuple[Change, ...]
    money: tuple[MoneyChange, ...] = ()
    touched: tuple[Affected, ...] = ()
    shrunk: tuple[tuple[Section, int, int], ...] = ()
    moved: int = 0
    reformatted: tuple[str, ...] = ()
    renamed: Renamed = field(default_factory=dict)
    unread: tuple[str, ...] = ()
    closed: int = 0

    @property
    def plan(self) -> Plan:
        """The plan as it is, or as it was if it is gone."""
        found = self.after or self.before
        assert found is not None
        return found

    @cached_property
    def by_entity(self) -> Mapping[tuple[str, str], Change]:
        """The changes of entities, by kind and id: of now, and of then for what is gone."""
        records = ((one, one.record) for one in self.changes)
        return {
            (record.kind, record.id): one for one, record in records if isinstance(record, Entity)
        }

    def became(self, entity: Entity) -> What | None:
        """What has become of an entity; None for nothing that matters."""
        change = self.of(entity)
        return change.what if change and change.weight > Weight.COSMETIC else None

    def became_of(self, one: Occasion) -> What | None:
        """What has become of something that has a day: of a milestone or a handover by itself."""
        if one.kind == "milestone":
            return self.milestone_became(one.entity, one.title)
        if one.takes_over is not None:
            return self._handover_became(one.entity, one.takes_over)
        return self.became(one.entity)

    def of(self, entity: Entity) -> Change | None:
        """The change of an entity, whichever of its ids it is given by."""
        key = entity.kind, entity.id
        return self.by_entity.get((entity.kind, self.renamed.get(key, entity.id)))

    def milestone_became(self, work: Entity, name: str) -> What | None:
        """What has become of a milestone: of its name and its days, whatever becomes of its work."""
        change = self.of(work)
        if change is None:
            return None
        return _part_became(
            *(
                {one.name: (meaning(one.due), meaning(one.done)) for one in _milestones(state)}.get(
                    name
                )
                for state in (change.before, change.after)
            )
        )

    def _handover_became(self, initiative: Entity, campaign: Entity) -> What | None:
        change = self.of(initiative)
        if change is None:
            return None
        wanted = self.renamed.get((campaign.kind, campaign.id), campaign.id)
        dates = []
        for state in (change.before, change.after):
            found = state.handovers if isinstance(state, Initiative) else ()
            ids = [
                (self.renamed.get(("campaign", one.campaign.id), one.campaign.id), one)
                for one in found
                if one.campaign
            ]
            dates.append(next(((meaning(one.date),) for id, one in ids if id == wanted), None))
        return _part_became(*dates)

    @property
    def weight(self) -> Weight | None:
        """How much it matters; None where nothing has changed at all."""
        if self.before is None or self.after is None or self.before.id != self.after.id:
            return Weight.ROUTINE if self.before is None else Weight.ATTENTION
        if self.closed or self.shrunk or any(one.is_much for one in self.money):
            return Weight.ATTENTION
        if self.changes:
            return max(one.weight for one in self.changes)
        if self.unread:
            return Weight.ROUTINE
        return Weight.COSMETIC if self.moved or self.reformatted else None


def _milestones(state: Record | None) -> tuple[Milestone, ...]:
    return state.milestones if isinstance(state, Initiative | Campaign) else ()


def _part_became(before: Hashable, after: Hashable) -> What | None:
    """What has become of a part of an entity, by what it says; None for a part that is not there."""
    if before == after:
        return None
    if before is None or after is None:
        return What.ADDED if before is None else What.REMOVED
    return What.CHANGED


@dataclass(frozen=True)
class Proposal:
    """What is proposed: the plans as they are, against the state that is published.

    Attributes:
        against: What that state is called: a branch, as a rule.
        changes: What has changed, by the plan's id; of plans that are the same too.
        findings: What is found in the proposal and was not, and what no longer is.
    """

    against: str
    changes: Mapping[str, PlanChanges]
    findings: ComparedFindings = NOTHING_FOUND
