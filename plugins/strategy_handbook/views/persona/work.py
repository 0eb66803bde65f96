"""What we do for a persona: the journey, the initiatives and campaigns, the next content."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from strategy_handbook.insight.occasions import Occasion
from strategy_handbook.insight.persona_work import (
    PersonaWork,
    StageWork,
    journey,
    next_content,
    work_for,
)
from strategy_handbook.insight.work import Work
from strategy_handbook.plan.audience import Persona
from strategy_handbook.plan.campaigns import Content
from strategy_handbook.plan.innovation import Initiative
from strategy_handbook.translation import _, ngettext
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup, escape
from strategy_handbook.views.pieces.durations import cadence
from strategy_handbook.views.pieces.status import chip
from strategy_handbook.views.pieces.tags import stream_tag
from strategy_handbook.views.wording import filled, term


def journey_strip(context: Context, persona: Persona) -> Markup:
    """The stages of the journey with the content that meets the persona there; holes say so."""
    stages = journey(context.plan, work_for(context.plan, persona))
    tallest = max((stage.content for stage in stages if stage.stage), default=0)
    cells = Markup("").join(
        _stage(context, stage, max(tallest, 1)) for stage in stages if stage.stage
    )
    legend = Markup(
        '<p class="hb-journey__legend"><span class="hb-keyfigures hb--upstream">{}</span>'
        '<span class="hb-keyfigures hb--downstream">{}</span>{}</p>'
    ).format(_("Upstream content"), _("Downstream content"), _unplaced(stages))
    return Markup('<ol class="hb-journey">{}</ol>{}').format(cells, legend)


def _stage(context: Context, stage: StageWork, tallest: int) -> Markup:
    names = Markup("").join(Markup("<li>{}</li>").format(context.link(one)) for one in stage.work)
    return Markup(
        '<li class="hb-journey__stage{}"><span class="hb-journey__bar" aria-hidden="true" '
        'style="--u:{};--d:{};--most:{}"></span><span class="hb-journey__name">{}</span>'
        '<span class="hb-journey__count">{}</span>{}</li>'
    ).format(
        "" if stage.content else " hb-journey__stage--hole",
        len(stage.upstream),
        len(stage.downstream),
        tallest,
        term(stage.stage),
        _count(stage),
        Markup('<ul class="hb-journey__work">{}</ul>').format(names) if names else "",
    )


def _count(stage: StageWork) -> str:
    if not stage.content:
        return _("no content")
    return ngettext("{n} item", "{n} items", stage.content)


def _unplaced(stages: Sequence[StageWork]) -> Markup:
    if stages[-1].stage:
        return Markup("")
    return Markup('<span class="hb-quiet">{}</span>').format(
        ngettext(
            "{n} content item without a stage",
            "{n} content items without a stage",
            stages[-1].content,
        )
    )


def work_columns(context: Context, work: PersonaWork) -> Markup:
    """Initiatives and campaigns side by side, by the half they belong to."""
    halves: dict[str, list[Work]] = {"upstream": [], "downstream": []}
    for entity in work.all:
        halves.setdefault(context.plan.stream_of(entity), []).append(entity)
    for entities in halves.values():
        entities.sort(key=_begins)
    return Markup('<div class="hb-columns hb-halves">{}</div>').format(
        Markup("").join(_half(context, half, entities) for half, entities in halves.items())
    )


def _begins(entity: Work) -> dt.date:
    """When work begins; what has no day comes last."""
    date = entity.start or entity.end
    return date.first if date and date.first else dt.date.max


def _half(context: Context, half: str, entities: Sequence[Work]) -> Markup:
    nothing = (
        _("No initiative builds for this persona.")
        if half == "upstream"
        else _("No campaign speaks to this persona.")
    )
    body = (
        Markup('<ul class="hb-worklist">{}</ul>').format(
            Markup("").join(_work_row(context, one, half) for one in entities)
        )
        if entities
        else Markup('<p class="hb-missing">{}</p>').format(nothing)
    )
    return Markup('<div class="hb-column"><p class="hb-column__title">{}</p>{}</div>').format(
        stream_tag(half), body
    )


def _work_row(context: Context, entity: Work, half: str) -> Markup:
    kind = _("Initiative") if isinstance(entity, Initiative) else _("Campaign")
    dates = context.language.span_text(entity.start, entity.end) or _("no dates")
    stage = f" · {term(entity.stage)}" if entity.stage else ""
    return Markup(
        '<li class="hb-worklist__row hb--{}"><div class="hb-worklist__title">{}</div>'
        '<div class="hb-worklist__note">{} {} · {}{}</div>{}</li>'
    ).format(
        half,
        context.own(entity),
        chip(entity.status, entity.kind),
        kind,
        dates,
        stage,
        _becomes(context, entity),
    )


def _becomes(context: Context, entity: Work) -> Markup:
    if not isinstance(entity, Initiative) or not entity.handovers:
        return Markup("")
    campaigns = context.refs([one.campaign for one in entity.handovers if one.campaign])
    if not campaigns:
        return Markup("")
    return Markup('<div class="hb-worklist__note">{}</div>').format(
        filled(_("Hands over to {campaigns}"), campaigns=campaigns)
    )


def next_items(context: Context, work: PersonaWork) -> Markup:
    """The next five content items with their day."""
    chosen = next_content(context.occasions, work.content, context.as_of)
    if not chosen:
        return Markup('<p class="hb-missing">{}</p>').format(
            _("Nothing is scheduled after {day}.", day=context.language.day(context.as_of))
        )
    return Markup('<ol class="hb-next">{}</ol>').format(
        Markup("").join(_next_row(context, one) for one in chosen)
    )


def _next_row(context: Context, one: Occasion) -> Markup:
    item = one.entity
    assert isinstance(item, Content)
    date = one.date if one.partial and one.date else None
    day = (
        context.language.date(date)
        if date
        else Markup('<time datetime="{}">{}</time>').format(
            one.first.isoformat(),
            context.language.day(one.first, one.first.year != context.as_of.year),
        )
    )
    parts = [
        escape(term(item.format.id)) if item.format else Markup(""),
        context.refs(item.channel),
        context.ref(item.campaign or item.initiative),
        escape(cadence(context.language, item.every)) if item.every else Markup(""),
    ]
    return Markup(
        '<li class="hb-next__row hb--{}"><span class="hb-next__day">{}</span>'
        '<div><div class="hb-worklist__title">{} {}</div><div class="hb-worklist__note">{}</div></div></li>'
    ).format(
        one.stream,
        day,
        context.own(item),
        chip(item.status),
        Markup(" · ").join(part for part in parts if part),
    )
