"""Why an initiative is done: the gaps it closes, the trends it answers, the goals it serves."""

from __future__ import annotations

from decimal import Decimal

from strategy_handbook.plan.innovation import Initiative
from strategy_handbook.plan.research import Gap, Trend
from strategy_handbook.translation import N_, _, ngettext
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.lists import facts
from strategy_handbook.views.pieces.status import chip
from strategy_handbook.views.wording import filled, in_a_row, term

_WIDEST = 10
# What is said of a trend, one after the other: "Social, matters now, rising, high impact".
_HORIZONS = {"now": N_("matters now"), "next": N_("matters next"), "later": N_("matters later")}
_DIRECTIONS = {"rising": N_("rising"), "steady": N_("steady"), "falling": N_("falling")}
_IMPACTS = {
    "high": N_("high impact"),
    "medium": N_("medium impact"),
    "low": N_("low impact"),
}
_LIKELIHOODS = {
    "high": N_("high likelihood"),
    "medium": N_("medium likelihood"),
    "low": N_("low likelihood"),
}


def why(context: Context, one: Initiative) -> Markup:
    """The gaps and trends in full, the goals by their names."""
    gaps = [_gap(context, gap) for gap in context.plan.found(one.closes) if isinstance(gap, Gap)]
    trends = [
        _trend(context, trend)
        for trend in context.plan.found(one.answers)
        if isinstance(trend, Trend)
    ]
    goals = [
        Markup("{} {}").format(context.link(goal), chip(goal.status))
        for goal in context.plan.found(one.goals)
    ]
    return (
        _labelled(ngettext("Closes the gap", "Closes the gaps", len(gaps)), gaps)
        + _labelled(ngettext("Answers the trend", "Answers the trends", len(trends)), trends)
        + facts(
            [
                (_("Serves the goals"), in_a_row(goals)),
            ]
        )
    )


def _labelled(label: str, cards: list[Markup]) -> Markup:
    if not cards:
        return Markup("")
    return Markup('<p class="hb-label">{}</p><ul class="hb-reasons">{}</ul>').format(
        label, Markup("\n").join(cards)
    )


def _gap(context: Context, gap: Gap) -> Markup:
    score = ""
    if gap.opportunity is not None:
        score = Markup(
            '<span class="hb-reason__score">{}<br> <span class="hb-quiet">{}</span></span>'
        ).format(
            filled(
                _("{score} of {highest}"),
                score=Markup("<strong>{}</strong>").format(
                    context.language.number(gap.opportunity)
                ),
                highest=20,
            ),
            # Translators: stands below "12 of 20": a gap's opportunity score.
            _("opportunity"),
        )
    return Markup(
        '<li class="hb-reason"><div class="hb-reason__text"><strong>{}</strong>{}{}</div>{}</li>'
    ).format(
        context.link(gap),
        context.prose(gap.need or gap.summary),
        _rating(context, _("Importance"), gap.importance)
        + _rating(context, _("Satisfaction"), gap.satisfaction),
        score,
    )


def _rating(context: Context, name: str, value: Decimal | None) -> Markup:
    if value is None:
        return Markup("")
    return Markup(
        '<span class="hb-rating"><span class="hb-rating__name">{}</span><span class="hb-rating__rail" '
        'aria-hidden="true"><span style="--d:{}"></span></span><span>{}</span></span>'
    ).format(
        name,
        value * _WIDEST,
        _("{score} of {highest}", score=context.language.number(value), highest=10),
    )


def _said(texts: dict[str, str], word: str | None) -> str:
    return _(texts[word]) if word else ""


def _trend(context: Context, trend: Trend) -> Markup:
    words = [
        term(trend.pestle) if trend.pestle else "",
        _said(_HORIZONS, trend.horizon),
        _said(_DIRECTIONS, trend.direction),
        _said(_IMPACTS, trend.impact),
        _said(_LIKELIHOODS, trend.likelihood),
    ]
    note = in_a_row(word for word in words if word)
    return Markup(
        '<li class="hb-reason"><div class="hb-reason__text"><strong>{}</strong>{}{}</div></li>'
    ).format(
        context.link(trend),
        Markup('<p class="hb-quiet">{}</p>').format(note[:1].upper() + note[1:]) if note else "",
        context.prose(trend.answer or trend.summary),
    )
