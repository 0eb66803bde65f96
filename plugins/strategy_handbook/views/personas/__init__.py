"""The personas view: every persona as a card."""

from __future__ import annotations

from strategy_handbook.insight.persona_work import work_for
from strategy_handbook.plan.audience import Persona
from strategy_handbook.plan.records import record
from strategy_handbook.translation import N_n, _, ngettext
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.personas.data import Card, PersonasData
from strategy_handbook.views.pieces.avatars import avatar
from strategy_handbook.views.pieces.empty_places import empty
from strategy_handbook.views.pieces.filters import begin_filter
from strategy_handbook.views.pieces.levels import confidence
from strategy_handbook.views.pieces.lists import words
from strategy_handbook.views.view import View, ViewOptions

EXAMPLE = """
personas:
  fleet-manager:
    name: Fleet manager
    job_title: Head of fleet
    summary: Runs sixty vehicles and is measured on the cost of a stop.
    aims: Cut the cost per delivery
    pains: [{pain: Winter downtime, severity: high}]
"""


@record
class PersonasOptions(ViewOptions):
    """Options of the personas view."""


def render(context: Context, options: PersonasOptions) -> PersonasData | Markup:
    """Works out the cards, negative personas apart, or says how to write a first persona."""
    filter = begin_filter(context)
    cards = [_card(context, persona) for persona in context.plan.personas.values()]
    if not cards:
        return empty(_("No personas yet"), "personas", EXAMPLE)
    negative = tuple(card for card in cards if card.negative)
    heading = (
        context.heading(2, _("Whom we do not want to reach"), "negative-personas")
        if negative
        else Markup("")
    )
    return PersonasData(
        filter=filter.form(),
        wanted=tuple(card for card in cards if not card.negative),
        negative=negative,
        negative_heading=heading,
    )


def _card(context: Context, persona: Persona) -> Card:
    work = work_for(context.plan, persona)
    counts = tuple(
        ngettext(*forms, len(found))
        for found, forms in (
            (work.initiatives, N_n("{n} initiative", "{n} initiatives")),
            (work.campaigns, N_n("{n} campaign", "{n} campaigns")),
            (work.content, N_n("{n} content item", "{n} content items")),
        )
        if found
    )
    return Card(
        context.own(persona),
        avatar(context.plan, persona),
        role_line(persona),
        context.inline(_line(persona)),
        confidence(persona.confidence),
        context.refs(persona.segments),
        counts or (_("No campaign, initiative or content yet"),),
        persona.type == "negative",
        Markup(context.mark(persona)),
    )


def role_line(persona: Persona) -> str:
    """Job title and part in the buying decision in one line; empty if neither is said."""
    parts = [persona.job_title] if persona.job_title else []
    roles = [role for role in (persona.type, persona.buying_role) if role and role != "negative"]
    if roles:
        parts.append(words(dict.fromkeys(roles)))
    return " · ".join(parts)


def _line(persona: Persona) -> str | None:
    """What the persona is about, in one line: its summary, else its first job or aim."""
    first = [job.job for job in persona.jobs[:1]] or list(persona.aims[:1])
    return persona.summary or next(iter(first), None)


VIEW = View(
    "personas",
    "Every persona as a card.",
    PersonasOptions,
    render,
    data=PersonasData,
    sheets=("people",),
)
