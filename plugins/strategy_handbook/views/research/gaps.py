"""The gaps by opportunity, each with who feels it and who closes it."""

from __future__ import annotations

from strategy_handbook.plan.research import Gap
from strategy_handbook.translation import _
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.research.entry import columns, entry, titled

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
        [Markup("<b>{}</b>").format(score) if score else ""],
        columns(
            titled(_("What customers want and do not get"), context.prose(one.need)),
            titled(_("How it could be filled"), context.prose(one.answer)),
        ),
        shown=_SAID,
    )
