"""The initiative view: one piece of upstream work, from the gap it closes to what it hands over."""

from __future__ import annotations

from decimal import Decimal

from strategy_handbook.plan import Ref
from strategy_handbook.plan import fields as f
from strategy_handbook.plan.innovation import Initiative
from strategy_handbook.plan.records import record
from strategy_handbook.views.context import Context
from strategy_handbook.views.initiative.data import InitiativeData
from strategy_handbook.views.initiative.sections import sheet
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.empty_places import unnamed
from strategy_handbook.views.view import View, ViewOptions


@record
class InitiativeOptions(ViewOptions):
    """Options of the initiative view."""

    id: Ref | None = f.ref("The id of the initiative to show.", "initiative")
    level: Decimal | None = f.number("The level of its heading; 2 if not given.", 1, 5)


def render(context: Context, options: InitiativeOptions) -> InitiativeData | Markup:
    """Works out the initiative, or says that none is named."""
    initiative = context.plan.find(options.id)
    if not isinstance(initiative, Initiative):
        return unnamed("initiative", context.plan.initiatives)
    return sheet(context, initiative, int(options.level or 2))


VIEW = View(
    "initiative",
    "One initiative with all that belongs to it.",
    InitiativeOptions,
    render,
    data=InitiativeData,
    sheets=(
        "work",
        "reckoning",
        "chain",
        "records",
        "timeline",
    ),
)
