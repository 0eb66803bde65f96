"""The head of the page of an initiative or a campaign, and what its cards say of time."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from strategy_handbook.addresses import anchor_of
from strategy_handbook.insight.tracks import around, window_of
from strategy_handbook.insight.work import Phase, Work, phase_of
from strategy_handbook.plan import Entity
from strategy_handbook.plan.dates import Precision
from strategy_handbook.plan.innovation import Initiative
from strategy_handbook.translation import _
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup, escape
from strategy_handbook.views.pieces.durations import cadence, from_today, length
from strategy_handbook.views.pieces.homes import marked_heading
from strategy_handbook.views.pieces.lists import facts, words
from strategy_handbook.views.pieces.proposed_changes import proposed_in
from strategy_handbook.views.pieces.status import chip
from strategy_handbook.views.pieces.tags import stream_tag, tags
from strategy_handbook.views.pieces.tracks import scale, track
from strategy_handbook.views.wording import in_a_row, term


def head(context: Context, work: Work, level: int, lead: Markup) -> Markup:
    """Name, status, half, dates, owners, progress, and where it stands in the plan's period."""
    stream = context.plan.stream_of(work)
    window = around(window_of(context.plan), work)
    drawn = track(context, work, window)
    return Markup(
        '<header class="hb-workhead hb--{stream}"><p class="hb-workhead__kind">{tag} {kind}{chip}</p>'
        "{title}{lead}{facts}{track}{tags}</header>"
    ).format(
        stream=stream,
        tag=stream_tag(stream),
        kind=term(work.kind),
        chip=Markup(" ") + chip(work.status, work.kind) if work.status else "",
        title=marked_heading(context, work, level, anchor_of(work)) + proposed_in(context, work),
        lead=Markup('<div class="hb-lead">{}</div>').format(lead) if lead else "",
        facts=facts(_head_facts(context, work)),
        track=scale(context, window) + drawn if drawn else "",
        tags=Markup("<p>{}</p>").format(tags(work)) if work.tags else "",
    )


def _head_facts(context: Context, work: Work) -> Iterable[tuple[str, Markup | str]]:
    yield _("When"), when(context, work)
    if isinstance(work, Initiative):
        yield _("Horizon"), term(work.horizon) if work.horizon else ""
    yield _("Stage of the journey"), term(work.stage) if work.stage else ""
    if isinstance(work, Initiative):
        # A campaign names its tactics further down, beside its channels.
        yield _("Tactics"), words(work.tactic)
    yield _("4 Ps"), words(work.four_p)
    yield _("Owner") if len(work.owners) == 1 else _("Owners"), context.refs(work.owners)
    yield _("Progress"), progress(context, work.progress)
    yield _("Last reviewed"), reviewed(context, work)


def when(context: Context, work: Work) -> Markup:
    """The dates of a piece of work, how long that is, and how far off."""
    text = context.language.span_text(work.start, work.end)
    if not text:
        return Markup("")
    start = work.start
    if start and start.precision is Precision.ALWAYS and work.end is None:
        text = context.language.date_text(start)
    note = _distance(context, work)
    return Markup("{}{}").format(
        text[:1].upper() + text[1:],
        Markup(' <span class="hb-quiet hb-nowrap">({})</span>').format(note) if note else "",
    )


def _distance(context: Context, work: Work) -> str:
    first = work.start.first if work.start else None
    last = work.end.last if work.end else None
    if first and first > context.as_of:
        # Translators: {distance} is "in 12 days", "tomorrow".
        return _("starts {distance}", distance=from_today((first - context.as_of).days))
    if last and last < context.as_of:
        # Translators: {distance} is "12 days ago", "yesterday".
        return _("ended {distance}", distance=from_today(-(context.as_of - last).days))
    if first and last and phase_of(work, context.as_of) is not Phase.FINISHED:
        left = (last - context.as_of).days
        # Translators: {length} is how much time is left.
        return _("{length} left", length=length(left)) if left else _("last day")
    return ""


def progress(context: Context, percent: Decimal | None) -> Markup:
    """How much is done: a bar and the figure; empty if that was not written."""
    if percent is None:
        return Markup("")
    return Markup(
        '<span class="hb-progress"><span class="hb-progress__rail" aria-hidden="true">'
        '<span style="--d:{}"></span></span><span class="hb-progress__figure">{}</span></span>'
    ).format(percent, context.language.percent(percent))


def reviewed(context: Context, entity: Entity) -> Markup:
    """When somebody last looked at it, and how often somebody should."""
    date = context.language.date(entity.reviewed_on)
    if entity.review_every is None:
        return date
    often = cadence(context.language, entity.review_every)
    return in_a_row((date, often)) if date else escape(often)
