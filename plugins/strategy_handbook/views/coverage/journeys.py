"""Draws how each persona is met along its journey: stages by month, and below each its channels."""

from __future__ import annotations

from strategy_handbook.insight.coverage import months_covered
from strategy_handbook.insight.journeys import Journey, Steps, journeys
from strategy_handbook.translation import _
from strategy_handbook.views.context import Context
from strategy_handbook.views.coverage.drawing import (
    column_head,
    name_of,
    plain_name,
    shaded,
    summed,
)
from strategy_handbook.views.data import Part
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.parts import part
from strategy_handbook.views.pieces.tables import nested
from strategy_handbook.views.wording import filled, in_a_row, term


def take_ids(context: Context) -> dict[str, str]:
    """The ids of the personas' maps on the page, by persona: those that have one."""
    return {
        one.persona: context.take_id(f"coverage-of-{one.persona or 'nobody'}")
        for one in journeys(context.plan)
    }


def journeys_part(context: Context, level: int, ids: dict[str, str]) -> Part:
    """A map for each persona, folded but for the first; empty where nothing meets anybody in a month.

    Args:
        context: The page.
        level: The level of its heading.
        ids: The ids of the maps, as `take_ids` gave them; empty for no maps.
    """
    found = [one for one in journeys(context.plan) if one.persona in ids]
    months = months_covered(context.plan)
    # One measure for all, so that one persona's map can be held against another's.
    most = max(
        (steps.at(month) for one in found for steps in one.stages for month in months), default=0
    )
    folds = [
        _fold(context, one, most, ids[one.persona], " open" if number == 0 else "")
        for number, one in enumerate(found)
    ]
    title = _("Each persona by stage, channel and month")
    return part(context, level, title, "coverage-journeys", *folds)


def _fold(context: Context, journey: Journey, most: int, id: str, opened: str) -> Markup:
    name = plain_name(context, "persona", journey.persona)
    months = months_covered(context.plan)
    heads = (
        _("Stage of the journey"),
        *(column_head(context, "month", month) for month in months),
        _("Sum"),
    )
    drawn = nested(name, heads, (_group(context, steps, most) for steps in journey.stages))
    persona = context.plan.personas.get(journey.persona)
    way = (
        Markup("<p>{}</p>").format(context.link(persona, _("Open the persona’s page")))
        if persona
        else Markup("")
    )
    # The id is within the fold: a link to it opens the fold, without any script.
    return Markup(
        '<details class="hb-along"{}><summary>{}</summary><div id="{}">{}{}</div></details>'
    ).format(Markup(opened), _summary(context, name, journey), id, drawn, way)


def _summary(context: Context, name: str, journey: Journey) -> Markup:
    told = in_a_row(
        Markup("{} {}").format(_stage(steps), context.language.number(steps.sum))
        for steps in journey.stages
    )
    return filled(
        _("{label}: {value}"),
        label=Markup("<b>{}</b>").format(name),
        value=Markup("<span>{}</span>").format(told),
    )


def _stage(steps: Steps) -> str:
    return term(steps.stage) if steps.stage else _("No stage named")


def _group(
    context: Context, steps: Steps, most: int
) -> tuple[tuple[Markup, ...], list[tuple[Markup, ...]]]:
    """The row of a stage, and below it those of its channels."""
    months = months_covered(context.plan)
    whole = (
        name_of(context, "stage", steps.stage),
        *(shaded(context, steps.at(month), most) for month in months),
        summed(context, steps.sum),
    )
    rows = []
    for channel in steps.channels:
        counts = [steps.counts.get((channel, month), 0) for month in months]
        rows.append(
            (
                name_of(context, "channel", channel),
                # Only what is there: the holes are those of the stage above.
                *(
                    Markup("{}").format(context.language.number(one) if one else "")
                    for one in counts
                ),
                Markup("{}").format(context.language.number(sum(counts))),
            )
        )
    return whole, rows
