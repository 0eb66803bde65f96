"""Draws a message house: the roof, the pillars side by side, and what all of it stands on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from strategy_handbook.insight.message_holes import unproven, unsaid
from strategy_handbook.insight.message_house import RETIRED, House, Pillar, said
from strategy_handbook.plan import Entity
from strategy_handbook.plan.communication import Message
from strategy_handbook.translation import N_n, _, ngettext
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup, escape
from strategy_handbook.views.pieces.status import chip
from strategy_handbook.views.wording import filled, in_a_line, in_a_row

_NOTHING = Markup("")


def draw_house(context: Context, house: House) -> Markup:
    """The house as a figure; on a phone its parts stand one below the other."""
    columns = [_pillar(context, one) for one in house.pillars]
    if house.lines:
        columns.append(_straight(context, house.lines))
    pillars = (
        Markup('<ul class="hb-house__pillars">{}</ul>').format(Markup("").join(columns))
        if columns
        else Markup('<p class="hb-house__gap hb-missing">{}</p>').format(
            filled(
                _("No pillars yet: write {key}."),
                key=Markup("<code>type: pillar</code>"),
            )
        )
    )
    return Markup('<figure class="hb-house">{}{}{}<figcaption>{}</figcaption></figure>').format(
        _roof(context, house.roof), pillars, _ground(context, house), _summary(house)
    )


def no_house() -> Markup:
    """What stands in place of a house where no message says what part of one it is."""
    return Markup('<div class="hb-empty"><p><strong>{}</strong> {}</p></div>').format(
        _("No message house yet."),
        filled(
            _("Give one message {roof}, and a few others {pillar} and {under}: it stands on them."),
            roof=Markup("<code>type: umbrella</code>"),
            pillar=Markup("<code>type: pillar</code>"),
            under=Markup("<code>under:</code>"),
        ),
    )


def messages_of(house: House) -> list[Message]:
    """All messages of a house, from the roof down."""
    below = [one for pillar in house.pillars for one in pillar.messages]
    return [*([house.roof] if house.roof else []), *below, *house.lines]


def _roof(context: Context, roof: Message | None) -> Markup:
    if roof is None:
        claim = Markup('<p class="hb-missing">{}</p>').format(
            filled(
                _("No umbrella over these pillars: write {key}."),
                key=Markup("<code>type: umbrella</code>"),
            )
        )
        return Markup('<div class="hb-house__roof"><div>{}</div></div>').format(claim)
    return Markup('<div class="hb-house__roof"><div>{}{}{}</div></div>').format(
        _claim(context, roof), _for_whom(context, roof), _proofs(context, roof)
    )


def _pillar(context: Context, pillar: Pillar) -> Markup:
    one = pillar.message
    by = said(context.plan, *pillar.messages)
    counts = [
        ngettext("{n} campaign", "{n} campaigns", len(by.campaigns)) if by.campaigns else "",
        ngettext("{n} content item", "{n} content items", len(by.content)) if by.content else "",
    ]
    # Translators: of a message: in how many campaigns and content items it is said.
    where = _("Said in: {places}", places=in_a_line(filter(None, counts))) if by else ""
    lines = Markup("").join(_line(context, line) for line in pillar.lines)
    return Markup('<li class="hb-house__pillar">{}{}{}{}{}</li>').format(
        _claim(context, one),
        _for_whom(context, one),
        Markup('<p class="hb-house__note">{}</p>').format(where) if where else _NOTHING,
        _proofs(context, one),
        Markup('<ul class="hb-house__lines">{}</ul>').format(lines) if lines else _NOTHING,
    )


def _straight(context: Context, lines: Iterable[Message]) -> Markup:
    return Markup(
        '<li class="hb-house__pillar hb-house__pillar--none"><p class="hb-label">{}</p>'
        '<ul class="hb-house__lines">{}</ul></li>'
    ).format(
        # Translators: of messages that stand below the umbrella and below no pillar.
        _("Straight under the roof"),
        Markup("").join(_line(context, one) for one in lines),
    )


def _line(context: Context, one: Message) -> Markup:
    return Markup("<li>{}{}</li>").format(_claim(context, one), _proofs(context, one))


def _claim(context: Context, one: Message) -> Markup:
    """What it says, with what it lacks or where it stands."""
    lacks = []
    if one in unproven(context.plan):
        # Translators: of a message that nothing proves.
        lacks.append(_("No proof"))
    if one in unsaid(context.plan):
        # Translators: of a message that no campaign and no content says.
        lacks.append(_("Said nowhere"))
    signs = Markup("").join(
        Markup(
            '<span class="hb-chip hb-chip--risk">'
            '<span class="hb-sign hb-sign--risk" aria-hidden="true">!</span>{}</span>'
        ).format(text)
        for text in lacks
    )
    status = chip(one.status) if one.status not in (None, "active") else _NOTHING
    return Markup('<p class="hb-house__claim">{} {}{}</p>').format(context.own(one), status, signs)


def _for_whom(context: Context, one: Message) -> Markup:
    if not one.audience:
        return _NOTHING
    # Translators: the people whom a message is for.
    text = filled(_("For {people}"), people=context.refs(one.audience))
    return Markup('<p class="hb-house__note">{}</p>').format(text)


def _proofs(context: Context, one: Message) -> Markup:
    rows = [
        Markup("<li>{}{}</li>").format(
            context.inline(proof.proof),
            Markup(' <span class="hb-house__source">({})</span>').format(
                context.refs(proof.evidence)
            )
            if proof.evidence
            else _NOTHING,
        )
        for proof in one.proofs
    ]
    if not rows:
        return _NOTHING
    return Markup('<ul class="hb-house__proofs">{}</ul>').format(Markup("").join(rows))


def _ground(context: Context, house: House) -> Markup:
    """What the proofs rest on: the house's foundation, what carries most first."""
    carried: Counter[Entity] = Counter()
    for message in messages_of(house):
        if message.status != RETIRED:
            for proof in message.proofs:
                carried.update(context.plan.found(proof.evidence))
    label = Markup('<p class="hb-label">{}</p>').format(
        # Translators: the foundation of a message house: the evidence of its proofs.
        _("What it stands on")
    )
    if not carried:
        none = Markup('<p class="hb-missing">{}</p>').format(
            filled(
                _("No evidence yet: write {key} with a proof."),
                key=Markup("<code>evidence:</code>"),
            )
        )
        return Markup('<div class="hb-house__ground">{}{}</div>').format(label, none)
    rest = in_a_row(
        filled(
            # Translators: evidence, and how many proofs rest on it.
            _("{evidence} ({proofs})"),
            evidence=context.link(one),
            proofs=ngettext("{n} proof", "{n} proofs", count),
        )
        for one, count in carried.most_common()
    )
    return Markup('<div class="hb-house__ground">{}<p>{}</p></div>').format(label, rest)


def _summary(house: House) -> Markup:
    found = messages_of(house)
    lines = len(found) - len(house.pillars) - (1 if house.roof else 0)
    proofs = [proof for one in found for proof in one.proofs]
    resting = sum(bool(proof.evidence) for proof in proofs)
    counts = (
        (len(house.pillars), N_n("{n} pillar", "{n} pillars")),
        (lines, N_n("{n} supporting line", "{n} supporting lines")),
        (len(proofs), N_n("{n} proof", "{n} proofs")),
        # Translators: of proofs, after their number.
        (resting, N_n("{n} of them with evidence", "{n} of them with evidence")),
    )
    return escape(in_a_line(ngettext(*forms, count) for count, forms in counts if count))
