"""What a plan does for a persona: its campaigns, initiatives and content, stage by stage."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import NamedTuple

from strategy_handbook.insight.belonging import personas_of, work_of
from strategy_handbook.insight.occasions import Occasion
from strategy_handbook.insight.once import once
from strategy_handbook.insight.work import CALLED_OFF, Work
from strategy_handbook.plan import Plan
from strategy_handbook.plan.audience import Persona
from strategy_handbook.plan.campaigns import Campaign, Content
from strategy_handbook.plan.innovation import Initiative
from strategy_handbook.plan.vocabulary import STAGE

# Content that is out already does not come next, even on the day it came out.
_OVER = frozenset({"published", "retired"})


class PersonaWork(NamedTuple):
    """Everything a plan does for one persona, in the plan's order.

    Attributes:
        initiatives: The initiatives that name the persona.
        campaigns: The campaigns that name the persona.
        content: Content that names the persona, and content that names nobody but belongs to one
            of these campaigns or initiatives. What is retired reaches nobody and is left out.
    """

    initiatives: tuple[Initiative, ...]
    campaigns: tuple[Campaign, ...]
    content: tuple[Content, ...]

    @property
    def all(self) -> list[Work]:
        """The initiatives and campaigns."""
        return [*self.initiatives, *self.campaigns]


class StageWork(NamedTuple):
    """What meets a persona at one stage of the journey.

    Attributes:
        stage: The stage; empty for what names none.
        upstream: Content of the long-term half, or of both.
        downstream: Content of the short-term half.
        work: The campaigns and initiatives.
    """

    stage: str
    upstream: tuple[Content, ...]
    downstream: tuple[Content, ...]
    work: tuple[Work, ...]

    @property
    def content(self) -> int:
        """How many content items there are."""
        return len(self.upstream) + len(self.downstream)


def work_for(plan: Plan, persona: Persona) -> PersonaWork:
    """Finds what a plan does for a persona."""

    def named(entity: Work) -> bool:
        return persona.ref in entity.personas

    return PersonaWork(
        tuple(filter(named, plan.initiatives.values())),
        tuple(filter(named, plan.campaigns.values())),
        tuple(_content_by_persona(plan).get(persona.id, ())),
    )


@once
def _content_by_persona(plan: Plan) -> dict[str, list[Content]]:
    """The content that reaches each persona, by the persona's id, in the plan's order."""
    reached: dict[str, list[Content]] = {}
    for item in plan.content.values():
        if item.status == "retired":
            continue
        for id in dict.fromkeys(ref.id for ref in personas_of(plan, item)):
            reached.setdefault(id, []).append(item)
    return reached


def journey(plan: Plan, work: PersonaWork) -> list[StageWork]:
    """The stages of the journey with what meets a persona at each; last what names no stage.

    Content without a stage stands at that of its campaign or initiative. What was called off is
    left out, and so is the last entry where everything names a stage.
    """
    places: dict[str, tuple[list[Content], list[Content], list[Work]]] = {
        stage: ([], [], []) for stage in (*STAGE.words, "")
    }
    for item in work.content:
        owner = work_of(plan, item)
        if owner is not None and owner.status in CALLED_OFF:
            continue
        stage = item.stage or (owner.stage if owner else None) or ""
        upstream, downstream, _ = places[stage]
        (downstream if plan.stream_of(item) == "downstream" else upstream).append(item)
    for entity in work.all:
        if entity.status not in CALLED_OFF:
            places[entity.stage or ""][2].append(entity)
    stages = [
        StageWork(stage, tuple(early), tuple(late), tuple(entities))
        for stage, (early, late, entities) in places.items()
    ]
    return stages if stages[-1].content else stages[:-1]


def next_content(
    found: Iterable[Occasion], content: Iterable[Content], as_of: dt.date, most: int = 5
) -> list[Occasion]:
    """The next times some content appears that is not out yet, each item once.

    Args:
        found: All occasions of the plan, in their order.
        content: The items asked for.
        as_of: The day that counts as today.
        most: How many at most.
    """
    wanted = {item.id for item in content if item.status not in _OVER}
    chosen: list[Occasion] = []
    for occasion in found:
        if occasion.kind != "content" or occasion.first < as_of or len(chosen) == most:
            continue
        if occasion.entity.id in wanted:
            wanted.discard(occasion.entity.id)
            chosen.append(occasion)
    return chosen
