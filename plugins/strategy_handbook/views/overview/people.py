"""The personas as small cards: for whom all this is."""

from __future__ import annotations

from strategy_handbook.plan.audience import Persona
from strategy_handbook.translation import _, ngettext
from strategy_handbook.views.context import Context
from strategy_handbook.views.data import Part
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.avatars import avatar
from strategy_handbook.views.pieces.empty_places import empty
from strategy_handbook.views.pieces.panels import more
from strategy_handbook.views.pieces.parts import part
from strategy_handbook.views.wording import term

EXAMPLE = """
personas:
  fleet-manager:
    name: Fleet manager
    aims: Cut the cost per delivery
"""
MOST = 8


def section(context: Context, level: int) -> Part:
    """The cards, or how to write a first persona."""
    # Whom we do not want to reach comes last.
    personas = sorted(context.plan.personas.values(), key=lambda one: one.type == "negative")
    if not personas:
        nothing = empty(_("No personas yet"), "personas", EXAMPLE)
        return part(context, level, _("For whom"), "personas", nothing, more=_segments(context))
    cards = Markup("").join(_card(context, persona) for persona in personas[:MOST])
    words = ngettext("{n} persona", "{n} personas", len(personas))
    link = more(context.page_href("personas"), words)
    segments = _segments(context)
    both = Markup("{} · {}").format(link, segments) if segments else link
    body = Markup('<ul class="hb-cards hb-whom">{}</ul>').format(cards)
    return part(context, level, _("For whom"), "personas", body, more=both)


def _segments(context: Context) -> Markup:
    count = len(context.plan.segments)
    if not count:
        return Markup("")
    return more(context.page_href("segments"), ngettext("{n} segment", "{n} segments", count))


def _card(context: Context, persona: Persona) -> Markup:
    aim = persona.aims[0] if persona.aims else persona.summary
    negative = persona.type == "negative"
    role = persona.job_title or (term(persona.type) if persona.type and not negative else "")
    return Markup(
        '<li class="hb-card hb-whom__card{}">{}<div class="hb-whom__text">'
        '<span class="hb-card__title">{}</span>{}{}{}</div></li>'
    ).format(
        " hb-whom__card--negative" if negative else "",
        avatar(context.plan, persona),
        context.own(persona),
        Markup('<span class="hb-card__note">{}</span>').format(role) if role else "",
        Markup('<span class="hb-whom__aim">{}</span>').format(context.inline(aim)) if aim else "",
        Markup('<span class="hb-card__note">{}</span>').format(_("Not whom we want to reach"))
        if negative
        else "",
    )
