"""A metric as a small card: the latest value, what has changed, and how it stands."""

from __future__ import annotations

from strategy_handbook.insight.metric_history import change_on_its_horizon, history
from strategy_handbook.insight.metric_status import status
from strategy_handbook.insight.metric_upkeep import upkeep
from strategy_handbook.plan.measurement import Metric
from strategy_handbook.translation import _
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.metric.upkeep_words import upkeep_line
from strategy_handbook.views.pieces.change_marks import change_mark
from strategy_handbook.views.pieces.homes import home_id
from strategy_handbook.views.pieces.metric_words import (
    change_line,
    period_line,
    standing_chip,
    value_of,
)
from strategy_handbook.views.pieces.sparklines import sparkline

# So many readings a card's curve shows: a year of months, and the month a year before.
_SHOWN = 13


def cards(context: Context, metrics: list[Metric], stream: str) -> Markup:
    """One card a metric, in the order in which they follow below."""
    drawn = Markup("\n").join(_card(context, metric, stream) for metric in metrics)
    return Markup('<ul class="hb-cards hb-readings">{}</ul>').format(drawn)


def _card(context: Context, metric: Metric, stream: str) -> Markup:
    return Markup(
        '<li class="hb-card hb-card--edge hb--{}"{}><div class="hb-card__title">'
        '<a href="#{}">{}</a>{}</div>{}<div class="hb-card__foot">{}{}</div></li>'
    ).format(
        stream,
        Markup(context.mark(metric)),
        home_id(context, metric),
        metric.label,
        change_mark(context.became(metric)),
        _latest(context, metric, stream),
        context.refs(metric.owners),
        Markup("<span>{}</span>").format(
            upkeep_line(context, upkeep(context.plan, metric, context.as_of))
        ),
    )


def _latest(context: Context, metric: Metric, stream: str) -> Markup:
    found = history(context.plan, metric, context.as_of)
    latest = found.latest
    if latest is None:
        return Markup(
            '<div class="hb-readings__value">—</div><div class="hb-card__note">{}</div>'
        ).format(_("No reading yet"))
    return Markup(
        '<div class="hb-readings__course"><div class="hb-readings__value">{}</div>{}</div>'
        '<div class="hb-card__note">{}</div><div class="hb-readings__change">{}</div><div>{}</div>'
    ).format(
        value_of(context, metric, latest.value),
        sparkline([one.value for one in found.points[-_SHOWN:]]),
        period_line(context, latest),
        change_line(context, metric, change_on_its_horizon(found, stream)),
        standing_chip(status(context.plan, metric, context.as_of)),
    )
