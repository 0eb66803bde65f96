"""An initiative as a card of the overview."""

from __future__ import annotations

from strategy_handbook.insight.handovers import of_initiative
from strategy_handbook.insight.milestones import upcoming
from strategy_handbook.insight.tracks import Window
from strategy_handbook.insight.work import Phase, phase_of
from strategy_handbook.plan.innovation import Initiative
from strategy_handbook.plan.research import Gap
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.handover_bands import becomes
from strategy_handbook.views.pieces.milestones import milestone_line
from strategy_handbook.views.pieces.work_card import in_short as work_in_short
from strategy_handbook.views.pieces.work_card import work_card


def card(context: Context, one: Initiative, window: Window | None) -> Markup:
    """What an initiative believes, closes, becomes, and what is next."""
    over = phase_of(one, context.as_of) is Phase.FINISHED
    following = None if over else upcoming(one.milestones, context.as_of)
    handovers = [becomes(context, crossing) for crossing in of_initiative(context.plan, one)]
    return work_card(
        context,
        one,
        window,
        context.inline(one.hypothesis or one.summary),
        [
            ("Becomes", Markup("<br>").join(handovers)),
            (
                "Closes",
                Markup(", ").join(_gap(context, gap) for gap in context.plan.found(one.closes)),
            ),
            ("Next milestone", milestone_line(context, following) if following else ""),
            ("Owner" if len(one.owners) == 1 else "Owners", context.refs(one.owners)),
        ],
    )


def in_short(context: Context, initiatives: list[Initiative]) -> Markup:
    """All initiatives in a line: how many, how far along, and how many become campaigns."""
    becoming = sum(1 for one in initiatives if one.handovers)
    return Markup('<p class="hb-inshort">{}</p>').format(
        work_in_short(initiatives, "initiative", becoming, "hands", "over to a campaign")
    )


def _gap(context: Context, gap: object) -> Markup:
    assert isinstance(gap, Gap)
    if gap.opportunity is None:
        return context.link(gap)
    return Markup('{} <span class="hb-quiet">(opportunity {} of 20)</span>').format(
        context.link(gap), context.language.number(gap.opportunity)
    )
