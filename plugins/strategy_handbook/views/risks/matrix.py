"""Draws the matrix of likelihood and impact, with the risks by name in it."""

from __future__ import annotations

from strategy_handbook.insight.risks import matrix, overdue_by, unrated, weight
from strategy_handbook.plan.knowledge import Risk
from strategy_handbook.plan.vocabulary import LEVEL
from strategy_handbook.translation import N_, _
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.lists import folded
from strategy_handbook.views.pieces.risk_words import IMPACTS, LIKELIHOODS
from strategy_handbook.views.pieces.status import chip
from strategy_handbook.views.wording import filled

# Translators: the three words for how grave a risk is.
WEIGHTS = {"minor": N_("Minor"), "moderate": N_("Moderate"), "grave": N_("Grave")}


def draw_matrix(context: Context) -> Markup:
    """The matrix as a table; on a phone the places that hold something, the gravest first."""
    heads = Markup("").join(
        Markup('<th scope="col">{}</th>').format(_(LIKELIHOODS[word])) for word in LEVEL.words
    )
    rows = Markup("").join(
        Markup('<tr><th scope="row">{}</th>{}</tr>').format(
            _(IMPACTS[impact]),
            Markup("").join(_place(context, likelihood, impact) for likelihood in LEVEL.words),
        )
        for impact in reversed(LEVEL.words)
    )
    caption = _("Risks by likelihood and impact")
    return Markup(
        '<div class="hb-table hb-table--stack hb-matrix" tabindex="0" role="region" aria-label="{0}">'
        '<table class="hb-grid"><caption class="hb-hidden">{0}</caption>'
        "<thead><tr><td></td>{1}</tr></thead><tbody>{2}</tbody></table></div>{3}"
    ).format(caption, heads, rows, _not_rated(context))


def _place(context: Context, likelihood: str, impact: str) -> Markup:
    found = matrix(context.plan).get((likelihood, impact), ())
    # What is overdue is seen first, also where there are too many to be seen at once.
    here = sorted(found, key=lambda one: -overdue_by(one, context.as_of))
    kind = weight(likelihood, impact)
    # An empty place still says what it would weigh, and is left out on a phone.
    return Markup(
        '<td class="hb-matrix__place hb-matrix__place--{}{}" data-label="{}">'
        '<span class="hb-matrix__weight">{}</span>{}</td>'
    ).format(
        kind,
        "" if here else " hb-matrix__place--none",
        _(LIKELIHOODS[likelihood]),
        _(WEIGHTS[kind]),
        folded(_risk(context, one) for one in here),
    )


def _risk(context: Context, one: Risk) -> Markup:
    late = overdue_by(one, context.as_of)
    sign = Markup(' <strong class="hb-late">{}</strong>').format(_("Overdue")) if late else ""
    status = chip(one.status) if one.status == "mitigated" else ""
    return Markup("{} {}{}").format(context.own(one), status, sign)


def _not_rated(context: Context) -> Markup:
    found = unrated(context.plan)
    if not found:
        return Markup("")
    text = filled(
        # Translators: risks without likelihood or impact.
        _("Not rated yet: {risks}"),
        risks=context.links([*found]),
    )
    return Markup('<p class="hb-source">{}</p>').format(text)
