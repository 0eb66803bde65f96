"""The chain of one entity, on its own page: what it rests on and what it leads to, stage by stage."""

from __future__ import annotations

from collections.abc import Sequence

from strategy_handbook.insight.freshness import stale
from strategy_handbook.insight.stream import STAGES, stage_of, stream
from strategy_handbook.plan import Entity
from strategy_handbook.translation import _
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.lists import first_few
from strategy_handbook.views.pieces.stale_marks import stale_mark
from strategy_handbook.views.stream.words import TITLES, faults_of
from strategy_handbook.views.wording import in_a_row

# So many of a stage are named; the rest is counted.
MOST = 8


def chain(context: Context, entity: Entity) -> Markup:
    """The stages from research to metrics, each with what of it hangs together with an entity.

    Pages that show it need the sheet ``chain``.

    Args:
        context: The page.
        entity: Something that has a place in the stream.

    Returns:
        Nothing where the entity hangs together with nothing.
    """
    found = stream(context.plan)
    above, below = found.upstream_of(entity), found.downstream_of(entity)
    if not above and not below:
        return Markup("")
    own = stage_of(entity)
    stages = []
    for stage in STAGES:
        others = [one for one in (*above, *below) if stage_of(one) == stage]
        if stage == own:
            # Of its own stage may be research that rests on other research.
            here = Markup('<b aria-current="true">{}</b>').format(entity.label)
            stages.append(_stage(stage, in_a_row((here, *_names(context, others)))))
        elif others:
            stages.append(_stage(stage, in_a_row(_names(context, others))))
    faults = Markup("").join(
        Markup('<p class="hb-chain__fault">{} {}</p>').format(fault.text, fault.write)
        for fault in faults_of(context.plan, entity)
    )
    whole = Markup('<p class="hb-chain__more"><a href="{}">{}</a></p>').format(
        context.page_href("stream"), _("The whole stream")
    )
    return Markup('<ol class="hb-chain">{}</ol>{}{}').format(Markup("").join(stages), faults, whole)


def _stage(stage: str, names: Markup) -> Markup:
    return Markup(
        '<li class="hb-chain__stage hb-chain__stage--{}"><span class="hb-chain__name">{}</span>'
        "<span>{}</span></li>"
    ).format(stage, _(TITLES[stage]), names)


def _names(context: Context, entities: Sequence[Entity]) -> list[Markup]:
    return first_few(
        entities,
        MOST,
        lambda one: context.link(one) + stale_mark(context, stale(one, context.as_of)),
    )
