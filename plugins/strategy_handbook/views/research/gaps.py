"""The gaps by opportunity, each with who feels it and who closes it."""

from __future__ import annotations

from strategy_handbook.plan.research import Gap
from strategy_handbook.translation import _
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.entries import columns, entry, titled
from strategy_handbook.views.pieces.status import standing
from strategy_handbook.views.stream.chain import folded_chain

_SAID = ("need", "answer", "importance", "satisfaction")


def gap(context: Context, one: Gap, heading: int) -> Markup:
    """One gap."""
    number = context.language.number
    score = (
        _("Opportunity {score} of {highest}", score=number(one.opportunity), highest=20)
        if one.opportunity is not None
        else ""
    )
    return entry(
        context,
        one,
        heading,
        columns(
            titled(_("What customers want and do not get"), context.prose(one.need)),
            titled(_("How it could be filled"), context.prose(one.answer)),
        ),
        folded_chain(context, one),
        badges=(Markup("<b>{}</b>").format(score) if score else "", standing(one)),
        said=_SAID,
        fold=True,
    )
