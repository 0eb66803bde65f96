"""What is still open about the strategies: goals without a way, ways nobody goes, missing reasons."""

from __future__ import annotations

from collections.abc import Iterable

from strategy_handbook.insight.strategies import (
    carried_though_not_chosen,
    not_carried,
    outscored,
    without_reason,
    without_way,
)
from strategy_handbook.plan import Entity
from strategy_handbook.translation import _
from strategy_handbook.views.context import Context
from strategy_handbook.views.data import Part
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.lists import folded
from strategy_handbook.views.pieces.parts import part
from strategy_handbook.views.pieces.tables import table
from strategy_handbook.views.wording import filled


def missing_part(context: Context) -> Part:
    """What is open, kind by kind, with what to write; empty if nothing is."""
    plan = context.plan
    rows = [
        (
            _("Goals without a chosen strategy"),
            _links(context, without_way(plan)),
            filled(_("{key} of a strategy"), key=_code("goal:")),
        ),
        (
            _("Chosen, and no campaign carries it out"),
            _links(context, not_carried(plan)),
            filled(_("{key} of a campaign"), key=_code("strategy:")),
        ),
        (
            _("Rejected, and carried out all the same"),
            folded(
                # Translators: a strategy, and the campaigns that carry it out.
                filled(
                    _("{strategy}, by {campaigns}"),
                    strategy=context.link(one),
                    campaigns=context.links([*campaigns]),
                )
                for one, campaigns in carried_though_not_chosen(plan)
            ),
            _code("status:"),
        ),
        (
            _("Chosen, although a rejected one scores higher"),
            folded(
                # Translators: a chosen strategy, and the rejected one that scores higher.
                filled(
                    _("{strategy}, before {other}"),
                    strategy=context.link(one),
                    other=context.link(other),
                )
                for one, other in outscored(plan)
            ),
            filled(_("{key}, if it does not say why"), key=_code("reason:")),
        ),
        (
            _("Chosen or rejected without a reason"),
            _links(context, without_reason(plan)),
            _code("reason:"),
        ),
    ]
    rows = [row for row in rows if row[1]]
    title = _("What is open")
    heads = (title, _("Where"), _("What to write"))
    body = table(title, heads, rows, "stack") if rows else Markup("")
    return part(context, 2, title, "strategies-open", body)


def _links(context: Context, entities: Iterable[Entity]) -> Markup:
    return folded(context.link(one) for one in entities)


def _code(key: str) -> Markup:
    return Markup("<code>{}</code>").format(key)
