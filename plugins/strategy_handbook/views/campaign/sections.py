"""The parts of a campaign's page."""

from __future__ import annotations

from collections.abc import Iterable

from strategy_handbook.insight.belonging import content_of
from strategy_handbook.insight.funnel import levels
from strategy_handbook.insight.handovers import into_campaign
from strategy_handbook.insight.money import lines_for
from strategy_handbook.plan.campaigns import Campaign, Offer
from strategy_handbook.plan.communication import Message
from strategy_handbook.translation import _
from strategy_handbook.views.campaign import success
from strategy_handbook.views.campaign.data import CampaignData
from strategy_handbook.views.campaign.funnel import funnel
from strategy_handbook.views.context import Context
from strategy_handbook.views.data import Part
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces import work_head, worksheet
from strategy_handbook.views.pieces.budget_table import budget
from strategy_handbook.views.pieces.content_list import content_list
from strategy_handbook.views.pieces.handover_bands import bands
from strategy_handbook.views.pieces.lists import facts, listed, words
from strategy_handbook.views.pieces.milestones import milestones
from strategy_handbook.views.pieces.parts import part
from strategy_handbook.views.pieces.stale_marks import doubt_notice
from strategy_handbook.views.pieces.status import chip
from strategy_handbook.views.stream.chain import chain
from strategy_handbook.views.wording import term, together


def sheet(context: Context, one: Campaign, level: int) -> CampaignData:
    """The whole page, from top to bottom."""
    below = level + 1
    items = content_of(context.plan, one)
    lines = lines_for(context.plan, one)
    crossings = into_campaign(context.plan, one)
    absent = _absent(one, bool(items), bool(lines), bool(crossings))

    def section(title: str, id: str, *bodies: Markup) -> Part:
        return part(context, below, title, id, *bodies)

    return CampaignData(
        head=work_head.head(context, one, level, context.inline(one.summary)),
        brief=_sentence(context, one),
        doubt=doubt_notice(context, one),
        grows_from=section(
            _("Grows from"), "grows-from", bands(context, crossings, one), _before(context, one)
        ),
        goals=section(_("Goals"), "goals", success.goals(context, one), _strategy(context, one)),
        chain=section(_("In the stream"), "stream", chain(context, one)),
        audience=section(_("Audience"), "audience", worksheet.people(context, one)),
        offer=section(
            _("Offer") if context.plan.find(one.offer) else _("Products"),
            "offer",
            _offer(context, one),
            _products(context, one),
        ),
        messages=section(_("Messages"), "messages", _messages(context, one)),
        channels=section(_("Channels and places"), "channels", _channels(context, one)),
        funnel=section(_("Funnel"), "funnel", funnel(context, levels(one.funnel), one)),
        success=section(_("Success"), "success", success.measures(context, one)),
        content=section(_("Content"), "content", content_list(context, items, below + 1)),
        budget=section(_("Budget"), "budget", budget(context, lines, one)),
        milestones=section(_("Milestones"), "milestones", milestones(context, one)),
        assets=section(
            _("To be made"), "assets", listed(context.inline(text) for text in one.assets)
        ),
        raci=section(_("Who does what"), "raci", worksheet.raci(context, one.raci)),
        retrospective=section(
            _("Looking back"), "retrospective", success.retrospective(context, one.retrospective)
        ),
        knowledge=section(
            _("Risks, decisions and learnings"), "knowledge", worksheet.knowledge(context, one)
        ),
        background=section(_("Background"), "background", worksheet.background(context, one)),
        missing=worksheet.missing(absent),
        mentions=worksheet.further_mentions(context, one, below),
    )


def _sentence(context: Context, one: Campaign) -> Markup:
    """What, for whom, when and for which goal, in one sentence; empty unless two of them are known."""
    offer, plan = context.plan.find(one.offer), context.plan
    audience = plan.found(one.personas) or plan.found(one.segments)
    goals = plan.found(one.goals)
    what = context.link(offer) if offer else Markup("{}").format(words(one.tactic))
    dates = context.language.span_text(one.start, one.end)
    parts = [
        (_("What"), what),
        (_("For whom"), together([context.link(entity) for entity in audience])),
        (_("When"), Markup("{}").format(dates[:1].upper() + dates[1:])),
        (_("To reach"), together([context.link(goal) for goal in goals])),
    ]
    given = [(name, text) for name, text in parts if text]
    if len(given) < 2:
        return Markup("")
    cells = Markup("\n").join(
        Markup("<div><dt>{}</dt><dd>{}</dd></div>").format(name, text) for name, text in given
    )
    return Markup('<dl class="hb-brief hb--downstream">{}</dl>').format(cells)


def _before(context: Context, one: Campaign) -> Markup:
    return facts([(_("Depends on"), worksheet.depends_on(context, one))])


def _strategy(context: Context, one: Campaign) -> Markup:
    return facts([(_("Carries out the strategy"), context.ref(one.strategy))])


def _offer(context: Context, one: Campaign) -> Markup:
    offer = context.plan.find(one.offer)
    if not isinstance(offer, Offer):
        return Markup("")
    validity = context.language.span_text(offer.valid_from, offer.valid_until)
    action = (
        Markup('<p><span class="hb-cta">{}</span></p>').format(offer.call_to_action)
        if offer.call_to_action
        else ""
    )
    return Markup(
        '<div class="hb-offer hb--downstream"><p class="hb-offer__name">{} {} {}</p>{}{}{}{}</div>'
    ).format(
        context.link(offer),
        Markup('<span class="hb-tag">{}</span>').format(term(offer.type)) if offer.type else "",
        chip(offer.status),
        context.prose(offer.summary),
        action,
        Markup('<div class="hb-offer__terms">{}</div>').format(context.prose(offer.terms))
        if offer.terms
        else "",
        facts(
            [
                (_("Valid"), validity[:1].upper() + validity[1:]),
                (_("Products"), context.refs(offer.products)),
                (_("Personas"), context.refs(offer.personas)),
            ]
        ),
    )


def _products(context: Context, one: Campaign) -> Markup:
    offer = context.plan.find(one.offer)
    if isinstance(offer, Offer) and set(offer.products) == set(one.products):
        return Markup("")
    return facts([(_("Products it sells"), context.refs(one.products))])


def _messages(context: Context, one: Campaign) -> Markup:
    rows = []
    for message in context.plan.found(one.messages):
        kind = message.type if isinstance(message, Message) else None
        proofs = message.proofs if isinstance(message, Message) else ()
        proof = Markup(" · ").join(context.inline(one.proof) for one in proofs[:1])
        rows.append(
            Markup('<li class="hb-saying"><span class="hb-saying__text">{}</span>{}{}</li>').format(
                context.link(message),
                Markup(' <span class="hb-tag">{}</span>').format(term(kind)) if kind else "",
                Markup('<span class="hb-saying__proof">{}</span>').format(proof) if proof else "",
            )
        )
    return (
        Markup('<ul class="hb-sayings">{}</ul>').format(Markup("\n").join(rows))
        if rows
        else Markup("")
    )


def _channels(context: Context, one: Campaign) -> Markup:
    return facts(
        [
            (_("Channels"), _chips(context.ref(ref) for ref in one.channels)),
            (_("Where"), _chips(one.where_)),
            (_("Tactics"), _chips(term(word) for word in one.tactic)),
        ]
    )


def _chips(texts: Iterable[Markup | str]) -> Markup:
    rows = Markup("\n").join(Markup("<li>{}</li>").format(text) for text in texts)
    return Markup('<ul class="hb-pills">{}</ul>').format(rows) if rows else Markup("")


def _absent(
    one: Campaign, has_content: bool, has_budget: bool, has_handover: bool
) -> Iterable[str]:
    written = (
        # Translators: this and what follows it stand in the list after "Not in the plan yet:".
        (_("status"), one.status),
        (_("dates"), one.start or one.end),
        (_("goals"), one.goals),
        (_("personas or segments"), one.personas or one.segments),
        (_("stage of the journey"), one.stage),
        (_("offer"), one.offer),
        (_("messages"), one.messages),
        (_("channels"), one.channels),
        (_("an initiative it grows from"), has_handover),
        (_("funnel"), one.funnel),
        (_("success measures"), one.success),
        (_("stop rule"), one.stop_rule),
        (_("content"), has_content),
        (_("budget"), has_budget),
        (_("milestones"), one.milestones),
        (_("RACI"), one.raci),
        (_("owners"), one.owners),
    )
    return [name for name, value in written if not value]
