"""A metric's thresholds in sentences: which values are meant by each of them."""

from __future__ import annotations

from decimal import Decimal

from strategy_handbook.insight.metric_status import Limits
from strategy_handbook.plan.measurement import Metric
from strategy_handbook.translation import N_, _
from strategy_handbook.views.context import Context
from strategy_handbook.views.pieces.metric_words import value_of

# By whether the values above are meant, and whether the threshold itself is.
_WELL = {
    (True, True): N_("All is well at or above {value}."),
    (True, False): N_("All is well above {value}."),
    (False, True): N_("All is well at or below {value}."),
    (False, False): N_("All is well below {value}."),
}
_ACT = {
    (True, True): N_("Somebody must act at or above {value}."),
    (True, False): N_("Somebody must act above {value}."),
    (False, True): N_("Somebody must act at or below {value}."),
    (False, False): N_("Somebody must act below {value}."),
}


def thresholds_told(context: Context, metric: Metric, limits: Limits) -> list[str]:
    """On which side of each threshold all is well, and on which somebody must act."""
    texts = [_("Status: the latest value against the thresholds of the metric.")]

    def said(limit: Decimal) -> str:
        return value_of(context, metric, limit)

    if limits.good is not None:
        better = (limits.rising, limits.good_itself)
        texts.append(_(_WELL[better], value=said(limits.good)))
    if limits.bad is not None:
        worse = (not limits.rising, limits.bad_itself)
        texts.append(_(_ACT[worse], value=said(limits.bad)))
    if limits.good is None and limits.watch is not None:
        texts.append(_(_WELL[limits.rising, False], value=said(limits.watch)))
    elif limits.good is not None:
        texts.append(_("What is neither is to be watched."))
    return texts
