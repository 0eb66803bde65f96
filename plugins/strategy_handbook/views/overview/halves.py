"""The picture of the one stream: both halves side by side, and where the one becomes the other."""

from __future__ import annotations

from strategy_handbook.insight.handovers import Crossing, crossings
from strategy_handbook.insight.leanings import Leaning
from strategy_handbook.insight.questions import answered, half_of, questions
from strategy_handbook.insight.steps import filled as filled_steps
from strategy_handbook.insight.steps import steps
from strategy_handbook.plan.innovation import Initiative
from strategy_handbook.translation import N_, N_n, _, ngettext, spoken
from strategy_handbook.views.context import Context
from strategy_handbook.views.data import Part
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.empty_places import missing
from strategy_handbook.views.pieces.handover_rows import (
    flow,
    grow_from_nothing,
    hand_over_to_nothing,
)
from strategy_handbook.views.pieces.panels import dots, more, tally
from strategy_handbook.views.pieces.parts import part
from strategy_handbook.views.pieces.tags import stream_tag
from strategy_handbook.views.wording import filled

PROMISES = {
    "upstream": N_("What we build for later"),
    "downstream": N_("What we sell now"),
}


def section(context: Context, level: int) -> Part:
    """The two halves, and below them the handovers in the same columns."""
    compare = more(context.page_href("compare"), _("Compare the halves"))
    both = Markup(
        '<div class="hb-halves">{}<span class="hb-halves__joint" aria-hidden="true"></span>{}</div>'
    ).format(_half(context, level + 1, "upstream"), _half(context, level + 1, "downstream"))
    body = both + _handovers(context, level + 1)
    return part(context, level, _("One stream, two halves"), "halves", body, more=compare)


def _half(context: Context, level: int, stream: str) -> Markup:
    half = half_of(context.plan, stream)
    link = Markup('<a href="{}">{}</a>').format(context.page_href(stream), _(PROMISES[stream]))
    parts = [stream_tag(stream), context.heading(level, link, f"half-{stream}")]
    if half and half.summary:
        parts.append(
            Markup('<div class="hb-half__summary">{}</div>').format(context.prose(half.summary))
        )
    if half and half.positioning:
        name = Markup('<span class="hb-half__label">{}</span> ').format(_("Positioning"))
        parts.append(
            Markup('<div class="hb-half__positioning">{}{}</div>').format(
                name if half.summary else "", context.prose(half.positioning)
            )
        )
    if half is None or not (half.summary or half.positioning):
        parts.append(missing(_("No strategy for this half yet"), f"{stream}: summary:"))
    parts.append(_standing(context, stream))
    parts.append(_tally(context, stream))
    if half and half.owners:
        parts.append(
            Markup('<p class="hb-half__owners">{}</p>').format(
                filled(_("Owned by {owners}"), owners=context.refs(half.owners))
            )
        )
    return Markup('<div class="hb-half hb--{}">{}</div>').format(stream, Markup("").join(parts))


def _standing(context: Context, stream: str) -> Markup:
    """How many of the half's questions are answered and of its steps filled."""
    asked, path = questions(context.plan, stream), steps(context.plan, stream)
    rows = (
        # Translators: {share} is "3 of 4".
        (answered(asked), len(asked), _("{share} questions answered"), "questions"),
        (filled_steps(path), len(path), _("{share} steps filled"), "steps"),
    )
    items = Markup("").join(
        Markup('<li><a href="{}">{}{}</a></li>').format(
            context.page_href(stream, anchor),
            dots(done, total),
            filled(text, share=Markup("<b>{}</b>").format(_share(done, total))),
        )
        for done, total, text, anchor in rows
    )
    return Markup('<ul class="hb-half__standing">{}</ul>').format(items)


def _share(some: int, all: int) -> str:
    return _("{some} of {all}", some=spoken().count(some), all=spoken().count(all))


def _tally(context: Context, stream: str) -> Markup:
    """How much of each kind a half has, counted as on the pages it leads to and in the comparison."""
    plan, here = context.plan, context.page_href
    half = Leaning(plan, stream)
    initiatives = sum(isinstance(one, Initiative) for one in half.work)
    campaigns = len(half.work) - initiatives
    goals = len(half.goals)
    of_work = [
        (initiatives, N_n("{n} initiative", "{n} initiatives"), here("initiatives")),
        (campaigns, N_n("{n} campaign", "{n} campaigns"), here("campaigns")),
        (goals, N_n("{n} goal", "{n} goals"), here("goals")),
    ]
    if stream == "upstream":
        return tally(
            [
                *of_work,
                (len(plan.studies), N_n("{n} study", "{n} studies"), here("upstream", "studies")),
                (len(plan.trends), N_n("{n} trend", "{n} trends"), here("upstream", "trends")),
                (len(plan.gaps), N_n("{n} gap", "{n} gaps"), here("upstream", "gaps")),
            ]
        )
    return tally(
        [
            *of_work,
            (len(plan.segments), N_n("{n} segment", "{n} segments"), here("segments")),
            (
                len(half.content),
                N_n("{n} content item", "{n} content items"),
                here("downstream", "content"),
            ),
        ]
    )


def _handovers(context: Context, level: int) -> Markup:
    found = crossings(context.plan)
    heading = context.heading(level, _("Upstream becomes downstream"), "handovers")
    if not found:
        text = _(
            "No initiative hands over to a campaign yet. Write {key} below an initiative, with the "
            "campaign and the day."
        )
        hint = Markup('<p class="hb-stream-empty">{}</p>').format(
            filled(text, key=Markup("<code>handovers:</code>"))
        )
        return Markup('<div class="hb-flow">{}{}</div>').format(heading, hint)
    rows = flow(context, found)
    return Markup('<div class="hb-flow">{}<p class="hb-flow__sum">{}</p>{}{}</div>').format(
        heading, _sum(context, found), rows, _loose(context)
    )


def _sum(context: Context, found: list[Crossing]) -> str:
    """How well the halves hang together, in numbers."""
    plan = context.plan
    giving = len({one.initiative.id for one in found})
    taking = len({one.campaign.id for one in found if one.campaign})
    # Translators: {initiatives} is "3 of 5 initiatives", {campaigns} is "4 of 6 campaigns".
    return ngettext(
        "{initiatives} hands over to {campaigns}.",
        "{initiatives} hand over to {campaigns}.",
        giving,
        initiatives=ngettext(
            "{some} of {n} initiative",
            "{some} of {n} initiatives",
            len(plan.initiatives),
            some=spoken().count(giving),
        ),
        campaigns=ngettext(
            "{some} of {n} campaign",
            "{some} of {n} campaigns",
            len(plan.campaigns),
            some=spoken().count(taking),
        ),
    )


def _loose(context: Context) -> Markup:
    """What is not part of any handover, as one quiet line for each half."""
    return hand_over_to_nothing(context) + grow_from_nothing(context)
