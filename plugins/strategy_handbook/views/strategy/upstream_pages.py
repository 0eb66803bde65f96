"""Where entries of the upstream half lead to, and which initiatives name them."""

from __future__ import annotations

from strategy_handbook.plan import Entity
from strategy_handbook.translation import _
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.panels import more


def in_full(context: Context, section: str) -> Markup:
    """The way to a section of the research with everything that the plan says of it."""
    # Translators: a link to everything that the plan says of it.
    return more(context.page_href("research", section), _("In full"))


def referring(context: Context, entity: Entity, attribute: str) -> list[Entity]:
    """The initiatives that name an entity in a field of theirs."""
    return [
        initiative
        for initiative in context.plan.initiatives.values()
        if any(ref.id == entity.id for ref in getattr(initiative, attribute))
    ]
