"""The metric view: how one figure has gone, where it should be, and what is likely to come."""

from __future__ import annotations

from decimal import Decimal

from strategy_handbook.plan import Ref
from strategy_handbook.plan import fields as f
from strategy_handbook.plan.measurement import Metric
from strategy_handbook.plan.records import record
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.metric.data import MetricData
from strategy_handbook.views.metric.sheet import sheet
from strategy_handbook.views.pieces.empty_places import unnamed
from strategy_handbook.views.view import View, ViewOptions


@record
class MetricOptions(ViewOptions):
    """Options of the metric view."""

    id: Ref | None = f.ref("The id of the metric to show.", "metric")
    level: Decimal | None = f.number("The level of its heading; 2 if not given.", 1, 5)


def render(context: Context, options: MetricOptions) -> MetricData | Markup:
    """Works out the metric, or says that none is named."""
    metric = context.plan.find(options.id)
    if not isinstance(metric, Metric):
        return unnamed("metric", context.plan.metrics)
    return sheet(context, metric, int(options.level or 2))


VIEW = View(
    "metric",
    "One metric: its readings as a chart, its pace, and a forecast.",
    MetricOptions,
    render,
    data=MetricData,
    sheets=("reckoning", "chain"),
)
