"""What campaigns are compared by."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

from strategy_handbook.insight.belonging import content_of
from strategy_handbook.insight.handovers import into_campaign
from strategy_handbook.insight.money import lines_for, totals
from strategy_handbook.plan import Entity
from strategy_handbook.plan.campaigns import Campaign
from strategy_handbook.plan.measurement import Metric
from strategy_handbook.translation import N_, _, ngettext, pgettext
from strategy_handbook.views.compare.grid import Column, Row, entries
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.budget_table import sums_text
from strategy_handbook.views.pieces.goal_values import with_unit
from strategy_handbook.views.pieces.lists import words
from strategy_handbook.views.pieces.status import chip
from strategy_handbook.views.pieces.tables import note
from strategy_handbook.views.wording import in_a_row, term

MISSING = N_("Not said")
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
    status = note(chip(entity.status, entity.kind))
    page = context.link(entity, _("Open the campaign’s page"))
    stream = context.plan.stream_of(entity)
    return Column(entity.label, context.link(entity) + status, page + status, stream)


def rows(context: Context, entities: list[Entity]) -> Iterator[Row]:
    """The criteria with what each campaign says to them."""
    campaigns = [entity for entity in entities if isinstance(entity, Campaign)]
    language = context.language

    def row(name: str, cell: Callable[[Campaign], Markup | str]) -> Row:
        return Row(name, tuple(Markup("{}").format(cell(one)) for one in campaigns))

    yield row(_("When"), lambda one: _when(context, one))
    yield row(_("Stage"), lambda one: term(one.stage) if one.stage else "")
    yield row(_("Goals"), lambda one: entries(map(context.ref, one.goals)))
    yield row(_("Personas"), lambda one: entries(map(context.ref, one.personas)))
    yield row(_("Segments"), lambda one: entries(map(context.ref, one.segments)))
    yield row(_("Products"), lambda one: entries(map(context.ref, one.products)))
    yield row(_("Tactics"), lambda one: words(one.tactic))
    yield row(_("4 Ps"), lambda one: words(one.four_p))
    yield row(_("Offer"), lambda one: context.ref(one.offer))
    # Translators: heads the messages of a campaign.
    yield row(_("Says"), lambda one: entries(map(context.ref, one.messages)))
    yield row(_("Channels"), lambda one: context.refs(one.channels))
    yield row(_("Where"), lambda one: in_a_row(one.where_))
    yield row(_("Content"), lambda one: _content(context, one))
    yield row(_("Planned budget"), lambda one: _budget(context, one))
    # Translators: heads what counts as success.
    yield row(_("Success is"), lambda one: _success(context, one))
    # Translators: heads the rule by which a campaign is stopped.
    yield row(_("Stopped if"), lambda one: context.inline(one.stop_rule))
    yield row(_("Grows from"), lambda one: _sources(context, one))
    yield row(_("Strategy"), lambda one: context.ref(one.strategy))
    yield row(
        pgettext("how much of a campaign is done, in percent", "Done"),
        lambda one: language.percent(one.progress) if one.progress is not None else "",
    )
    yield row(_("Owners"), lambda one: context.refs(one.owners))


def _when(context: Context, one: Campaign) -> Markup:
    length = ""
    if one.start and one.start.first and one.end and one.end.last:
        days = (one.end.last - one.start.first).days + 1
        weeks = round(days / 7)
        length = (
            ngettext("{n} week", "{n} weeks", weeks)
            if days >= 14
            else ngettext("{n} day", "{n} days", days)
        )
    return Markup("{}{}").format(context.language.span_text(one.start, one.end), note(length))


def _content(context: Context, one: Campaign) -> str:
    items = content_of(context.plan, one)
    return ngettext("{n} item", "{n} items", len(items)) if context.plan.content else ""


def _budget(context: Context, one: Campaign) -> str:
    """What is planned for a campaign in each currency; its content's lines are its own."""
    return sums_text(context, totals(lines_for(context.plan, one)).planned)


def _success(context: Context, one: Campaign) -> Markup:
    found = []
    for success in one.success:
        metric = context.plan.find(success.metric)
        known = metric if isinstance(metric, Metric) else None
        words = with_unit(context, success.target, known)
        found.append(
            _("{label}: {value}", label=success.measure, value=words) if words else success.measure
        )
    return entries(found)


def _sources(context: Context, one: Campaign) -> Markup:
    found = dict.fromkeys(one.initiative.ref for one in into_campaign(context.plan, one))
    return entries(map(context.ref, found)) or Markup('<span class="hb-missing">{}</span>').format(
        _("No initiative")
    )
