"""The persona view: one persona from what it wants to what we do for it."""

from __future__ import annotations

from decimal import Decimal

from strategy_handbook.insight.persona_work import work_for
from strategy_handbook.plan import fields as f
from strategy_handbook.plan.audience import Persona
from strategy_handbook.plan.records import Ref, record
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.persona.evidence import evidence_list
from strategy_handbook.views.persona.head import head, pulled_quote
from strategy_handbook.views.persona.portrait import not_researched, portrait
from strategy_handbook.views.persona.section import Section, drawn
from strategy_handbook.views.persona.work import journey_strip, next_items, work_columns
from strategy_handbook.views.pieces.mentions import mentions
from strategy_handbook.views.timeline.drawing import draw_timeline
from strategy_handbook.views.timeline.items import Choice
from strategy_handbook.views.timeline.options import Picture
from strategy_handbook.views.view import View, ViewOptions


@record
class PersonaOptions(ViewOptions):
    """Options of the persona view."""

    id: Ref | None = f.ref("The persona to show; the view needs it.", "persona")
    level: Decimal | None = f.number("The level of the persona's heading; 2 if not given.", 1, 5)


def render(context: Context, options: ViewOptions) -> str:
    """Draws the persona, or says which ones there are to choose from."""
    assert isinstance(options, PersonaOptions)
    persona = context.plan.find(options.id)
    if not isinstance(persona, Persona):
        return _which(context)
    level = int(options.level or 2)
    parts = [
        head(context, persona, level),
        pulled_quote(context, persona),
        *(drawn(context, section, level + 1) for section in portrait(context, persona, level + 1)),
        not_researched(persona),
        _journey(context, persona, level + 1),
        _work(context, persona, level + 1),
        _next(context, persona, level + 1),
        drawn(context, Section("Evidence", evidence_list(context, persona)), level + 1),
        mentions(context, persona, min(level + 1, 6)),
    ]
    return Markup("\n").join(part for part in parts if part)


def _journey(context: Context, persona: Persona, level: int) -> Markup:
    if persona.type == "negative" or not work_for(context.plan, persona).content:
        return Markup("")
    return drawn(context, Section("Journey", journey_strip(context, persona)), level)


def _work(context: Context, persona: Persona, level: int) -> Markup:
    """The initiatives and campaigns for the persona, in time and as lists."""
    work = work_for(context.plan, persona)
    if work.initiatives or work.campaigns:
        choice = Choice(personas=frozenset({persona.id}))
        timeline = draw_timeline(context, Picture(choice=choice, compact=True, level=level + 1))
        body = timeline + work_columns(context, work)
    elif persona.type == "negative":
        return Markup("")
    else:
        body = Markup(
            '<p class="hb-missing">No initiative and no campaign names this persona yet.</p>'
        )
    title = "Work that names them" if persona.type == "negative" else "What we do for them"
    return drawn(context, Section(title, body), level)


def _next(context: Context, persona: Persona, level: int) -> Markup:
    work = work_for(context.plan, persona)
    if not work.content:
        return Markup("")
    return drawn(context, Section("Next content", next_items(context, work)), level)


def _which(context: Context) -> Markup:
    personas = list(context.plan.personas)
    example = personas[0] if personas else "fleet-manager"
    known = (
        Markup(" The plan has {}.").format(
            Markup(", ").join(Markup("<code>{}</code>").format(id) for id in personas)
        )
        if personas
        else Markup(" The plan has no personas yet.")
    )
    return Markup(
        '<div class="hb-empty"><p><strong>Which persona?</strong> '
        "Write its id below the view.{}</p>"
        "<pre><code>::: persona\n    id: {}</code></pre></div>"
    ).format(known, example)


VIEW = View(
    "persona",
    "One persona: who it is, what it wants, why it hesitates, and what we do for it.",
    PersonaOptions,
    render,
)
