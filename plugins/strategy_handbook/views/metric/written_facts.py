"""What a plan says of a metric itself: how it is computed, where it comes from, who looks after it."""

from __future__ import annotations

from strategy_handbook.plan.measurement import Metric
from strategy_handbook.translation import N_, _
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.durations import cadence
from strategy_handbook.views.pieces.field_values import web_link
from strategy_handbook.views.pieces.goal_values import with_unit
from strategy_handbook.views.pieces.lists import facts
from strategy_handbook.views.pieces.reviews import review_line
from strategy_handbook.views.pieces.tags import tags
from strategy_handbook.views.wording import filled, in_a_row

_DIRECTIONS = {
    # Translators: which way a metric should go.
    "up": N_("More is better"),
    "down": N_("Less is better"),
}
_ADDING = {
    True: N_("The values of several periods add up"),
    False: N_("Each value stands for itself"),
}


def written_facts(context: Context, metric: Metric) -> Markup:
    """The fields of a metric with their names; empty where nothing is written."""
    return facts(
        (
            (_("Formula"), metric.formula or ""),
            (_("Direction"), _(_DIRECTIONS[metric.direction]) if metric.direction else ""),
            (_("Adding up"), _(_ADDING[metric.adds_up]) if metric.adds_up is not None else ""),
            (_("Source"), metric.source or ""),
            (_("Read"), cadence(context.language, metric.cadence) if metric.cadence else ""),
            (_("Baseline"), with_unit(context, metric.baseline, metric)),
            (_("Thresholds"), _thresholds(context, metric)),
            (_("Owner") if len(metric.owners) == 1 else _("Owners"), context.refs(metric.owners)),
            (_("Evidence"), context.refs(metric.evidence)),
            (_("Review"), review_line(context, metric)),
            (_("Tags"), tags(metric)),
            (_("Links"), in_a_row(web_link(link.url, link.title) for link in metric.links)),
        )
    )


def _thresholds(context: Context, metric: Metric) -> Markup:
    """From which value on all is well, somebody should look, and somebody must act, as written."""
    limits = metric.thresholds
    if limits is None:
        return Markup("")
    rows = (
        # Translators: the threshold from which on all is well; then those to look at, and to act on.
        (_("well: {value}"), limits.good),
        (_("watch: {value}"), limits.watch),
        (_("act: {value}"), limits.bad),
    )
    return in_a_row(
        filled(text, value=with_unit(context, limit, metric)) for text, limit in rows if limit
    )
