"""What a proposal changes in one entity, open to be read where the entity lives."""

from __future__ import annotations

from strategy_handbook.insight.changes import Weight, What
from strategy_handbook.plan import Entity
from strategy_handbook.translation import _
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.change_story import ChangeStory
from strategy_handbook.views.pieces.lists import listed


def proposed_in(context: Context, entity: Entity) -> Markup:
    """What a proposal changes in an entity, as a short list; empty where it leaves it as it is.

    Of what is new, all there is to be said stands there anyway: its mark is enough.
    """
    changes = context.handbook.proposed(context.plan)
    change = changes.of(entity) if changes else None
    if changes is None or change is None or change.weight is Weight.COSMETIC:
        return Markup("")
    if change.what is What.ADDED:
        return Markup("")
    texts = ChangeStory(changes, context.language).tell(change).texts
    if not texts:
        return Markup("")
    return Markup('<div class="hb-proposed"><p><strong>{}</strong></p>{}</div>').format(
        _("This proposal"), listed(texts)
    )
