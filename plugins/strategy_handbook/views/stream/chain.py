"""The chain of one entity where it lives: what it rests on and what it leads to, stage by stage."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from strategy_handbook.insight.freshness import stale
from strategy_handbook.insight.stream import STAGES, stage_of, stream
from strategy_handbook.plan import Entity
from strategy_handbook.translation import _
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.lists import first_few
from strategy_handbook.views.pieces.stale_marks import stale_mark
from strategy_handbook.views.stream.words import TITLES, faults_of
from strategy_handbook.views.wording import in_a_line, in_a_row

# So many of a stage are named; the rest is counted. On a page that many share there are fewer.
MOST, MOST_FOLDED = 8, 4


def chain(context: Context, entity: Entity) -> Markup:
    """The stages from research to metrics, each with what of it hangs together with an entity.

    Pages that show it need the sheet ``chain``.

    Args:
        context: The page.
        entity: Something that has a place in the stream.

    Returns:
        Nothing where the entity hangs together with nothing.
    """
    others = _others(context, entity)
    if not others:
        return Markup("")
    faults = Markup("").join(
        Markup('<p class="hb-chain__fault">{} {}</p>').format(fault.text, fault.write)
        for fault in faults_of(context.plan, entity)
    )
    whole = Markup('<p class="hb-chain__more"><a href="{}">{}</a></p>').format(
        context.page_href("stream"), _("The whole stream")
    )
    return _stages(context, entity, others, MOST) + faults + whole


def folded_chain(context: Context, entity: Entity) -> Markup:
    """The same for an entity that shares its page with many: folded, below how many hang together with it.

    Pages that show it need the sheet ``chain``.

    Args:
        context: The page.
        entity: Something that has a place in the stream.

    Returns:
        Nothing where the entity hangs together with nothing.
    """
    others = _others(context, entity)
    if not others:
        return Markup("")
    counts = in_a_line(
        f"{_(TITLES[stage])} {context.language.number(len(found))}"
        for stage, found in others.items()
    )
    return Markup('<details class="hb-chain-fold"><summary>{}</summary>{}</details>').format(
        _("{label}: {value}", label=_("In the stream"), value=counts),
        _stages(context, entity, others, MOST_FOLDED),
    )


def _others(context: Context, entity: Entity) -> dict[str, list[Entity]]:
    """What hangs together with an entity, stage by stage; stages without anything are left out."""
    found = stream(context.plan)
    reached = (*found.upstream_of(entity), *found.downstream_of(entity))
    by_stage = {stage: [one for one in reached if stage_of(one) == stage] for stage in STAGES}
    return {stage: others for stage, others in by_stage.items() if others}


def _stages(
    context: Context, entity: Entity, others: Mapping[str, Sequence[Entity]], most: int
) -> Markup:
    stages = []
    for stage in STAGES:
        names = _names(context, others.get(stage, ()), most)
        if stage == stage_of(entity):
            # Of its own stage may be research that rests on other research.
            names = [Markup('<b aria-current="true">{}</b>').format(entity.label), *names]
        if names:
            stages.append(_stage(stage, in_a_row(names)))
    return Markup('<ol class="hb-chain">{}</ol>').format(Markup("").join(stages))


def _stage(stage: str, names: Markup) -> Markup:
    return Markup(
        '<li class="hb-chain__stage hb-chain__stage--{}"><span class="hb-chain__name">{}</span>'
        "<span>{}</span></li>"
    ).format(stage, _(TITLES[stage]), names)


def _names(context: Context, entities: Sequence[Entity], most: int) -> list[Markup]:
    return first_few(
        entities,
        most,
        lambda one: context.link(one) + stale_mark(context, stale(one, context.as_of)),
    )
