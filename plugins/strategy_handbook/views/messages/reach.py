"""How far the pillars reach: which half says them, and to whom."""

from __future__ import annotations

from strategy_handbook.insight.message_holes import reached, told
from strategy_handbook.insight.message_house import Pillar, pillars, said, strands
from strategy_handbook.plan.audience import Persona
from strategy_handbook.translation import _, ngettext
from strategy_handbook.views.context import Context
from strategy_handbook.views.data import Part
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.lists import listed
from strategy_handbook.views.pieces.parts import part
from strategy_handbook.views.pieces.tables import note, table
from strategy_handbook.views.wording import filled


def halves_part(context: Context) -> Part:
    """Each pillar with what says it upstream and downstream; empty where nobody says any."""
    found = pillars(context.plan)
    if not any(said(context.plan, *one.messages) for one in found):
        return Part()
    title = _("Said in both halves")
    rows = [
        (
            context.own(one.message),
            _half(context, one, "upstream"),
            _half(context, one, "downstream"),
        )
        for one in found
    ]
    heads = (_("Pillar"), _("Upstream"), _("Downstream"))
    return part(context, 2, title, "messages-halves", table(title, heads, rows, "stack"))


def _half(context: Context, pillar: Pillar, stream: str) -> Markup:
    by = said(context.plan, *pillar.messages).of(context.plan, stream)
    if not by:
        return Markup('<span class="hb-missing">{}</span>').format(_("Nobody says it"))
    counts = ngettext("{n} content item", "{n} content items", len(by.content))
    if not by.campaigns:
        return Markup("{}").format(counts)
    return context.links([*by.campaigns]) + (note(counts) if by.content else Markup(""))


def audience_part(context: Context) -> Part:
    """What each persona is told; empty without pillars or people, and where nothing is said or meant."""
    plan = context.plan
    rows = [(context.own(one), *_told(context, one)) for one in reached(plan)]
    if not any(cell for row in rows for cell in row[1:]):
        return Part()
    title = _("What each persona is told")
    heads = (
        _("Persona"),
        _("Meant for them, and told"),
        _("Meant for them, and not told"),
        _("Told, though not meant for them"),
    )
    return part(context, 2, title, "messages-audience", table(title, heads, rows, "stack"))


def _told(context: Context, persona: Persona) -> tuple[Markup, Markup, Markup]:
    """The pillars that are meant and told, meant and not told, told and not meant."""
    reaching: tuple[list[Markup], list[Markup], list[Markup]] = ([], [], [])
    for pillar in strands(context.plan):
        one = told(context.plan, pillar, persona)
        link = context.link(pillar.message)
        if one.meant and not one.content:
            sign = Markup('<span class="hb-sign hb-sign--risk" aria-hidden="true">!</span>{}')
            reaching[1].append(sign.format(link))
        elif one.content:
            count = ngettext("{n} content item", "{n} content items", len(one.content))
            # Translators: a message, and how much content carries it.
            text = filled(_("{message} ({content})"), message=link, content=count)
            reaching[0 if one.meant else 2].append(text)
    return listed(reaching[0]), listed(reaching[1]), listed(reaching[2])
