"""A funnel drawn as bars that narrow from step to step."""

from __future__ import annotations

from strategy_handbook.insight.funnel import Level
from strategy_handbook.insight.goal_arithmetic.prices import Planned, planned_for
from strategy_handbook.plan.campaigns import Campaign
from strategy_handbook.translation import _
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.goal_values import money_in_short
from strategy_handbook.views.wording import filled, in_sentences


def funnel(context: Context, levels: tuple[Level, ...], one: Campaign) -> Markup:
    """The steps of a funnel, each with its count, the share of the step before and what one costs."""
    if not levels:
        return Markup("")
    planned = planned_for(context.plan, one)
    rows = Markup("\n").join(_level(context, level, planned) for level in levels)
    drawn = any(level.share is not None for level in levels)
    notes = []
    if drawn:
        notes.append(_("Bars are drawn to scale."))
    if any(level.derived for level in levels):
        notes.append(_("Counts marked with ≈ are worked out from the step before and the rate."))
    if planned.is_known and any(level.count for level in levels):
        notes.append(
            _("What one costs is all the money planned for the campaign, divided by the step.")
        )
    note = (
        Markup('<p class="hb-quiet hb-small">{}</p>').format(in_sentences(*notes))
        if notes
        else Markup("")
    )
    return Markup('<ol class="hb-funnel" aria-label="{}">{}</ol>{}').format(
        _("Funnel of {name}", name=one.label), rows, note
    )


def _level(context: Context, level: Level, planned: Planned) -> Markup:
    number = context.language.number
    step = level.step
    count = Markup("")
    if level.count is not None:
        text = f"{'≈ ' if level.derived else ''}{number(level.count)}"
        count = Markup('<span class="hb-funnel__count">{}</span>').format(text)
    rate = (
        Markup('<span class="hb-funnel__rate">{}</span>').format(
            # Translators: {share} is "24%".
            _("{share} of the step before", share=context.language.percent(step.rate))
        )
        if step.rate is not None
        else Markup("")
    )
    bar = (
        Markup(
            '<span class="hb-funnel__rail" aria-hidden="true">'
            '<span class="hb-funnel__bar" style="--d:{}"></span></span>'
        ).format(f"{float(level.share) * 100:.2f}")
        if level.share is not None
        else Markup("")
    )
    metric = (
        Markup('<span class="hb-funnel__metric">{}</span>').format(
            filled(_("counted by {metric}"), metric=context.ref(step.metric))
        )
        if step.metric
        else Markup("")
    )
    return Markup(
        '<li class="hb-funnel__step"><span class="hb-funnel__name">{}{}</span>{}'
        '<span class="hb-funnel__figures">{}{}{}</span></li>'
    ).format(step.step, metric, bar, count, rate, _cost(context, level, planned))


def _cost(context: Context, level: Level, planned: Planned) -> Markup:
    if not level.count or not planned.is_known:
        return Markup("")
    sum = planned.money
    cost = money_in_short(context, sum.currency, sum.low / level.count, sum.high / level.count)
    return Markup('<span class="hb-funnel__rate">{}</span>').format(
        # Translators: what one visit, lead or order is planned to cost: "€256 each".
        _("{money} each", money=cost)
    )
