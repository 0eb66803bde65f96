"""Margins of error in words, or why a study has none."""

from __future__ import annotations

from decimal import Decimal

from strategy_handbook.insight.margin import Margin, margin
from strategy_handbook.plan.research import Study
from strategy_handbook.translation import N_, _
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.tables import note

_NO_MARGIN = {
    "no-n": N_("None: it does not say how many answered."),
    "not-counted": N_("None: its answers are not counted in shares."),
    "not-drawn": N_("None: people were not drawn by chance."),
    "too-few": N_("None: too few answers."),
}


def margin_text(context: Context, study: Study) -> Markup:
    """The margin of error of a study as computed, with the one its source states."""
    found = margin(study)
    stated = note(_("stated: {margin}", margin=study.margin)) if study.margin else Markup("")
    if found.points is None:
        return Markup("{}{}").format(_(_NO_MARGIN[found.reason]), stated)
    return Markup("{}{}{}").format(points_text(context, found.points), _condition(found), stated)


def _condition(found: Margin) -> Markup:
    return note(_("at best: as if drawn by chance")) if found.reason == "as-if" else Markup("")


def points_text(context: Context, points: Decimal) -> str:
    """A margin of error in words: "±5.5 points"."""
    return _("±{points} points", points=context.language.number(round(points, 1)))
