"""The readings of a metric and its forecast as tables."""

from __future__ import annotations

from strategy_handbook.insight.forecast import Forecast
from strategy_handbook.insight.metric_history import History
from strategy_handbook.plan import Plan
from strategy_handbook.plan.measurement import Metric
from strategy_handbook.translation import _, ngettext
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.metric.chart import step_name
from strategy_handbook.views.metric.scale import spread_out
from strategy_handbook.views.pieces.metric_words import exactness, rounded, value_of
from strategy_handbook.views.pieces.tables import note, table

# So many rows a table has: the latest readings, and of the forecast some, evenly spread. A plan with very
# many metrics shows fewer of each, or its page becomes too large to be read at all.
_ROWS = 36
_MANY, _ROWS_OF_MANY = 40, 12


def rows_shown(plan: Plan) -> int:
    """How many rows the tables of each metric have."""
    return _ROWS if len(plan.metrics) <= _MANY else _ROWS_OF_MANY


def tables(context: Context, metric: Metric, found: History, ahead: Forecast | None) -> Markup:
    """Both tables in a fold, the newest reading first; empty without a reading."""
    if not found.points:
        return Markup("")
    shown = rows_shown(context.plan)
    readings = table(
        _("Readings: {metric}", metric=metric.label),
        (_("Period"), _("Value")),
        [
            (
                context.language.date(one.period)
                + note(Markup("") if one.final else _("not final yet")),
                Markup("{}{}").format(value_of(context, metric, one.value), note(one.note or "")),
            )
            for one in found.points[: -shown - 1 : -1]
        ],
    )
    return Markup('<details class="hb-reckoning"><summary>{}</summary>{}{}{}</details>').format(
        _("The figures as a table"),
        readings,
        _left_out(found, shown),
        _ahead(context, metric, found, ahead),
    )


def _ahead(context: Context, metric: Metric, found: History, ahead: Forecast | None) -> Markup:
    if ahead is None:
        return Markup("")
    decimals = exactness(metric, found)
    rows = [
        (
            step_name(context, ahead.steps.months, one.first),
            *(value_of(context, metric, rounded(value, decimals)) for value in one.spread),
        )
        for one in spread_out(ahead.ahead, rows_shown(context.plan))
    ]
    # Translators: the ends of a range.
    heads = (_("Period"), _("Forecast"), _("At least"), _("At most"))
    left_out = len(ahead.ahead) - len(rows)
    return table(_("Forecast: {metric}", metric=metric.label), heads, rows) + _quiet(
        ngettext(
            "{n} period between these is left out.",
            "{n} periods between these are left out.",
            left_out,
        )
        if left_out
        else ""
    )


def _left_out(found: History, shown: int) -> Markup:
    older = len(found.points) - shown
    texts = [
        ngettext(
            "{n} older reading stands in the plan's files and its table of observations.",
            "{n} older readings stand in the plan's files and its table of observations.",
            older,
        )
        if older > 0
        else "",
        ngettext(
            "{n} reading is of another length of period and is left out here.",
            "{n} readings are of another length of period and are left out here.",
            found.others,
        )
        if found.others
        else "",
    ]
    return Markup("").join(map(_quiet, texts))


def _quiet(text: str) -> Markup:
    return Markup('<p class="hb-source">{}</p>').format(text) if text else Markup("")
