"""The persona view: one persona from what it wants to what we do for it."""

from __future__ import annotations

from decimal import Decimal

from strategy_handbook.insight.assumptions import footing
from strategy_handbook.insight.persona_work import work_for
from strategy_handbook.plan import fields as f
from strategy_handbook.plan.audience import Persona
from strategy_handbook.plan.records import Ref, record
from strategy_handbook.translation import N_, _
from strategy_handbook.views.context import Context
from strategy_handbook.views.data import Part
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.persona import portrait
from strategy_handbook.views.persona.data import PersonaData
from strategy_handbook.views.persona.evidence import evidence_list
from strategy_handbook.views.persona.head import counts, lead_of, pulled_quote, roles
from strategy_handbook.views.persona.work import journey_strip, next_items, work_columns
from strategy_handbook.views.pieces.avatars import avatar
from strategy_handbook.views.pieces.footing_bar import footing_bar, how_footed
from strategy_handbook.views.pieces.history import history
from strategy_handbook.views.pieces.homes import marked_heading
from strategy_handbook.views.pieces.levels import confidence
from strategy_handbook.views.pieces.mentions import mentions
from strategy_handbook.views.pieces.parts import part
from strategy_handbook.views.pieces.proposed_changes import proposed_in
from strategy_handbook.views.pieces.reviews import review_line
from strategy_handbook.views.pieces.status import standing
from strategy_handbook.views.pieces.subscribing import feed_link
from strategy_handbook.views.pieces.tags import tags
from strategy_handbook.views.timeline.choice import Choice
from strategy_handbook.views.timeline.drawing import draw_timeline
from strategy_handbook.views.timeline.options import Picture
from strategy_handbook.views.view import View, ViewOptions
from strategy_handbook.views.wording import filled, in_a_row


@record
class PersonaOptions(ViewOptions):
    """Options of the persona view."""

    id: Ref | None = f.ref("The persona to show; the view needs it.", "persona")
    level: Decimal | None = f.number("The level of the persona's heading; 2 if not given.", 1, 5)


def render(context: Context, options: PersonaOptions) -> PersonaData | Markup:
    """Works out the persona, or says which ones there are to choose from."""
    persona = context.plan.find(options.id)
    if not isinstance(persona, Persona):
        return _which(context)
    level = int(options.level or 2)
    negative = persona.type == "negative"

    def section(title: str, body: Markup) -> Part:
        # An address with the section's id leads there in every language.
        return part(context, level + 1, _(title), slug(title), body)

    return PersonaData(
        avatar=avatar(context.plan, persona, "large"),
        heading=marked_heading(context, persona, level, f"about-persona-{persona.id}"),
        roles=roles(persona),
        lead=proposed_in(context, persona) + lead_of(context, persona),
        negative=negative,
        status=standing(persona),
        confidence=confidence(persona.confidence),
        review=review_line(context, persona),
        segments=context.refs(persona.segments),
        owners=context.refs(persona.owners),
        tags=tags(persona),
        counts=counts(context, persona),
        quote=pulled_quote(context, persona),
        jobs=section(N_("Jobs, pains and gains"), portrait.jobs(context, persona)),
        aims=section(N_("Aims and measures"), portrait.aims(context, persona)),
        buying=section(
            N_("What they do without us") if negative else N_("How they come to buy"),
            portrait.buying(context, persona),
        ),
        objections=section(
            N_("Objections and our answers"), portrait.objections(context, persona.objections)
        ),
        places=section(
            N_("Where they are found") if negative else N_("Where to reach them"),
            portrait.places(context, persona),
        ),
        profile=section(N_("Profile"), portrait.profile(context, persona)),
        quotes=section(N_("In their own words"), portrait.quotes(context, persona)),
        notes=section(N_("Good to know"), portrait.rest(context, persona)),
        missing=portrait.not_researched(persona),
        journey=section(N_("Journey"), _journey(context, persona)),
        work=section(
            N_("Work that names them") if negative else N_("What we do for them"),
            _work(context, persona, level + 2),
        ),
        next=section(N_("Next content"), _next(context, persona)),
        evidence=section(N_("Evidence"), _evidence(context, persona)),
        mentions=mentions(context, persona, min(level + 1, 6)) + history(context, persona),
    )


def slug(title: str) -> str:
    """A section's title, in English, as an id."""
    return title.lower().replace(",", "").replace(" ", "-")


def _journey(context: Context, persona: Persona) -> Markup:
    if persona.type == "negative" or not work_for(context.plan, persona).content:
        return Markup("")
    return journey_strip(context, persona)


def _work(context: Context, persona: Persona, level: int) -> Markup:
    """The initiatives and campaigns for the persona, in time and as lists."""
    work = work_for(context.plan, persona)
    if work.initiatives or work.campaigns:
        choice = Choice(personas=frozenset({persona.id}))
        timeline = draw_timeline(context, Picture(choice=choice, compact=True, level=level))
        return timeline + work_columns(context, work)
    if persona.type == "negative":
        return Markup("")
    return Markup('<p class="hb-missing">{}</p>').format(
        _("No initiative and no campaign names this persona yet.")
    )


def _next(context: Context, persona: Persona) -> Markup:
    work = work_for(context.plan, persona)
    if not work.content:
        return Markup("")
    return next_items(context, work) + feed_link(context, persona)


def _evidence(context: Context, persona: Persona) -> Markup:
    found = footing(context.plan, persona, context.as_of)
    footed = footing_bar(found) + how_footed() if found.total else Markup("")
    return evidence_list(context, persona) + footed


def _which(context: Context) -> Markup:
    personas = list(context.plan.personas)
    example = personas[0] if personas else "fleet-manager"
    ids = in_a_row(Markup("<code>{}</code>").format(id) for id in personas)
    # Translators: {ids} are the personas that there are.
    known = filled(_("The plan has {ids}."), ids=ids)
    return Markup(
        '<div class="hb-empty"><p><strong>{}</strong> {} {}</p>'
        "<pre><code>::: persona\n    id: {}</code></pre></div>"
    ).format(
        _("Which persona?"),
        _("Write its id below the view."),
        known if personas else _("The plan has no personas yet."),
        example,
    )


VIEW = View(
    "persona",
    "One persona: who it is, what it wants, why it hesitates, and what we do for it.",
    PersonaOptions,
    render,
    data=PersonaData,
    sheets=(
        "people",
        "timeline",
        "overview",
        "work",
        "segments",
        "agenda",
        "reckoning",
    ),
)
