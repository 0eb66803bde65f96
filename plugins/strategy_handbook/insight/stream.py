"""The one stream of a plan as a graph: what each piece rests on, and what it leads to.

What research has found shows a gap; an initiative closes it and hands over to a campaign; that works
for a goal, which a metric measures. Each of these is an arrow that the plan itself has written, and
nothing is guessed.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from strategy_handbook.insight.goal_metrics import metrics_of_goal
from strategy_handbook.insight.once import once
from strategy_handbook.insight.work import CALLED_OFF, all_work
from strategy_handbook.plan import SECTION_OF_KIND, Entity, Plan, Ref

# From the source to the mouth. Each stage has the kinds of entities that stand in it.
STAGES: Mapping[str, tuple[str, ...]] = {
    "research": ("study", "trend", "competitor"),
    "gap": ("gap",),
    "initiative": ("initiative",),
    "campaign": ("campaign",),
    "goal": ("goal",),
    "metric": ("metric",),
}
_STAGE_OF = {kind: stage for stage, kinds in STAGES.items() for kind in kinds}
_ORDER = {stage: number for number, stage in enumerate(STAGES)}
_KINDS = list(_STAGE_OF)
Key = tuple[str, str]
Step = Callable[[Entity], Iterable[Entity]]


class Arrow(NamedTuple):
    """That one entity leads to another.

    Attributes:
        source: The one further upstream.
        target: The one further downstream.
        relation: Why: ``evidence``, ``answers``, ``closes``, ``hands-over``, ``works-for`` or
            ``measured-by``.
    """

    source: Entity
    target: Entity
    relation: str


@dataclass(frozen=True)
class Stream:
    """The graph.

    Attributes:
        stages: The entities of each stage, in the plan's order.
        arrows: The arrows between them, in the order of their targets.
    """

    stages: Mapping[str, tuple[Entity, ...]]
    arrows: tuple[Arrow, ...]
    _into: Mapping[Key, tuple[Arrow, ...]]
    _out_of: Mapping[Key, tuple[Arrow, ...]]

    def into(self, entity: Entity) -> tuple[Arrow, ...]:
        """The arrows that lead to an entity."""
        return self._into.get(key_of(entity), ())

    def out_of(self, entity: Entity) -> tuple[Arrow, ...]:
        """The arrows that lead on from an entity."""
        return self._out_of.get(key_of(entity), ())

    def upstream_of(self, entity: Entity) -> list[Entity]:
        """Everything that an entity rests on, however far up, from the source down."""
        return _sorted(self._reached(entity, lambda one: (a.source for a in self.into(one))))

    def downstream_of(self, entity: Entity) -> list[Entity]:
        """Everything that rests on an entity, however far down, towards the mouth."""
        return _sorted(self._reached(entity, lambda one: (a.target for a in self.out_of(one))))

    def _reached(self, entity: Entity, step: Step) -> list[Entity]:
        found: dict[Key, Entity] = {}
        waiting = deque([entity])
        while waiting:
            for one in step(waiting.popleft()):
                key = key_of(one)
                # What a careless plan leads in a circle is met once.
                if key not in found and key != key_of(entity):
                    found[key] = one
                    waiting.append(one)
        return list(found.values())


class Loose(NamedTuple):
    """Where the stream is broken. What was called off is left out.

    Attributes:
        from_nothing: What nothing leads to: gaps that no research has shown, initiatives without a
            gap or research, campaigns that take over from no initiative and rest on no research, goals
            that nobody works for.
        to_nothing: What leads nowhere: studies and trends without a gap or initiative, gaps without an
            initiative, initiatives without a campaign, campaigns without a goal, goals without a
            metric.
    """

    from_nothing: Mapping[Key, Entity]
    to_nothing: Mapping[Key, Entity]


def key_of(entity: Entity) -> Key:
    """What an entity is known by in the stream."""
    return entity.kind, entity.id


def stage_of(entity: Entity) -> str:
    """The stage an entity stands in; empty for what has no place in the stream."""
    return _STAGE_OF.get(entity.kind, "")


@once
def stream(plan: Plan) -> Stream:
    """The graph of a plan."""
    stages = {
        stage: tuple(one for kind in kinds for one in _entities(plan, kind))
        for stage, kinds in STAGES.items()
    }
    arrows = tuple(dict.fromkeys(_arrows(plan)))
    into: dict[Key, list[Arrow]] = {}
    out_of: dict[Key, list[Arrow]] = {}
    for arrow in arrows:
        into.setdefault(key_of(arrow.target), []).append(arrow)
        out_of.setdefault(key_of(arrow.source), []).append(arrow)
    return Stream(stages, arrows, _frozen(into), _frozen(out_of))


@once
def loose_ends(plan: Plan) -> Loose:
    """Where the stream of a plan is broken, in its own order."""
    found = stream(plan)
    entities = [one for stage in found.stages.values() for one in stage]
    alive = [one for one in entities if one.status not in CALLED_OFF]
    return Loose(
        _by_key(one for one in alive if stage_of(one) in _FED_BY and not _is_fed(plan, found, one)),
        _by_key(one for one in alive if one.kind in _LEADS_TO and not _leads_on(found, one)),
    )


# From which stages something must come, and to which it must lead. A metric may be watched for itself,
# and so may a competitor.
_FED_BY = {
    "gap": {"research"},
    "initiative": {"research", "gap"},
    "campaign": {"research", "initiative"},
    "goal": {"initiative", "campaign"},
}
_RESEARCH = frozenset({"research"})
_LEADS_TO = {
    "study": {"research", "gap", "initiative", "campaign"},
    "trend": {"research", "gap", "initiative", "campaign"},
    "gap": {"initiative"},
    "initiative": {"campaign"},
    "campaign": {"goal"},
    "goal": {"metric"},
}


def _is_fed(plan: Plan, found: Stream, entity: Entity) -> bool:
    wanted = _FED_BY[stage_of(entity)]
    # A benchmark, a precedent or a metric has no place in the stream, and is a reason all the same.
    return bool(wanted & _RESEARCH and plan.found(entity.evidence)) or any(
        stage_of(arrow.source) in wanted and arrow.source.status not in CALLED_OFF
        for arrow in found.into(entity)
    )


def _leads_on(found: Stream, entity: Entity) -> bool:
    wanted = _LEADS_TO[entity.kind]
    return any(
        stage_of(arrow.target) in wanted and arrow.target.status not in CALLED_OFF
        for arrow in found.out_of(entity)
    )


def _by_key(entities: Iterable[Entity]) -> Mapping[Key, Entity]:
    return {key_of(one): one for one in entities}


def _entities(plan: Plan, kind: str) -> Iterable[Entity]:
    section: Mapping[str, Entity] = getattr(plan, SECTION_OF_KIND[kind].key)
    return section.values()


def _arrows(plan: Plan) -> Iterator[Arrow]:
    for trend in plan.trends.values():
        yield from _from(plan, trend, trend.evidence, "evidence")
    for competitor in plan.competitors.values():
        yield from _from(plan, competitor, competitor.evidence, "evidence")
    for gap in plan.gaps.values():
        yield from _from(plan, gap, gap.evidence, "evidence")
    for initiative in plan.initiatives.values():
        yield from _from(plan, initiative, initiative.closes, "closes")
        yield from _from(plan, initiative, initiative.answers, "answers")
        yield from _from(plan, initiative, initiative.evidence, "evidence")
    for campaign in plan.campaigns.values():
        yield from _from(plan, campaign, campaign.evidence, "evidence")
    for initiative in plan.initiatives.values():
        taken = tuple(one.campaign for one in initiative.handovers if one.campaign)
        for taker in plan.found(taken):
            yield Arrow(initiative, taker, "hands-over")
    for work in all_work(plan):
        for goal in plan.found(work.goals):
            yield Arrow(work, goal, "works-for")
    for goal in plan.goals.values():
        for metric in metrics_of_goal(plan, goal):
            yield Arrow(goal, metric, "measured-by")


def _from(plan: Plan, target: Entity, refs: tuple[Ref, ...], relation: str) -> Iterator[Arrow]:
    for source in plan.found(refs):
        # Evidence may be a metric or a decision too: that is no way down the stream.
        if stage_of(source) and _ORDER[stage_of(source)] <= _ORDER[stage_of(target)]:
            yield Arrow(source, target, relation)


def _sorted(entities: list[Entity]) -> list[Entity]:
    """Kind by kind from the source down, each in the order in which it was met."""
    return sorted(entities, key=lambda one: _KINDS.index(one.kind))


def _frozen(found: dict[Key, list[Arrow]]) -> Mapping[Key, tuple[Arrow, ...]]:
    return {key: tuple(arrows) for key, arrows in found.items()}
