"""Whether both halves say the same: the message house in four numbers, and its holes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from strategy_handbook.insight.alignment.messages import Messages
from strategy_handbook.plan import Entity
from strategy_handbook.translation import _
from strategy_handbook.views.alignment.verdicts import (
    Figure,
    Point,
    figures,
    points_table,
    section,
    write,
)
from strategy_handbook.views.context import Context
from strategy_handbook.views.data import Part
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.messages.lacks import how_counted, how_said
from strategy_handbook.views.pieces.empty_places import missing
from strategy_handbook.views.pieces.lists import folded
from strategy_handbook.views.pieces.panels import more
from strategy_handbook.views.pieces.reckoning import reckoning
from strategy_handbook.views.wording import filled

_MESSAGE = Markup("<code>message:</code>")
_PILLAR = Markup("<code>type: pillar</code>")


def messages_part(context: Context, level: int, found: Messages) -> Part:
    """How the messages stand."""
    return section(
        context,
        level,
        "messages",
        found,
        _("Both halves say the same, and every pillar is proven."),
        _("Not everything that is said is proven, or said by both halves."),
        figures(
            context,
            (
                Figure(_("pillars with a proof"), found.proven),
                Figure(_("pillars that both halves say"), found.shared),
                Figure(_("campaigns that stay within the house"), found.inside),
            ),
        ),
        _nothing(context, found),
        points_table(_points(context, found)),
        reckoning(how_counted()) if found.pillars else Markup(""),
        more=more(context.page_href("messages"), _("Messages")),
    )


def _nothing(context: Context, found: Messages) -> Markup:
    if not context.plan.messages:
        return missing(_("No messages yet"), "messages:")
    if found.pillars and (found.heard or found.one_sided):
        return Markup("")
    lacking = filled(_("No pillars yet: write {key}."), key=_PILLAR)
    if found.pillars:
        lacking = filled(_("Nobody says a pillar yet: write {what}."), what=how_said())
    return Markup('<p class="hb-missing">{}</p>').format(lacking)


def _points(context: Context, found: Messages) -> Iterator[Point]:
    yield Point(
        _("More than one umbrella"), _links(context, found.further_roofs), write("type: pillar")
    )
    yield Point(_("Pillars without a proof"), _links(context, found.claims), write("proofs:"))
    yield Point(_("Pillars that nobody says"), _links(context, found.silent), write(how_said()))
    for half, what in (
        ("downstream", _("Pillars that only downstream says")),
        ("upstream", _("Pillars that only upstream says")),
    ):
        yield Point(
            what,
            _links(context, [one for one, side in found.one_sided if side == half]),
            write(filled(_("{key} of content of the other half"), key=_MESSAGE)),
        )
    yield Point(
        _("Said, but belongs to no pillar"),
        folded(
            filled(
                _("{message}, said in {places}"),
                message=context.link(message),
                places=context.link(campaign),
            )
            for message, campaign in found.strays
        ),
        write("under:"),
    )


def _links(context: Context, entities: Iterable[Entity]) -> Markup:
    return folded(context.link(one) for one in entities)
