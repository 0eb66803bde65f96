"""The picture of the one stream: both halves side by side, and where the one becomes the other."""

from __future__ import annotations

from strategy_handbook.findings.wording import counted
from strategy_handbook.insight.handovers import (
    Crossing,
    crossings,
    without_handover,
    without_source,
)
from strategy_handbook.insight.questions import answered, half_of, questions
from strategy_handbook.insight.steps import filled, steps
from strategy_handbook.plan import Entity
from strategy_handbook.views.context import Context
from strategy_handbook.views.data import Part
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.empty_places import missing
from strategy_handbook.views.pieces.handover_rows import flow
from strategy_handbook.views.pieces.panels import dots, more, tally
from strategy_handbook.views.pieces.parts import part
from strategy_handbook.views.pieces.tags import stream_tag

PROMISES = {
    "upstream": "What we build for later",
    "downstream": "What we sell now",
}


def section(context: Context, level: int) -> Part:
    """The two halves, and below them the handovers in the same columns."""
    compare = more(context.page_href("compare"), "Compare the halves")
    both = Markup(
        '<div class="hb-halves">{}<span class="hb-halves__joint" aria-hidden="true"></span>{}</div>'
    ).format(_half(context, level + 1, "upstream"), _half(context, level + 1, "downstream"))
    body = both + _handovers(context, level + 1)
    return part(context, level, "One stream, two halves", "halves", body, more=compare)


def _half(context: Context, level: int, stream: str) -> Markup:
    half = half_of(context.plan, stream)
    link = Markup('<a href="{}">{}</a>').format(context.page_href(stream), PROMISES[stream])
    parts = [stream_tag(stream), context.heading(level, link, f"half-{stream}")]
    if half and half.summary:
        parts.append(
            Markup('<div class="hb-half__summary">{}</div>').format(context.prose(half.summary))
        )
    if half and half.positioning:
        name = Markup('<span class="hb-half__label">Positioning</span> ')
        parts.append(
            Markup('<div class="hb-half__positioning">{}{}</div>').format(
                name if half.summary else "", context.prose(half.positioning)
            )
        )
    if half is None or not (half.summary or half.positioning):
        parts.append(missing("No strategy for this half yet", f"{stream}: summary:"))
    parts.append(_standing(context, stream))
    parts.append(_tally(context, stream))
    if half and half.owners:
        parts.append(
            Markup('<p class="hb-half__owners">Owned by {}</p>').format(context.refs(half.owners))
        )
    return Markup('<div class="hb-half hb--{}">{}</div>').format(stream, Markup("").join(parts))


def _standing(context: Context, stream: str) -> Markup:
    """How many of the half's questions are answered and of its steps filled."""
    asked, path = questions(context.plan, stream), steps(context.plan, stream)
    rows = (
        (answered(asked), len(asked), "questions answered", "questions"),
        (filled(path), len(path), "steps filled", "steps"),
    )
    items = Markup("").join(
        Markup('<li><a href="{}">{}<b>{} of {}</b> {}</a></li>').format(
            context.page_href(stream, anchor), dots(done, total), done, total, words
        )
        for done, total, words, anchor in rows
    )
    return Markup('<ul class="hb-half__standing">{}</ul>').format(items)


def _tally(context: Context, stream: str) -> Markup:
    plan, here = context.plan, context.page_href
    if stream == "upstream":
        return tally(
            [
                (len(plan.initiatives), "initiative", "initiatives", here("initiatives")),
                (len(plan.studies), "study", "studies", here("upstream", "studies")),
                (len(plan.trends), "trend", "trends", here("upstream", "trends")),
                (len(plan.gaps), "gap", "gaps", here("upstream", "gaps")),
            ]
        )
    return tally(
        [
            (len(plan.campaigns), "campaign", "campaigns", here("campaigns")),
            (len(plan.goals), "goal", "goals", here("goals")),
            (len(plan.segments), "segment", "segments", here("segments")),
            (len(plan.content), "content item", "content items", here("downstream", "content")),
        ]
    )


def _handovers(context: Context, level: int) -> Markup:
    found = crossings(context.plan)
    heading = context.heading(level, "Upstream becomes downstream", "handovers")
    if not found:
        hint = Markup(
            '<p class="hb-stream-empty">No initiative hands over to a campaign yet. Write '
            "<code>handovers:</code> below an initiative, with the campaign and the day.</p>"
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
    return (
        f"{giving} of {counted(len(plan.initiatives), 'initiative')} "
        f"{'hands' if giving == 1 else 'hand'} over to "
        f"{taking} of {counted(len(plan.campaigns), 'campaign')}."
    )


def _loose(context: Context) -> Markup:
    """What is not part of any handover, as one quiet line for each half."""
    lines = [
        _loose_line(context, "Hand over to no campaign yet", list(without_handover(context.plan))),
        _loose_line(context, "Grow from no initiative", list(without_source(context.plan))),
    ]
    return Markup("").join(line for line in lines if line)


def _loose_line(context: Context, what: str, entities: list[Entity]) -> Markup:
    if not entities:
        return Markup("")
    return Markup('<p class="hb-flow__loose">{}: {}</p>').format(what, context.links(entities))
