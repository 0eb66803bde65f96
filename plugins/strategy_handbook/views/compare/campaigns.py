"""What campaigns are compared by."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

from strategy_handbook.findings.wording import counted
from strategy_handbook.insight.belonging import content_of
from strategy_handbook.insight.handovers import into_campaign
from strategy_handbook.insight.money import lines_for, totals
from strategy_handbook.plan import Entity, humanize
from strategy_handbook.plan.campaigns import Campaign
from strategy_handbook.plan.measurement import Metric
from strategy_handbook.views.compare.grid import Column, Row, entries
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.budget_table import sums_text
from strategy_handbook.views.pieces.goal_values import with_unit
from strategy_handbook.views.pieces.lists import words
from strategy_handbook.views.pieces.status import chip
from strategy_handbook.views.pieces.tables import note

MISSING = "Not said"
EXAMPLE = """
campaigns:
  spring-trial:
    name: Spring fleet trial
    start: 2027-03-01
"""


def order(entity: Entity) -> dt.date:
    """The day by which columns are put in order; the same for all that are no campaigns."""
    if not isinstance(entity, Campaign):
        return dt.date.min
    return entity.start.first if entity.start and entity.start.first else dt.date.max


def column(context: Context, entity: Entity) -> Column:
    """The head of a campaign's column."""
    status = note(chip(entity.status))
    page = context.link(entity, "Open the campaign’s page")
    stream = context.plan.stream_of(entity)
    return Column(entity.label, context.link(entity) + status, page + status, stream)


def rows(context: Context, entities: list[Entity]) -> Iterator[Row]:
    """The criteria with what each campaign says to them."""
    campaigns = [entity for entity in entities if isinstance(entity, Campaign)]
    language = context.language

    def row(name: str, cell: Callable[[Campaign], Markup | str]) -> Row:
        return Row(name, tuple(Markup("{}").format(cell(one)) for one in campaigns))

    yield row("When", lambda one: _when(context, one))
    yield row("Stage", lambda one: humanize(one.stage) if one.stage else "")
    yield row("Goals", lambda one: entries(map(context.ref, one.goals)))
    yield row("Personas", lambda one: entries(map(context.ref, one.personas)))
    yield row("Segments", lambda one: entries(map(context.ref, one.segments)))
    yield row("Products", lambda one: entries(map(context.ref, one.products)))
    yield row("Tactics", lambda one: words(one.tactic))
    yield row("4 Ps", lambda one: words(one.four_p))
    yield row("Offer", lambda one: context.ref(one.offer))
    yield row("Says", lambda one: entries(map(context.ref, one.messages)))
    yield row("Channels", lambda one: context.refs(one.channels))
    yield row("Where", lambda one: ", ".join(one.where_))
    yield row("Content", lambda one: _content(context, one))
    yield row("Planned budget", lambda one: _budget(context, one))
    yield row("Success is", lambda one: _success(context, one))
    yield row("Stopped if", lambda one: context.inline(one.stop_rule))
    yield row("Grows from", lambda one: _sources(context, one))
    yield row("Strategy", lambda one: context.ref(one.strategy))
    yield row(
        "Done",
        lambda one: language.percent(one.progress) if one.progress is not None else "",
    )
    yield row("Owners", lambda one: context.refs(one.owners))


def _when(context: Context, one: Campaign) -> Markup:
    length = ""
    if one.start and one.start.first and one.end and one.end.last:
        days = (one.end.last - one.start.first).days + 1
        weeks = round(days / 7)
        length = counted(weeks, "week") if days >= 14 else counted(days, "day")
    return Markup("{}{}").format(context.language.span_text(one.start, one.end), note(length))


def _content(context: Context, one: Campaign) -> str:
    items = content_of(context.plan, one)
    return counted(len(items), "item") if context.plan.content else ""


def _budget(context: Context, one: Campaign) -> str:
    """What is planned for a campaign in each currency; its content's lines are its own."""
    return sums_text(context, totals(lines_for(context.plan, one)).planned)


def _success(context: Context, one: Campaign) -> Markup:
    found = []
    for success in one.success:
        metric = context.plan.find(success.metric)
        known = metric if isinstance(metric, Metric) else None
        words = with_unit(context, success.target, known)
        found.append(Markup("{}{}").format(success.measure, f": {words}" if words else ""))
    return entries(found)


def _sources(context: Context, one: Campaign) -> Markup:
    found = dict.fromkeys(one.initiative.ref for one in into_campaign(context.plan, one))
    return entries(map(context.ref, found)) or Markup(
        '<span class="hb-missing">No initiative</span>'
    )
