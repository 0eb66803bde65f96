"""The personas view: every persona as a card."""

from __future__ import annotations

from dataclasses import dataclass

from strategy_handbook.plan.audience import Persona
from strategy_handbook.plan.records import humanize
from strategy_handbook.views.context import Context
from strategy_handbook.views.pieces import empty
from strategy_handbook.views.templates import fill
from strategy_handbook.views.view import View, ViewOptions

EXAMPLE = """
personas:
  fleet-manager:
    name: Fleet manager
    aims: Cut the cost per delivery
"""


@dataclass(frozen=True, kw_only=True)
class PersonasOptions(ViewOptions):
    """Options of the personas view."""


@dataclass(frozen=True, slots=True)
class Card:
    """What the template shows of one persona."""

    persona: Persona
    link: str
    role: str
    line: str
    confidence: str
    segments: str


def render(context: Context, options: ViewOptions) -> str:
    """Draws the cards, or says how to write a first persona."""
    personas = context.plan.personas
    if not personas:
        return empty("No personas yet", "personas", EXAMPLE)
    cards = [
        Card(
            persona,
            context.link(persona),
            persona.job_title or "",
            context.inline(persona.summary or (persona.aims[0] if persona.aims else None)),
            humanize(persona.confidence) if persona.confidence else "",
            context.refs(persona.segments),
        )
        for persona in personas.values()
    ]
    return fill("personas/template.html", cards=cards)


VIEW = View("personas", "Every persona as a card.", PersonasOptions, render)
