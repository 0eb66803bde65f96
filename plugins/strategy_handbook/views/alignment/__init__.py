"""The alignment view: whether both halves of a plan pull the same way, and what to settle where not."""

from __future__ import annotations

from strategy_handbook.insight.alignment.parts import alignment
from strategy_handbook.plan.records import record
from strategy_handbook.views.alignment.data import AlignmentData
from strategy_handbook.views.alignment.messages import messages_part
from strategy_handbook.views.alignment.money import money_part
from strategy_handbook.views.alignment.objectives import objectives_part
from strategy_handbook.views.alignment.timelines import timelines_part
from strategy_handbook.views.alignment.together import together_part
from strategy_handbook.views.alignment.verdicts import verdicts
from strategy_handbook.views.context import Context
from strategy_handbook.views.view import HeadedOptions, View


@record
class AlignmentOptions(HeadedOptions):
    """Options of the alignment view."""


def render(context: Context, options: AlignmentOptions) -> AlignmentData:
    """Works out the five parts, each with its verdict."""
    heading, level = options.begin(context, "alignment")
    found = alignment(context.plan, context.as_of)
    return AlignmentData(
        heading=heading,
        verdicts=verdicts(found),
        together=together_part(context, level, found.together),
        messages=messages_part(context, level, found.messages),
        objectives=objectives_part(context, level, found.objectives),
        money=money_part(context, level, found.money),
        timelines=timelines_part(context, level, found.timelines),
    )


VIEW = View(
    "alignment",
    "Whether both halves pull the same way: objectives and people, messages, owners, budget and dates.",
    AlignmentOptions,
    render,
    data=AlignmentData,
    sheets=("panels", "reckoning", "shares", "work"),
)
