"""What goals want of a metric: the target, the pace to date, and whether it is likely to be reached."""

from __future__ import annotations

from decimal import Decimal

from strategy_handbook.insight.forecast import Forecast, Outlook, outlook
from strategy_handbook.insight.goal_progress import Aim
from strategy_handbook.insight.metric_history import History
from strategy_handbook.insight.metric_status import aims_of
from strategy_handbook.insight.pace import Pace, pace
from strategy_handbook.plan.goals import Goal
from strategy_handbook.plan.measurement import Metric
from strategy_handbook.translation import N_, _
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.goal_values import target_text
from strategy_handbook.views.pieces.metric_words import exactness, rounded, value_of
from strategy_handbook.views.pieces.pace_words import pace_text
from strategy_handbook.views.wording import filled

_VERDICTS = {
    "likely": N_(
        "Forecast for {day}: {value} ({low} to {high}). The target is likely to be reached."
    ),
    "open": N_(
        "Forecast for {day}: {value} ({low} to {high}). The target may be reached or missed."
    ),
    "unlikely": N_(
        "Forecast for {day}: {value} ({low} to {high}). The target is likely to be missed."
    ),
}
_DOUBTS = {
    "scores": N_(
        "Forecast for {day}: {value} ({low} to {high}). That is no verdict on the target: earlier "
        "forecasts of the metric were not worth making."
    ),
    "season": N_(
        "Forecast for {day}: {value} ({low} to {high}). That is no verdict on the target: the forecast "
        "knows no season, and with the readings of the year before it would be {before}."
    ),
}


def wanted(context: Context, metric: Metric, found: History, ahead: Forecast | None) -> Markup:
    """A row for each goal that wants something of the metric; empty without one."""
    rows = [
        _row(context, metric, found, ahead, goal, aim)
        for goal, aim in aims_of(context.plan, metric, context.as_of)
    ]
    return (
        Markup('<ul class="hb-wanted">{}</ul>').format(Markup("").join(rows))
        if rows
        else Markup("")
    )


def _row(
    context: Context,
    metric: Metric,
    found: History,
    ahead: Forecast | None,
    goal: Goal,
    aim: Aim,
) -> Markup:
    target = target_text(context, aim, aim.target)
    due = context.language.date(goal.due)
    # Translators: what a goal wants: "10,400 searches by 31 October 2027".
    words = (
        filled(_("{target} by {due}"), target=target, due=due)
        if due
        else Markup("{}").format(target)
    )
    seen = outlook(aim, goal, ahead) if ahead else None
    on_pace = pace(context.plan, goal, aim)
    decimals = exactness(metric, found)
    lines = [
        Markup("<p>{} <b>{}</b></p>").format(context.link(goal), words),
        _pace_line(context, on_pace, aim),
        _needed(context, metric, found, on_pace, aim),
        _outlook_line(context, metric, decimals, seen),
    ]
    return Markup("<li>{}</li>").format(Markup("").join(line for line in lines if line))


def _pace_line(context: Context, found: Pace | None, aim: Aim) -> Markup:
    if aim.met:
        return _line("good", _("The target is reached."))
    if found is None:
        return Markup("")
    return _line("good" if found.holds else "watch", pace_text(context, found, aim))


def _needed(
    context: Context, metric: Metric, found: History, on_pace: Pace | None, aim: Aim
) -> Markup:
    """How much each period has to bring from now on, for what adds up and should grow."""
    if on_pace is None or not metric.adds_up or aim.falling or aim.met or not found.latest:
        return Markup("")
    length = ((found.latest.period.last or found.latest.last) - found.latest.first).days + 1
    days = (on_pace.due - on_pace.day).days
    if length < 2 or days < length:
        return Markup("")
    each = on_pace.left / (Decimal(days) / length)
    return _line(
        "",
        filled(
            _(
                "To reach it takes {value} in each period from here on; the last one brought {latest}."
            ),
            value=value_of(context, metric, rounded(each, exactness(metric, found))),
            latest=value_of(context, metric, found.latest.value),
        ),
    )


def _outlook_line(context: Context, metric: Metric, decimals: int, seen: Outlook | None) -> Markup:
    if seen is None:
        return Markup("")
    value, low, high = (value_of(context, metric, rounded(one, decimals)) for one in seen.spread)
    look = {"likely": "good", "unlikely": "watch"}.get(seen.verdict, "")
    text = filled(
        _(_DOUBTS[seen.doubt] if seen.doubt else _VERDICTS[seen.verdict]),
        day=context.language.day(seen.day),
        value=value,
        low=low,
        high=high,
        before=value_of(context, metric, rounded(seen.before or Decimal(0), decimals)),
    )
    return _line(look, text)


def _line(look: str, text: Markup | str) -> Markup:
    sign = {"good": "✓", "watch": "!"}.get(look, "")
    mark = (
        Markup(
            '<span class="hb-wanted__sign hb-wanted__sign--{}" aria-hidden="true">{}</span>'
        ).format(look, sign)
        if sign
        else Markup("")
    )
    return Markup('<p class="hb-wanted__line">{}{}</p>').format(mark, text)
