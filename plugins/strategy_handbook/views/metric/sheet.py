"""One metric in full: its latest value, its course, what goals want of it, and what it is."""

from __future__ import annotations

from strategy_handbook.insight.forecast import forecast
from strategy_handbook.insight.forecast_scores import scores
from strategy_handbook.insight.metric_history import (
    Change,
    History,
    change_on_its_horizon,
    history,
    since_previous,
    since_year_before,
)
from strategy_handbook.insight.metric_status import (
    Status,
    aims_of,
    limits_of,
    same_length,
    status,
)
from strategy_handbook.insight.metric_upkeep import upkeep
from strategy_handbook.plan.measurement import Metric
from strategy_handbook.translation import N_, _
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.metric.chart import Line, plot
from strategy_handbook.views.metric.data import MetricData
from strategy_handbook.views.metric.goals import wanted
from strategy_handbook.views.metric.kept import kept
from strategy_handbook.views.metric.reckoned import reckoned
from strategy_handbook.views.metric.tables import tables
from strategy_handbook.views.metric.told import told
from strategy_handbook.views.metric.upkeep_words import upkeep_line
from strategy_handbook.views.metric.written_facts import written_facts
from strategy_handbook.views.pieces.homes import home_heading, notes, own_fields
from strategy_handbook.views.pieces.mentions import mention_facts
from strategy_handbook.views.pieces.metric_words import (
    change_line,
    period_line,
    standing_chip,
    value_of,
)
from strategy_handbook.views.pieces.status import chip
from strategy_handbook.views.pieces.tags import stream_tag
from strategy_handbook.views.stream.chain import folded_chain
from strategy_handbook.views.wording import term

_LIMITS = {
    # Translators: name a line of a chart, with its value.
    "good": N_("Well: {value}"),
    "watch": N_("Watch: {value}"),
    "bad": N_("Act: {value}"),
}


def draw_metric(context: Context, metric: Metric, level: int) -> Markup:
    """A metric in full, as HTML."""
    return context.fill("metric", sheet(context, metric, level))


def sheet(context: Context, metric: Metric, level: int) -> MetricData:
    """Works out what is shown of a metric.

    Args:
        context: The page.
        metric: The metric.
        level: The level of its heading.
    """
    found = history(context.plan, metric, context.as_of)
    stream = context.plan.stream_of(metric)
    stands = status(context.plan, metric, context.as_of)
    ahead = forecast(context.plan, metric, context.as_of)
    care = upkeep(context.plan, metric, context.as_of)
    latest = found.latest
    text = told(context, metric, found, ahead)
    return MetricData(
        stream=stream,
        mark=Markup(context.mark(metric)),
        heading=home_heading(context, metric, level),
        badges=_badges(metric, stream, stands),
        definition=context.prose(metric.definition or metric.summary),
        value=Markup("{}").format(value_of(context, metric, latest.value))
        if latest
        else Markup(""),
        period=period_line(context, latest) if latest else Markup(""),
        changes=_changes(context, metric, found, stream),
        note=context.inline(latest.note) if latest else Markup(""),
        unsaid=_unsaid(stands),
        upkeep=upkeep_line(context, care),
        chart=plot(
            context,
            _("The course of {metric}", metric=metric.label),
            text,
            found.points,
            ahead,
            _lines(context, metric, found),
        ),
        told=Markup("{}").format(text),
        tables=tables(context, metric, found, ahead),
        kept=kept(context, metric, scores(context.plan, metric, context.as_of)),
        goals=wanted(context, metric, found, ahead),
        reckoning=reckoned(context, metric, found, stands, ahead, care) if latest else Markup(""),
        facts=written_facts(context, metric),
        more=folded_chain(context, metric)
        + notes(context, metric)
        + own_fields(metric)
        + mention_facts(context, metric, shown=("Observed", "Forecast")),
    )


def _badges(metric: Metric, stream: str, stands: Status) -> tuple[Markup, ...]:
    timing = (
        Markup('<span class="hb-tag">{}</span>').format(term(metric.timing))
        if metric.timing
        else ""
    )
    badges = (standing_chip(stands), stream_tag(stream), timing, chip(metric.status))
    return tuple(Markup("{}").format(one) for one in badges if one)


def _changes(context: Context, metric: Metric, found: History, stream: str) -> tuple[Markup, ...]:
    """The change by which the metric is judged first, then the other one."""
    judged = change_on_its_horizon(found, stream)
    rest = [since_previous(found), since_year_before(found)]
    shown: list[Change | None] = [judged, *(one for one in rest if one != judged)]
    return tuple(line for one in shown if (line := change_line(context, metric, one)))


def _unsaid(stands: Status) -> str:
    """Why nothing is said of how a metric stands; empty where something is."""
    reasons = {
        "length": _(
            "Its thresholds are for another length of period than its readings, so nothing can be said of "
            "how it stands."
        ),
        "nothing": _("No threshold and no goal can tell yet how it stands."),
    }
    return "" if stands.look else reasons.get(stands.by, "")


def _lines(context: Context, metric: Metric, found: History) -> list[Line]:
    """What the readings are held against: targets of goals for single values, and thresholds."""
    lines = []
    number = context.language.short_number
    if not metric.adds_up:
        for _goal, aim in aims_of(context.plan, metric, context.as_of):
            if aim.wanted is not None and not aim.incomparable:
                # Translators: names a line of a chart, with its value.
                text = _("Target: {value}", value=number(aim.wanted))
                lines.append(Line(aim.wanted, text, "target"))
    limits = limits_of(metric)
    if limits is not None and same_length(metric, found):
        for look in ("good", "watch", "bad"):
            value = getattr(limits, look)
            if value is not None:
                lines.append(Line(value, _(_LIMITS[look], value=number(value)), look))
    return lines
