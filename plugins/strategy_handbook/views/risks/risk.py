"""One risk or assumption in full."""

from __future__ import annotations

from strategy_handbook.insight.risks import exposure, overdue_by, weight
from strategy_handbook.plan.knowledge import Risk
from strategy_handbook.translation import _
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.durations import length
from strategy_handbook.views.pieces.entries import entry, titled
from strategy_handbook.views.pieces.levels import level
from strategy_handbook.views.pieces.status import chip
from strategy_handbook.views.risks.matrix import WEIGHTS
from strategy_handbook.views.wording import term


def risk_entry(context: Context, one: Risk) -> Markup:
    """The risk with how grave it is, what it threatens, and what is done about it."""
    late = overdue_by(one, context.as_of)
    overdue = _("{length} overdue", length=length(late)) if late else ""
    return entry(
        context,
        one,
        3,
        titled(_("What we do about it"), context.prose(one.mitigation)),
        titled(_("How it is tested"), context.prose(one.test)),
        badges=(
            term(one.type) if one.type else "",
            chip(one.status),
            _weight(one),
            level(one.likelihood, _("Likelihood")),
            level(one.impact, _("Impact")),
            Markup('<strong class="hb-late">{}</strong>').format(overdue) if overdue else "",
        ),
        rows=(
            (_("Threatens"), context.refs(one.threatens)),
            (_("Proved false by"), one.threshold or ""),
            (_("By"), context.language.date(one.by)),
        ),
    )


def _weight(one: Risk) -> Markup | str:
    if one.likelihood is None or one.impact is None:
        return ""
    # Translators: how grave a risk is, and the number by which that is told: "Grave (9 of 9)".
    return _(
        "{weight} ({exposure} of 9)",
        weight=_(WEIGHTS[weight(one.likelihood, one.impact)]),
        exposure=exposure(one),
    )
