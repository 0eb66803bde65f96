"""An initiative as a card of the overview."""

from __future__ import annotations

from strategy_handbook.insight.handovers import of_initiative
from strategy_handbook.insight.milestones import upcoming
from strategy_handbook.insight.tracks import Window
from strategy_handbook.insight.work import Phase, phase_of
from strategy_handbook.plan.innovation import Initiative
from strategy_handbook.plan.research import Gap
from strategy_handbook.translation import N_, N_n, _
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.handover_bands import becomes
from strategy_handbook.views.pieces.milestones import milestone_line
from strategy_handbook.views.pieces.work_card import work_card
from strategy_handbook.views.pieces.work_in_short import InShort
from strategy_handbook.views.pieces.work_in_short import in_short as work_in_short
from strategy_handbook.views.wording import in_a_row

_IN_SHORT = InShort(
    # Translators: {states} is "2 committed, 1 done".
    mixed=N_n("{n} initiative: {states}.", "{n} initiatives: {states}."),
    alike=N_n("{n} initiative, {state}.", "{n} initiatives, all {state}."),
    none_linked=N_("None of them hand over to a campaign."),
    some_linked=N_n(
        "{n} of {total} hands over to a campaign.", "{n} of {total} hand over to a campaign."
    ),
    all_linked=N_n("It hands over to a campaign.", "All hand over to a campaign."),
)


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
            (_("Becomes"), Markup("<br>").join(handovers)),
            (
                # Translators: heads the gaps that an initiative closes.
                _("Closes"),
                in_a_row(_gap(context, gap) for gap in context.plan.found(one.closes)),
            ),
            (_("Next milestone"), milestone_line(context, following) if following else ""),
            (_("Owner") if len(one.owners) == 1 else _("Owners"), context.refs(one.owners)),
        ],
    )


def in_short(context: Context, initiatives: list[Initiative]) -> Markup:
    """All initiatives in a line: how many, how far along, and how many become campaigns."""
    becoming = sum(1 for one in initiatives if one.handovers)
    return Markup('<p class="hb-inshort">{}</p>').format(
        work_in_short(initiatives, becoming, _IN_SHORT)
    )


def _gap(context: Context, gap: object) -> Markup:
    assert isinstance(gap, Gap)
    if gap.opportunity is None:
        return context.link(gap)
    return Markup('{} <span class="hb-quiet">{}</span>').format(
        context.link(gap),
        # Translators: behind a gap: its opportunity score.
        _("(opportunity {score} of 20)", score=context.language.number(gap.opportunity)),
    )
