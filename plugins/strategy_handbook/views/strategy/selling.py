"""What is sold now: the goals, the campaigns that work for them, and their offers."""

from __future__ import annotations

import datetime as dt

from strategy_handbook.plan import Entity
from strategy_handbook.plan.campaigns import Campaign, Offer
from strategy_handbook.plan.goals import Goal
from strategy_handbook.translation import _, pgettext
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.empty_places import empty
from strategy_handbook.views.pieces.goal_values import goal_targets
from strategy_handbook.views.pieces.panels import more
from strategy_handbook.views.pieces.status import chip
from strategy_handbook.views.pieces.tables import note
from strategy_handbook.views.strategy.block import Block, missing, of_table
from strategy_handbook.views.wording import term

GOALS = """
goals:
  trial-signups:
    name: 180 fleet trials
    target: 180
    due: 2027-05-31
    agreed_with: head-of-sales
"""
CAMPAIGNS = """
campaigns:
  spring-trial:
    name: Spring fleet trial
    goals: trial-signups
    start: 2027-03-01
    end: 2027-05-31
"""
OFFERS = """
offers:
  two-week-trial:
    name: Two weeks on your own routes
    type: trial-opt-in
    valid_until: 2027-05-31
"""


def goals(context: Context) -> Block:
    """The goals with who agreed to them, and what works for them."""
    plan = context.plan
    goals = [goal for goal in plan.goals.values() if plan.stream_of(goal) != "upstream"]
    rows = [_goal(context, goal) for goal in goals]
    heads = (
        _("Goal"),
        _("From and to"),
        pgettext("the day by which a goal is to be reached", "By"),
        _("Agreed with"),
        _("Works for it"),
    )
    return of_table(
        "goals",
        _("Goals"),
        heads,
        rows,
        empty(_("No goals yet"), "goals", GOALS),
        more(context.page_href("goals"), _("All goals")),
    )


def _goal(context: Context, goal: Goal) -> tuple[Markup | str, ...]:
    language = context.language
    targets = goal_targets(context, goal)
    several = len(targets) > 1
    lines = [
        _("{label}: {value}", label=name, value=words) if several and name else words
        for name, words in targets
    ]
    # Translators: the value that a goal starts from.
    base = _("from {value}", value=language.target(goal.baseline)) if goal.baseline else ""
    campaigns: list[Entity] = [
        one
        for one in context.plan.campaigns.values()
        if any(ref.id == goal.id for ref in one.goals)
    ]
    return (
        context.own(goal) + note(chip(goal.status)),
        (Markup("<br>").join(lines) if lines else missing(_("no number"))) + note(base),
        language.date(goal.due) or missing(_("no date")),
        context.refs(goal.agreed_with) or missing(_("nobody named")),
        context.links(campaigns) or missing(_("no campaign")),
    )


def campaigns(context: Context) -> Block:
    """The campaigns in the order of their start."""
    campaigns = sorted(context.plan.campaigns.values(), key=_start)
    rows = [_campaign(context, one) for one in campaigns]
    heads = (_("Campaign"), _("When"), _("Stage"), _("For whom"), _("Goals"))
    return of_table(
        "campaigns",
        _("Campaigns"),
        heads,
        rows,
        empty(_("No campaigns yet"), "campaigns", CAMPAIGNS),
        more(context.page_href("campaigns"), _("All campaigns")),
    )


def _start(campaign: Campaign) -> dt.date:
    return campaign.start.first if campaign.start and campaign.start.first else dt.date.max


def _campaign(context: Context, one: Campaign) -> tuple[Markup | str, ...]:
    whom = (*one.personas, *one.segments)
    return (
        context.own(one) + note(chip(one.status)),
        context.language.span_text(one.start, one.end) or missing(_("no date")),
        term(one.stage) if one.stage else "–",
        context.refs(whom) or missing(_("nobody named")),
        context.refs(one.goals) or missing(_("no goal")),
    )


def offers(context: Context) -> Block:
    """The offers, and where they are made."""
    rows = [_offer(context, one) for one in context.plan.offers.values()]
    heads = (_("Offer"), _("Valid"), _("Terms"), _("Offered in"))
    return of_table(
        "offers",
        _("Offers"),
        heads,
        rows,
        empty(_("No offers yet"), "offers", OFFERS),
        more(context.page_href("records", "section-offers"), _("In full")),
    )


def _offer(context: Context, one: Offer) -> tuple[Markup | str, ...]:
    campaigns: list[Entity] = [
        campaign
        for campaign in context.plan.campaigns.values()
        if campaign.offer and campaign.offer.id == one.id
    ]
    # Translators: the words on a button, in the quotation marks of your language.
    button = _("“{words}”", words=one.call_to_action) if one.call_to_action else ""
    return (
        context.own(one) + note(term(one.type) if one.type else ""),
        context.language.span_text(one.valid_from, one.valid_until) or "–",
        Markup("{}{}").format(context.inline(one.terms) or "–", note(button)),
        context.links(campaigns) or missing(_("no campaign")),
    )
