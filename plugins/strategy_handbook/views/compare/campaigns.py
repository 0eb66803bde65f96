"""What campaigns are compared by, in figures and in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from strategy_handbook.insight.comparison.campaign_figures import campaign_figures
from strategy_handbook.insight.comparison.difference import Figure
from strategy_handbook.insight.handovers import into_campaign
from strategy_handbook.plan import Entity
from strategy_handbook.plan.campaigns import Campaign
from strategy_handbook.plan.measurement import Metric
from strategy_handbook.plan.vocabulary import STAGE
from strategy_handbook.translation import N_, _, pgettext
from strategy_handbook.views.compare.campaign_rows import figure_rows
from strategy_handbook.views.compare.campaign_rows import how as how_computed
from strategy_handbook.views.compare.grid import Column, Row, entries
from strategy_handbook.views.compare.said import Said, row, told
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
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
    page = context.own(entity, _("Open the campaign’s page"))
    stream = context.plan.stream_of(entity)
    return Column(entity.label, context.own(entity) + status, page + status, stream)


def rows(context: Context, entities: list[Entity], only: str = "") -> Iterator[Row]:
    """The criteria with what each campaign says to them.

    Args:
        context: The page.
        entities: The campaigns.
        only: ``figures`` or ``words`` for criteria of that kind alone.
    """
    campaigns = [entity for entity in entities if isinstance(entity, Campaign)]
    if only != "words":
        found = campaign_figures(context.plan, context.as_of)
        yield from figure_rows(context, [found[one.id] for one in campaigns])
    if only != "figures":
        yield from _word_rows(context, campaigns)


def how(context: Context, entities: list[Entity]) -> Markup:
    """How the figures are computed."""
    found = campaign_figures(context.plan, context.as_of)
    return how_computed(context, [found[one.id] for one in entities if one.id in found])


def _word_rows(context: Context, campaigns: list[Campaign]) -> Iterator[Row]:
    language = context.language
    yield row(_("Stage"), campaigns, _stage)
    yield row(_("Goals"), campaigns, lambda one: entries(map(context.ref, one.goals)))
    yield row(_("Personas"), campaigns, lambda one: entries(map(context.ref, one.personas)))
    yield row(_("Segments"), campaigns, lambda one: entries(map(context.ref, one.segments)))
    yield row(_("Products"), campaigns, lambda one: entries(map(context.ref, one.products)))
    yield row(_("Tactics"), campaigns, lambda one: words(one.tactic))
    yield row(_("4 Ps"), campaigns, lambda one: words(one.four_p))
    yield row(_("Offer"), campaigns, lambda one: context.ref(one.offer))
    # Translators: heads the messages of a campaign.
    yield row(_("Says"), campaigns, lambda one: entries(map(context.ref, one.messages)))
    yield row(_("Channels"), campaigns, lambda one: context.refs(one.channels))
    yield row(_("Where"), campaigns, lambda one: in_a_row(one.where_))
    # Translators: heads what counts as success.
    yield told(_("Success is"), campaigns, lambda one: _success(context, one))
    # Translators: heads the rule by which a campaign is stopped.
    yield told(_("Stopped if"), campaigns, lambda one: context.inline(one.stop_rule))
    yield row(_("Grows from"), campaigns, lambda one: _sources(context, one))
    yield row(_("Strategy"), campaigns, lambda one: context.ref(one.strategy))
    yield row(
        pgettext("how much of a campaign is done, in percent", "Done"),
        campaigns,
        lambda one: (
            Said(language.percent(one.progress), Figure(one.progress, "%"))
            if one.progress is not None
            else ""
        ),
    )
    yield row(_("Owners"), campaigns, lambda one: context.refs(one.owners))


def _stage(one: Campaign) -> Said:
    if not one.stage:
        return Said()
    # In order by the journey, not by the alphabet; but a stage is no distance from another.
    place = STAGE.words.index(one.stage) if one.stage in STAGE.words else len(STAGE.words)
    return Said(term(one.stage), Figure(Decimal(place), exact=False))


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
