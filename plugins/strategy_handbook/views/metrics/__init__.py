"""The metrics view: the figures of each half, how they stand, and each in full below."""

from __future__ import annotations

from collections import Counter

from strategy_handbook.insight.metric_status import status
from strategy_handbook.insight.metric_upkeep import upkeep
from strategy_handbook.insight.smoothing import is_installed
from strategy_handbook.plan.measurement import Metric
from strategy_handbook.plan.records import record
from strategy_handbook.translation import N_, N_n, _
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.metric.sheet import draw_metric
from strategy_handbook.views.metrics.cards import cards
from strategy_handbook.views.metrics.data import Board, Group, MetricsData
from strategy_handbook.views.pieces.empty_places import empty
from strategy_handbook.views.pieces.filters import begin_filter
from strategy_handbook.views.view import View, ViewOptions
from strategy_handbook.views.wording import filled_n

EXAMPLE = """
metrics:
  trial-signups:
    name: Trial sign-ups
    unit: fleets
    direction: up
    stream: downstream
    timing: leading
observations:
  - {metric: trial-signups, period: 2027-01, value: 18}
"""
STREAMS = {
    "upstream": N_("Upstream metrics"),
    "downstream": N_("Downstream metrics"),
    "both": N_("Metrics of both halves"),
}
HORIZONS = {
    "upstream": N_(
        "They show late: each is held against the same period a year before – where that was not read, "
        "against the reading before – and looked ahead to the last date of its goals or the end of the "
        "plan."
    ),
    "downstream": N_(
        "They show soon: each is held against the period before, and looked ahead to the next date of its "
        "goals, or three periods."
    ),
    "both": "",
}
TIMINGS = {
    "leading": N_("Leading: they tell early"),
    "lagging": N_("Lagging: they tell late, and for certain"),
    None: N_("Neither said to lead nor to lag"),
}
_COUNTS = {
    "good": N_n("{n} as it should be", "{n} as they should be"),
    "watch": N_n("{n} to be watched", "{n} to be watched"),
    "bad": N_n("{n} somebody must act on", "{n} somebody must act on"),
    "stale": N_n("{n} nobody has read for too long", "{n} nobody has read for too long"),
    "unread": N_n("{n} without a reading", "{n} without a reading"),
}


@record
class MetricsOptions(ViewOptions):
    """Options of the metrics view."""


def render(context: Context, options: MetricsOptions) -> MetricsData | Markup:
    """Works out the metrics half by half, or says how to write a first one."""
    metrics = list(context.plan.metrics.values())
    if not metrics:
        return empty(_("No metrics yet"), "metrics", EXAMPLE)
    filter = begin_filter(context)
    groups = tuple(
        _group(context, stream, found)
        for stream in STREAMS
        if (found := [one for one in metrics if context.plan.stream_of(one) == stream])
    )
    without = context.plan.plan.forecast_by == "ets" and not is_installed()
    return MetricsData(
        notice=_(
            "The plan asks for forecasts by exponential smoothing, and this site was built without the "
            "library for it: the plain method stands in. The extra “forecast” brings the library."
        )
        if without
        else "",
        filter=filter.form(),
        standings=_standings(context, metrics),
        groups=groups,
    )


def _group(context: Context, stream: str, metrics: list[Metric]) -> Group:
    by_timing = {timing: [one for one in metrics if one.timing == timing] for timing in TIMINGS}
    ordered = [one for found in by_timing.values() for one in found]
    said = any(one.timing for one in metrics)
    return Group(
        stream,
        context.heading(2, _(STREAMS[stream]), f"{stream}-metrics"),
        _(HORIZONS[stream]) if HORIZONS[stream] else "",
        tuple(
            Board(_(TIMINGS[timing]) if said else "", cards(context, found, stream))
            for timing, found in by_timing.items()
            if found
        ),
        tuple(draw_metric(context, metric, 3) for metric in ordered),
    )


def _standings(context: Context, metrics: list[Metric]) -> Markup:
    """How many metrics stand how; empty where it can be told of none."""
    counts: Counter[str] = Counter()
    for metric in metrics:
        stands = status(context.plan, metric, context.as_of)
        counts[stands.look or stands.by] += 1
        care = upkeep(context.plan, metric, context.as_of)
        counts["stale"] += care is not None and care.stale
    return Markup(" · ").join(
        filled_n(forms, counts[key]) for key, forms in _COUNTS.items() if counts[key]
    )


VIEW = View(
    "metrics",
    "The metrics as scorecards, half by half, and each with its chart, pace and forecast.",
    MetricsOptions,
    render,
    data=MetricsData,
    sheets=("metric", "reckoning", "chain"),
)
