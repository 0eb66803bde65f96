"""What the message house lacks, kind by kind, and what to write."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from strategy_handbook.insight.message_holes import (
    one_sided,
    stray,
    unaddressed,
    unfounded,
    unproven,
    unsaid,
)
from strategy_handbook.insight.message_house import houses, loose
from strategy_handbook.plan import Entity
from strategy_handbook.translation import _
from strategy_handbook.views.context import Context
from strategy_handbook.views.data import Part
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.lists import folded
from strategy_handbook.views.pieces.parts import part
from strategy_handbook.views.pieces.tables import table
from strategy_handbook.views.wording import filled

# Of a proof that rests on nothing so much is seen.
_MOST_SHOWN = 5

Row = tuple[str, Markup, Markup]


def missing_part(context: Context) -> Part:
    """The holes of the house, each kind with its cure."""
    title = _("What is missing")
    rows = [row for row in _rows(context) if row[1]]
    if not rows:
        whole = Markup("<p>{}</p>").format(
            _(
                "Nothing: each claim has a proof with evidence, each pillar is said in both halves, "
                "and each persona has a message."
            )
        )
        return part(context, 2, title, "messages-missing", whole)
    heads = (_("What is missing"), _("Where"), _("What to write"))
    return part(context, 2, title, "messages-missing", table(title, heads, rows, "stack"))


def _rows(context: Context) -> Iterator[Row]:
    plan = context.plan
    strays = stray(plan)
    roofs = [house.roof for house in houses(plan) if house.roof]
    yield (
        _("More than one umbrella"),
        _links(context, roofs if len(roofs) > 1 else []),
        _code("type: pillar"),
    )
    yield (
        _("Said, but belongs to no pillar"),
        folded(
            filled(
                # Translators: a message, and the campaigns and content that say it.
                _("{message}, said in {places}"),
                message=context.link(one),
                places=context.links([*by.campaigns, *by.content][:_MOST_SHOWN]),
            )
            for one, by in strays
        ),
        _code("under:"),
    )
    said = {one for one, _by in strays}
    hanging = [one for one in loose(plan) if one not in said] if houses(plan) else []
    yield _("Hangs under nothing"), _links(context, hanging), _code("under:")
    yield _("Claims without proof"), _links(context, unproven(plan)), _code("proofs:")
    yield (
        _("Proofs without evidence"),
        folded(
            filled(
                # Translators: a message, and a proof of it.
                _("{message}: {proof}"),
                message=context.link(message),
                proof=context.inline(proof.proof),
            )
            for message, proof in unfounded(plan)
        ),
        filled(_("{key} of the proof"), key=_code("evidence:")),
    )
    yield _("Pillars that nobody says"), _links(context, unsaid(plan)), how_said()
    sides = one_sided(plan)
    for half, what in (
        ("downstream", _("Pillars that only downstream says")),
        ("upstream", _("Pillars that only upstream says")),
    ):
        yield (
            what,
            _links(context, [one for one, side in sides if side == half]),
            filled(_("{key} of content of the other half"), key=_code("message:")),
        )
    yield (
        _("Personas that no message is for"),
        _links(context, unaddressed(plan)),
        filled(_("{key} of a message"), key=_code("audience:")),
    )


def how_counted() -> str:
    """When a message counts as proven, and when as said."""
    return _(
        "A message counts as proven if it has a proof, or a message below it has one. It counts as "
        "said if a campaign names it or a piece of content carries it; work that was called off "
        "and content that was retired do not count. What is said below a pillar is said for it."
    )


def how_said() -> Markup:
    """What to write so that somebody says a message."""
    return filled(
        _("{key} of a campaign, or {other} of a content item"),
        key=_code("messages:"),
        other=_code("message:"),
    )


def _links(context: Context, entities: Iterable[Entity]) -> Markup:
    return folded(context.link(one) for one in entities)


def _code(key: str) -> Markup:
    return Markup("<code>{}</code>").format(key)
