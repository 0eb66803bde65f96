"""How much of each persona is known, and how much of it is assumed."""

from __future__ import annotations

from strategy_handbook.insight.assumptions import Claim, Footing, footing
from strategy_handbook.plan.audience import Gain, Objection, Pain, Persona
from strategy_handbook.translation import _
from strategy_handbook.views.context import Context
from strategy_handbook.views.data import Part
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.footing_bar import footing_bar, how_footed
from strategy_handbook.views.pieces.levels import confidence
from strategy_handbook.views.pieces.lists import first_few
from strategy_handbook.views.pieces.parts import part
from strategy_handbook.views.pieces.tables import note, table

# So many assumptions of a persona are told.
MOST = 5


def personas_part(context: Context, level: int) -> Part:
    """Each persona with what its claims rest on; empty where the plan has none."""
    rows = [_row(context, persona) for persona in context.plan.personas.values()]
    if not rows:
        return Part()
    title = _("Personas: known and assumed")
    heads = (_("Persona"), _("Its claims"), _("Assumed"))
    listed = table(title, heads, rows, "stack")
    return part(context, level, title, "evidence-personas", listed, how_footed())


def _row(context: Context, persona: Persona) -> tuple[Markup | str, ...]:
    found = footing(context.plan, persona, context.as_of)
    return (
        context.own(persona) + note(confidence(persona.confidence)),
        footing_bar(found),
        _assumed(context, found),
    )


def _assumed(context: Context, found: Footing) -> Markup:
    return Markup("<br>").join(
        first_few(found.assumed, MOST, lambda claim: context.inline(_words(claim)))
    )


def _words(claim: Claim) -> str:
    if isinstance(claim, Pain):
        return claim.pain
    if isinstance(claim, Gain):
        return claim.gain
    return (claim.answer or "") if isinstance(claim, Objection) else claim.text
