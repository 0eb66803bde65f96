"""How a metric's figures come about, told with its own numbers."""

from __future__ import annotations

from strategy_handbook.insight.forecast import Forecast
from strategy_handbook.insight.metric_history import Change, History, change_on_its_horizon
from strategy_handbook.insight.metric_status import Status, aims_of, limits_of
from strategy_handbook.insight.metric_upkeep import Upkeep
from strategy_handbook.insight.pace import Pace, pace
from strategy_handbook.insight.smoothing import Smoothed, is_installed
from strategy_handbook.insight.trend import DEVIATIONS, Trend
from strategy_handbook.plan.measurement import Metric
from strategy_handbook.translation import _, ngettext
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.metric.threshold_words import thresholds_told
from strategy_handbook.views.pieces.durations import cadence
from strategy_handbook.views.pieces.metric_words import change_text, rounded, signed
from strategy_handbook.views.pieces.reckoning import reckoning
from strategy_handbook.views.wording import in_sentences

# With fewer errors to learn from, an interval is rough.
_ROUGH = 8


def reckoned(
    context: Context,
    metric: Metric,
    found: History,
    status: Status,
    ahead: Forecast | None,
    care: Upkeep | None,
) -> Markup:
    """The fold with the way of each figure that is shown."""
    paces = [
        one
        for goal, aim in aims_of(context.plan, metric, context.as_of)
        if (one := pace(context.plan, goal, aim))
    ]
    return reckoning(
        _status(context, metric, status),
        _change(context, metric, found),
        *(_pace(context, metric, one) for one in paces[:1]),
        _forecast(context, metric, ahead),
        _bearing(context, metric, ahead),
        _upkeep(context, metric, care),
    )


def _status(context: Context, metric: Metric, status: Status) -> str:
    limits = limits_of(metric)
    if status.by == "goal":
        return _(
            "Status: the metric has no thresholds, so its goals tell. It is on its way if each of them is "
            "reached or at its even pace, and behind its baseline if one has fallen below where it began."
        )
    if status.by != "thresholds" or limits is None:
        return ""
    return in_sentences(*thresholds_told(context, metric, limits))


def _change(context: Context, metric: Metric, found: History) -> str:
    change: Change | None = change_on_its_horizon(found, context.plan.stream_of(metric))
    if change is None or found.latest is None:
        return ""
    language = context.language
    now, before = language.number(found.latest.value), language.number(change.before.value)
    if metric.unit == "%" or change.percent is None:
        return _(
            "Change: {now} − {before} = {change}.",
            now=now,
            before=before,
            change=change_text(context, metric, change),
        )
    return _(
        "Change: ({now} − {before}) / {before} = {change}.",
        now=now,
        before=before,
        change=change_text(context, metric, change),
    )


def _pace(context: Context, metric: Metric, one: Pace) -> str:
    language = context.language
    return _(
        "Even pace: from {begin} on {start} to {wanted} on {due} in a straight line. {gone} of {days} "
        "days are read: {begin} + ({wanted} − {begin}) × {gone} / {days} = {expected}. The line knows no "
        "season.",
        begin=language.number(one.begin),
        wanted=language.number(one.wanted),
        start=language.day(one.start),
        due=language.day(one.due),
        gone=language.number(one.gone),
        days=language.number(one.days),
        expected=language.number(rounded(one.expected, 1)),
    )


def _forecast(context: Context, metric: Metric, ahead: Forecast | None) -> str:
    if ahead is None:
        return _(
            "Forecast: made anew with each build from all readings of periods that are over. It takes at "
            "least four of them."
        )
    one = ahead.trend
    if isinstance(one, Smoothed):
        return _smoothed(context, one)
    texts = [_season(context, one) if one.season else _drift(context, one)]
    if ahead.stands_in:
        texts.insert(0, _stands_in())
    if one.residuals < _ROUGH:
        texts.append(
            ngettext(
                "There is only {n} such error to learn from, so the range is rough.",
                "There are only {n} such errors to learn from, so the range is rough.",
                one.residuals,
            )
        )
    texts.append(
        _(
            "It is made anew with each build from all readings of periods that are over. The method is the "
            "plainest there is, from Hyndman and Athanasopoulos, “Forecasting: Principles and Practice”."
        )
    )
    return in_sentences(*texts)


def _bearing(context: Context, metric: Metric, ahead: Forecast | None) -> str:
    """When a forecast is said to be a verdict on a target; empty where nothing is wanted of it."""
    if ahead is None or not aims_of(context.plan, metric, context.as_of):
        return ""
    return _(
        "A forecast is no verdict on a target where earlier ones were no better than saying the last "
        "reading again, or where it knows no season and the readings of the year before lead outside its "
        "range: growth and season cannot be told apart then."
    )


def _drift(context: Context, one: Trend) -> str:
    number = context.language.number
    return _(
        "Forecast: the line from the first reading to the last goes on, by {drift} a period. The single "
        "changes were off by {deviation} on average (s). After h periods four of five values lie within "
        "±{factor} × s × √(h × (1 + h / {span})). It knows no season: that takes two full years of "
        "readings.",
        drift=signed(context, one.drift),
        deviation=number(rounded(one.deviation, 2).normalize() + 0),
        factor=number(DEVIATIONS),
        span=number(one.span),
    )


def _stands_in() -> str:
    if is_installed():
        return _(
            "The plan asks for exponential smoothing, which takes ten readings without a gap; until then "
            "the plain method stands in."
        )
    return _(
        "The plan asks for exponential smoothing, and the library for it is not installed; the plain "
        "method stands in."
    )


def _smoothed(context: Context, one: Smoothed) -> str:
    number = context.language.number
    return _(
        "Forecast: exponential smoothing, {model}, the best of its kind for {n} readings. Each new reading "
        "counts with {alpha} for the level. Errors of one step were {deviation} on average (s); the "
        "range is ±{factor} × s for the next period, and wider after that.",
        model=one.model,
        n=number(one.used),
        alpha=number(rounded(one.alpha, 2)),
        deviation=number(rounded(one.deviation, 2).normalize() + 0),
        factor=number(DEVIATIONS),
    )


def _season(context: Context, one: Trend) -> str:
    number = context.language.number
    return _(
        "Forecast: each period will be as it was a year before. That was off by {deviation} on average "
        "(s). Four of five values lie within ±{factor} × s × √(k + 1), k being the full years between.",
        deviation=number(rounded(one.deviation, 2).normalize() + 0),
        factor=number(DEVIATIONS),
    )


def _upkeep(context: Context, metric: Metric, care: Upkeep | None) -> str:
    if care is None or metric.cadence is None:
        return ""
    return ngettext(
        "Next reading: the metric is read {cadence}. The next period ends on {until}, and {n} day is left "
        "for counting: half a period, but a week at least and a month at most.",
        "Next reading: the metric is read {cadence}. The next period ends on {until}, and {n} days are "
        "left for counting: half a period, but a week at least and a month at most.",
        care.grace,
        cadence=cadence(context.language, metric.cadence),
        until=context.language.day(care.until),
    )
