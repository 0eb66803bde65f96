"""The parts of an agenda around its days: what goes on, what has no day, how often channels appear."""

from __future__ import annotations

from collections.abc import Iterator

from strategy_handbook.insight.runs import Run, always_on, runs
from strategy_handbook.insight.selection import Selection
from strategy_handbook.plan import Entity
from strategy_handbook.plan.campaigns import Campaign
from strategy_handbook.plan.dates import PlanDate, Precision
from strategy_handbook.plan.innovation import Initiative
from strategy_handbook.translation import _
from strategy_handbook.views.agenda.drawing import draw_entity, draw_undated
from strategy_handbook.views.agenda.wording import content_word, format_word, rhythm, rhythm_of
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces import status
from strategy_handbook.views.wording import in_a_row, term


def under_way(context: Context, selection: Selection) -> list[Run]:
    """What goes on today, that which ends first first."""
    today = context.as_of
    found = selection.runs(context.plan, runs(context.plan))
    return sorted(
        (run for run in found if run.touches(today, today) and not _over(run)),
        key=lambda run: (run.kind == "content", run.last, run.entity.label),
    )


def draw_under_way(context: Context, found: list[Run], always: list[Entity]) -> Markup:
    """What goes on today and what always does, as small cards; empty for neither."""
    cards = [
        _card(context, run.entity, run.stream, _until(context, run), run.status) for run in found
    ]
    cards += [
        _card(context, one, context.plan.stream_of(one), _("always on"), one.status)
        for one in always
    ]
    if not cards:
        return Markup("")
    return Markup('<ul class="hb-running">{}</ul>').format(Markup("").join(cards))


def always(context: Context, selection: Selection) -> list[Entity]:
    """What the plan says is always on."""
    plan = context.plan
    return [one for one in always_on(plan) if selection.takes(plan, one, plan.stream_of(one))]


def undated(context: Context, selection: Selection) -> list[Markup]:
    """Rows for what has no date yet: content, campaigns, initiatives and their milestones."""
    plan = context.plan
    rows: list[Markup] = []
    wanted = selection.kinds or ("content", "milestone", "start")
    dated = {one.entity.id for one in context.occasions if one.kind == "content"}
    for item in plan.content.values():
        if item.id in dated or _always(item.publish) or "content" not in wanted:
            continue
        if selection.takes(plan, item, plan.stream_of(item)):
            rows.append(draw_entity(context, item, content_word(item), rhythm_of(context, item)))
    work: list[Campaign | Initiative] = [*plan.campaigns.values(), *plan.initiatives.values()]
    for entity in work:
        if not selection.takes(plan, entity, plan.stream_of(entity)):
            continue
        if "start" in wanted and not _known(entity.start) and not _known(entity.end):
            rows.append(draw_entity(context, entity, term(entity.kind)))
        if "milestone" in wanted:
            rows.extend(
                draw_undated(context, entity, _("Milestone"), one.name, context.refs(one.owners))
                for one in entity.milestones
                if not (one.due and one.due.first) and not one.done
            )
    return rows


def draw_rhythms(context: Context, selection: Selection) -> Markup:
    """How often each channel appears, as a list; empty if no channel says it."""
    rows = Markup("").join(_rhythms(context, selection))
    return Markup('<dl class="hb-rhythms">{}</dl>').format(rows) if rows else Markup("")


def _rhythms(context: Context, selection: Selection) -> Iterator[Markup]:
    for channel in context.plan.channels.values():
        cadence = channel.cadence
        if cadence is None or selection.channel not in (None, channel.ref):
            continue
        words = rhythm(
            context.language, cadence.every, cadence.on, cadence.at_least, cadence.at_most
        )
        span = context.language.span_text(cadence.from_, cadence.until)
        first = in_a_row(part for part in (words[:1].upper() + words[1:], span) if part)
        lines = [Markup("<strong>{}</strong>").format(first)] if first else []
        lines += [Markup('<span class="hb-quiet">{}</span>').format(cadence.note or "")]
        yield Markup("<div><dt>{}</dt><dd>{}</dd></div>").format(
            context.own(channel), Markup("").join(line for line in lines if line.striptags())
        )


def _card(context: Context, entity: Entity, stream: str, when: str, state: str | None) -> Markup:
    word = format_word(entity) or term(entity.kind)
    return Markup(
        '<li class="hb-running__one hb--{}"{}>{}<span class="hb-running__note">{}</span>{}</li>'
    ).format(
        stream,
        Markup(context.mark(entity)),
        context.own(entity),
        in_a_row((word, when)),
        status.chip(state, entity.kind),
    )


def _until(context: Context, run: Run) -> str:
    if run.end is None or run.end.last is None:
        return _("no end set")
    return _("until {date}", date=context.language.date_text(run.end))


def _over(run: Run) -> bool:
    return status.look_of(run.status) == "cancelled" or run.status in ("done", "completed")


def _known(date: PlanDate | None) -> bool:
    return date is not None and date.precision is not Precision.TBD


def _always(date: PlanDate | None) -> bool:
    return date is not None and date.precision is Precision.ALWAYS
