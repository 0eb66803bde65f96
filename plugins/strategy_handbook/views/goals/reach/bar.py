"""Baseline and campaigns one after the other, against the target."""

from __future__ import annotations

from decimal import Decimal

from strategy_handbook.insight.goal_arithmetic.sums import Arithmetic, Outcome
from strategy_handbook.translation import _
from strategy_handbook.views.context import Context
from strategy_handbook.views.goals.reach.figures import figure
from strategy_handbook.views.markup import Markup


def bar(context: Context, found: Arithmetic) -> Markup:
    """The bar with its key; empty where figures do not add up. What it shows stands in the verdict."""
    if not found.adding or found.wanted <= 0:
        return Markup("")
    # Campaigns that are enough by themselves need nothing from before.
    before = found.baseline if found.outcome is not Outcome.ALONE else None
    before = before if before and before > 0 else None
    most = max(found.wanted, (before or Decimal(0)) + found.total)

    def width(value: Decimal) -> str:
        return f"{float(value * 100 / most):.2f}"

    parts = [] if before is None else [("before", before)]
    parts += [("campaign", one.value) for one in found.counted if one.value]
    drawn = Markup("").join(
        Markup('<span class="hb-sumbar__part hb-sumbar__part--{}" style="--d:{}"></span>').format(
            kind, width(value)
        )
        for kind, value in parts
    )
    key = [("before", _("Baseline"), before)] if before is not None else []
    key += [("campaign", _("Campaigns"), found.total), ("target", _("Target"), found.wanted)]
    rows = Markup("").join(
        Markup(
            '<span class="hb-sumbar__key"><i class="hb-sumbar__sign hb-sumbar__sign--{}" '
            'aria-hidden="true"></i>{} <b>{}</b></span>'
        ).format(kind, name, figure(context, found, value or Decimal(0)))
        for kind, name, value in key
    )
    return Markup(
        '<figure class="hb-sumbar"><span class="hb-sumbar__rail" aria-hidden="true">{}'
        '<span class="hb-sumbar__target" style="--d:{}"></span></span>'
        "<figcaption>{}</figcaption></figure>"
    ).format(drawn, width(found.wanted), rows)
