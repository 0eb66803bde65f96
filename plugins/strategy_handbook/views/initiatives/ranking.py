"""Initiatives ranked by RICE: reach × impact × confidence ÷ effort."""

from __future__ import annotations

from decimal import Decimal

from strategy_handbook.plan.innovation import Initiative
from strategy_handbook.translation import N_, _
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.scorings import how_rice
from strategy_handbook.views.pieces.status import chip
from strategy_handbook.views.wording import filled

_HEADS = (
    N_("Initiative"),
    N_("Reach"),
    N_("Impact"),
    N_("Confidence"),
    N_("Effort"),
    N_("RICE score"),
)


def ranked(initiatives: list[Initiative]) -> list[tuple[int, Initiative, Decimal]]:
    """Initiatives with a score, the highest first; those with the same score share a rank."""
    scored = [(one, one.rice.score) for one in initiatives if one.rice]
    known = [(one, score) for one, score in scored if score is not None]
    known.sort(key=lambda pair: -pair[1])
    return [(1 + sum(1 for _, other in known if other > score), one, score) for one, score in known]


def ranking(context: Context, initiatives: list[Initiative]) -> Markup:
    """The ranking as a table; empty where nothing has a score."""
    found = ranked(initiatives)
    if not found:
        return Markup("")
    most = max(score for _, _, score in found) or Decimal(1)
    rows = Markup("\n").join(
        _row(context, rank, one, score, float(score * 100 / most), context.mark(one))
        for rank, one, score in found
    )
    heads = Markup("\n").join(
        Markup('<th scope="col"{}>{}</th>').format(
            Markup(' class="hb-num"') if number in (1, 2, 3, 4) else "", _(name)
        )
        for number, name in enumerate(_HEADS)
    )
    unscored = [one for one in initiatives if one not in [other for _, other, _ in found]]
    left = (
        Markup('<p class="hb-missing">{}</p>').format(
            filled(_("Not scored: {initiatives}."), initiatives=context.links(list(unscored)))
        )
        if unscored
        else Markup("")
    )
    return Markup(
        '<p class="hb-quiet">{formula}</p>'
        '<div class="hb-table hb-table--stack hb-ranking" tabindex="0" role="region" '
        'aria-label="{caption}">'
        '<table class="hb-grid"><caption class="hb-hidden">{caption}</caption>'
        "<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>{left}{how}"
    ).format(
        formula=_("RICE = reach × impact × confidence ÷ effort."),
        caption=_("Initiatives ranked by RICE"),
        heads=heads,
        rows=rows,
        left=left,
        how=how_rice(context, (one for _rank, one, _score in found)),
    )


def _row(
    context: Context, rank: int, one: Initiative, score: Decimal, share: float, mark: str
) -> Markup:
    number, rice = context.language.number, one.rice
    assert rice is not None
    figures = (
        (_("Reach"), rice.reach, number),
        (_("Impact"), rice.impact, number),
        (_("Confidence"), rice.confidence, context.language.percent),
        (_("Effort"), rice.effort, number),
    )
    cells = Markup("\n").join(
        Markup('<td class="hb-num" data-label="{}">{}</td>').format(name, in_words(value))
        for name, value, in_words in figures
        if value is not None
    )
    return Markup(
        '<tr{}><th scope="row"><span class="hb-ranking__name">'
        '<span class="hb-ranking__rank">{}</span><span>{} {}</span></span></th>{}'
        '<td data-label="{}"><span class="hb-scorebar">'
        '<span class="hb-scorebar__rail" aria-hidden="true">'
        '<span style="--d:{}"></span></span><strong>{}</strong></span></td></tr>'
    ).format(
        Markup(mark),
        rank,
        context.own(one),
        chip(one.status, one.kind),
        cells,
        _("RICE score"),
        f"{share:.1f}",
        number(round(score, 1)),
    )
