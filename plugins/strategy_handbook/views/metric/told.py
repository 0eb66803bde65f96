"""A metric's course in sentences: what the chart shows, for those who do not see it."""

from __future__ import annotations

from strategy_handbook.insight.forecast import Forecast
from strategy_handbook.insight.metric_history import History
from strategy_handbook.plan.measurement import Metric
from strategy_handbook.translation import _, ngettext
from strategy_handbook.views.context import Context
from strategy_handbook.views.metric.chart import step_name
from strategy_handbook.views.pieces.metric_words import exactness, rounded, value_of
from strategy_handbook.views.wording import in_sentences


def told(context: Context, metric: Metric, found: History, ahead: Forecast | None) -> str:
    """How many readings there are, the lowest, the highest, the latest, and what is likely to come."""
    points = found.points
    if len(points) < 2:
        return ""
    language = context.language
    lowest = min(points, key=lambda one: one.value)
    highest = max(points, key=lambda one: one.value)
    return in_sentences(
        ngettext(
            "{n} reading from {first} to {last}.",
            "{n} readings from {first} to {last}.",
            len(points),
            first=language.date_text(points[0].period),
            last=language.date_text(points[-1].period),
        ),
        _(
            "The lowest is {low} ({low_period}), the highest {high} ({high_period}).",
            low=value_of(context, metric, lowest.value),
            low_period=language.date_text(lowest.period),
            high=value_of(context, metric, highest.value),
            high_period=language.date_text(highest.period),
        ),
        _likely(context, metric, found, ahead),
    )


def _likely(context: Context, metric: Metric, found: History, ahead: Forecast | None) -> str:
    if ahead is None or not ahead.ahead:
        return ""
    last, decimals = ahead.ahead[-1], exactness(metric, found)
    value, low, high = (value_of(context, metric, rounded(one, decimals)) for one in last.spread)
    return _(
        "If it goes on like this, {period} will show {value}; four times in five something between "
        "{low} and {high}.",
        period=step_name(context, ahead.steps.months, last.first),
        value=value,
        low=low,
        high=high,
    )
