"""One strategy in full."""

from __future__ import annotations

from strategy_handbook.insight.strategies import channels, four_ps
from strategy_handbook.plan.goals import Strategy
from strategy_handbook.translation import _
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.entries import entry, titled
from strategy_handbook.views.pieces.lists import words
from strategy_handbook.views.pieces.status import chip
from strategy_handbook.views.pieces.strategy_rows import ice_gauge
from strategy_handbook.views.pieces.tags import stream_tag
from strategy_handbook.views.wording import term


def strategy_entry(context: Context, one: Strategy) -> Markup:
    """The strategy with its score, why it was chosen or rejected, and who carries it out."""
    plan = context.plan
    return entry(
        context,
        one,
        3,
        titled(
            _("ICE score"),
            Markup('<div class="hb-ice">{}</div>').format(ice_gauge(context, one)),
        ),
        titled(_("Why"), context.prose(one.reason)),
        badges=(stream_tag(plan.stream_of(one)), chip(one.status)),
        rows=(
            (_("Goal"), context.ref(one.goal)),
            (_("Tactic"), term(one.tactic) if one.tactic else ""),
            (_("Four Ps"), words(four_ps(plan, one))),
            (_("Channels"), context.refs(channels(plan, one))),
        ),
    )
