"""The parts of a campaign's page."""

from __future__ import annotations

from collections.abc import Iterable

from strategy_handbook.insight.belonging import content_of
from strategy_handbook.insight.funnel import levels
from strategy_handbook.insight.handovers import into_campaign
from strategy_handbook.insight.money import lines_for
from strategy_handbook.plan import humanize
from strategy_handbook.plan.campaigns import Campaign, Offer, Retrospective
from strategy_handbook.plan.communication import Message
from strategy_handbook.plan.dates import NotADate, read_date
from strategy_handbook.plan.goals import Goal
from strategy_handbook.views.campaign.data import CampaignData
from strategy_handbook.views.campaign.funnel import funnel
from strategy_handbook.views.context import Context
from strategy_handbook.views.data import Part
from strategy_handbook.views.markup import Markup, escape
from strategy_handbook.views.pieces import work_head, worksheet
from strategy_handbook.views.pieces.budget_table import budget
from strategy_handbook.views.pieces.content_list import content_list
from strategy_handbook.views.pieces.field_values import rest_of
from strategy_handbook.views.pieces.handover_bands import bands
from strategy_handbook.views.pieces.lists import facts, listed, words
from strategy_handbook.views.pieces.milestones import milestones
from strategy_handbook.views.pieces.parts import part
from strategy_handbook.views.pieces.status import chip
from strategy_handbook.views.pieces.tables import table
from strategy_handbook.views.wording import together


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
        grows_from=section(
            "Grows from", "grows-from", bands(context, crossings, one), _before(context, one)
        ),
        goals=section("Goals", "goals", _goals(context, one), _strategy(context, one)),
        audience=section("Audience", "audience", worksheet.people(context, one)),
        offer=section(
            "Offer" if context.plan.find(one.offer) else "Products",
            "offer",
            _offer(context, one),
            _products(context, one),
        ),
        messages=section("Messages", "messages", _messages(context, one)),
        channels=section("Channels and places", "channels", _channels(context, one)),
        funnel=section("Funnel", "funnel", funnel(context, levels(one.funnel), one.label)),
        success=section("Success", "success", _success(context, one)),
        content=section("Content", "content", content_list(context, items, below + 1)),
        budget=section("Budget", "budget", budget(context, lines, one)),
        milestones=section("Milestones", "milestones", milestones(context, one)),
        assets=section("To be made", "assets", listed(context.inline(text) for text in one.assets)),
        raci=section("Who does what", "raci", worksheet.raci(context, one.raci)),
        retrospective=section(
            "Looking back", "retrospective", _retrospective(context, one.retrospective)
        ),
        knowledge=section(
            "Risks, decisions and learnings", "knowledge", worksheet.knowledge(context, one)
        ),
        background=section("Background", "background", worksheet.background(context, one)),
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
        ("What", what),
        ("For whom", together([context.link(entity) for entity in audience])),
        ("When", Markup("{}").format(dates[:1].upper() + dates[1:])),
        ("To reach", together([context.link(goal) for goal in goals])),
    ]
    given = [(name, text) for name, text in parts if text]
    if len(given) < 2:
        return Markup("")
    cells = Markup("\n").join(
        Markup("<div><dt>{}</dt><dd>{}</dd></div>").format(name, text) for name, text in given
    )
    return Markup('<dl class="hb-brief hb--downstream">{}</dl>').format(cells)


def _before(context: Context, one: Campaign) -> Markup:
    return facts([("Depends on", worksheet.depends_on(context, one))])


def _strategy(context: Context, one: Campaign) -> Markup:
    return facts([("Carries out the strategy", context.ref(one.strategy))])


def _goals(context: Context, one: Campaign) -> Markup:
    rows = [
        _goal(context, goal) for goal in context.plan.found(one.goals) if isinstance(goal, Goal)
    ]
    if not rows:
        return Markup("")
    return table(
        "Goals of the campaign", ("Goal", "Status", "From", "Target", "Due"), rows, "stack"
    )


def _goal(context: Context, goal: Goal) -> tuple[Markup | str, ...]:
    language = context.language
    targets = [
        Markup("{} {}").format(
            Markup('<span class="hb-nowrap">{}</span>').format(language.target(one.target)),
            context.ref(one.metric) or one.label or context.ref(goal.metric),
        )
        for one in goal.target
    ]
    return (
        context.link(goal),
        chip(goal.status),
        language.target(goal.baseline),
        Markup("<br>").join(targets),
        language.date(goal.due),
    )


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
    shown = {
        "name",
        "type",
        "terms",
        "valid_from",
        "valid_until",
        "call_to_action",
        "summary",
        "status",
    }
    rest = [row for row in rest_of(context, offer, shown) if row[0] in ("Products", "Personas")]
    return Markup(
        '<div class="hb-offer hb--downstream"><p class="hb-offer__name">{} {} {}</p>{}{}{}{}</div>'
    ).format(
        context.link(offer),
        Markup('<span class="hb-tag">{}</span>').format(humanize(offer.type)) if offer.type else "",
        chip(offer.status),
        context.prose(offer.summary),
        action,
        Markup('<div class="hb-offer__terms">{}</div>').format(context.prose(offer.terms))
        if offer.terms
        else "",
        facts([("Valid", validity[:1].upper() + validity[1:]), *rest]),
    )


def _products(context: Context, one: Campaign) -> Markup:
    offer = context.plan.find(one.offer)
    if isinstance(offer, Offer) and set(offer.products) == set(one.products):
        return Markup("")
    return facts([("Products it sells", context.refs(one.products))])


def _messages(context: Context, one: Campaign) -> Markup:
    rows = []
    for message in context.plan.found(one.messages):
        kind = message.type if isinstance(message, Message) else None
        proofs = message.proofs if isinstance(message, Message) else ()
        proof = Markup(" · ").join(context.inline(one.proof) for one in proofs[:1])
        rows.append(
            Markup('<li class="hb-saying"><span class="hb-saying__text">{}</span>{}{}</li>').format(
                context.link(message),
                Markup(' <span class="hb-tag">{}</span>').format(humanize(kind)) if kind else "",
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
            ("Channels", _chips(context.ref(ref) for ref in one.channels)),
            ("Where", _chips(one.where_)),
            ("Tactics", _chips(humanize(word) for word in one.tactic)),
        ]
    )


def _chips(texts: Iterable[Markup | str]) -> Markup:
    rows = Markup("\n").join(Markup("<li>{}</li>").format(text) for text in texts)
    return Markup('<ul class="hb-pills">{}</ul>').format(rows) if rows else Markup("")


def _success(context: Context, one: Campaign) -> Markup:
    rows = [
        (success.measure, context.language.target(success.target), context.ref(success.metric))
        for success in one.success
    ]
    measures = (
        table("What counts as success", ("Measure", "Target", "Told by"), rows, "stack")
        if rows
        else Markup("")
    )
    looked = [_occasion(context, text) for text in one.measured_when]
    stop = (
        Markup('<div class="hb-stop"><p class="hb-stop__label">Stop rule</p>{}</div>').format(
            context.prose(one.stop_rule)
        )
        if one.stop_rule
        else Markup("")
    )
    return (
        measures
        + facts([("Measured", listed(looked) if len(looked) > 1 else Markup("").join(looked))])
        + stop
    )


def _occasion(context: Context, text: str) -> Markup:
    """When results are looked at: a day as the plan's language writes it, other words as they are."""
    try:
        return context.language.date(read_date(text))
    except NotADate:
        return escape(text)


def _retrospective(context: Context, given: Retrospective | None) -> Markup:
    if given is None:
        return Markup("")
    columns = [
        ("well", "Went well", given.went_well),
        ("badly", "Went badly", given.went_badly),
        ("change", "We change", given.change),
    ]
    cells = Markup("\n").join(
        Markup(
            '<div class="hb-back__part hb-back__part--{}"><p class="hb-label">{}</p>{}</div>'
        ).format(kind, name, listed(context.inline(text) for text in texts))
        for kind, name, texts in columns
        if texts
    )
    held = (
        Markup('<p class="hb-quiet">Held on {}.</p>').format(context.language.date(given.held_on))
        if given.held_on
        else Markup("")
    )
    return held + (Markup('<div class="hb-back">{}</div>').format(cells) if cells else Markup(""))


def _absent(
    one: Campaign, has_content: bool, has_budget: bool, has_handover: bool
) -> Iterable[str]:
    written = {
        "status": one.status,
        "dates": one.start or one.end,
        "goals": one.goals,
        "personas or segments": one.personas or one.segments,
        "stage of the journey": one.stage,
        "offer": one.offer,
        "messages": one.messages,
        "channels": one.channels,
        "an initiative it grows from": has_handover,
        "funnel": one.funnel,
        "success measures": one.success,
        "stop rule": one.stop_rule,
        "content": has_content,
        "budget": has_budget,
        "milestones": one.milestones,
        "RACI": one.raci,
        "owners": one.owners,
    }
    return [name for name, value in written.items() if not value]
