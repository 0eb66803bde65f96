"""Where the trend of a metric's readings leads, beside what the plan's own figures say."""

from __future__ import annotations

from strategy_handbook.insight.forecast import forecast, outlook
from strategy_handbook.insight.goal_arithmetic.sums import Arithmetic
from strategy_handbook.insight.metric_history import history
from strategy_handbook.translation import _
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.metric_words import exactness, rounded, value_of
from strategy_handbook.views.wording import filled


def trend_line(context: Context, found: Arithmetic) -> Markup:
    """The forecast of the goal's date; empty without one, and where it is no verdict on the target."""
    metric = found.aim.metric
    ahead = forecast(context.plan, metric, context.as_of) if metric else None
    seen = outlook(found.aim, found.goal, ahead) if ahead else None
    if metric is None or seen is None or seen.doubt:
        return Markup("")
    decimals = exactness(metric, history(context.plan, metric, context.as_of))
    value, low, high = (rounded(one, decimals) for one in seen.spread)
    return filled(
        _("The trend of the readings leads to {value} ({low} – {high}) by {date}."),
        value=Markup("<b>{}</b>").format(value_of(context, metric, value)),
        low=context.language.number(low),
        high=context.language.number(high),
        date=context.language.day(seen.day),
    )
