"""What a proposal takes out of a plan: on the days on which it was to be, and where it was listed."""

from __future__ import annotations

from strategy_handbook.insight.changes import What
from strategy_handbook.insight.occasions import Occasion, occasions
from strategy_handbook.insight.selection import Selection
from strategy_handbook.translation import _
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup


def taken_out(context: Context, selection: Selection) -> list[Occasion]:
    """What a proposal takes out of the plan, on the days on which it was to be.

    Args:
        context: The page.
        selection: What to keep.
    """
    proposed = context.handbook.proposed(context.plan)
    before = proposed.before if proposed else None
    if proposed is None or before is None:
        return []
    gone = [one for one in occasions(before) if proposed.became_of(one) is What.REMOVED]
    return selection.occasions(before, gone)


def removed_list(context: Context, language: Markup) -> Markup:
    """What stood on this page, or in its list, and goes: each struck through, in one line.

    Args:
        context: The page.
        language: The attributes that say in which language it is.
    """
    gone = context.handbook.removed_from(context.plan, context.page)
    if not gone:
        return Markup("")
    items = Markup("").join(Markup("<li>{}</li>").format(context.own(one)) for one in gone)
    return Markup('<ul class="hb hb-taken-out" aria-label="{}"{}>{}</ul>\n').format(
        # Translators: names a list of what a proposal takes out of the plan.
        _("Removed by this proposal"),
        language,
        items,
    )
