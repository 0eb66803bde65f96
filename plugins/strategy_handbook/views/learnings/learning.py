"""One learning in full."""

from __future__ import annotations

from strategy_handbook.plan.knowledge import Learning
from strategy_handbook.translation import _
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.entries import entry, titled
from strategy_handbook.views.pieces.status import standing


def learning_entry(context: Context, one: Learning) -> Markup:
    """The learning with what happened, where it came from, and what it changes."""
    return entry(
        context,
        one,
        3,
        titled(_("What happened"), context.prose(one.happened)),
        titled(_("How it changes"), context.prose(one.change)),
        badges=(
            context.language.date(one.learned_on),
            standing(one),
        ),
        rows=(
            # Translators: heads what a learning came from.
            (_("Learnt from"), context.refs(one.came_from)),
            # Translators: heads what a learning changes.
            (_("Changes"), context.refs(one.changes)),
        ),
    )
