"""A goal's pace in words: where a value is, and where an even pace would have it by now."""

from __future__ import annotations

from strategy_handbook.insight.goal_progress import Aim
from strategy_handbook.insight.metric_history import history
from strategy_handbook.insight.pace import Pace
from strategy_handbook.translation import _
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.metric_words import exactness, rounded, value_of
from strategy_handbook.views.wording import filled


def pace_text(context: Context, found: Pace, aim: Aim) -> Markup:
    """Whether a value is on its way, with the value an even pace asks for; empty without a metric."""
    metric = aim.metric
    if metric is None:
        return Markup("")
    text = (
        _("On its way: {actual} by {day}, where an even pace asks for {expected}.")
        if found.holds
        else _("Behind its pace: {actual} by {day}, where an even pace asks for {expected}.")
    )
    decimals = exactness(metric, history(context.plan, metric, context.as_of))
    return filled(
        text,
        actual=value_of(context, metric, found.actual),
        expected=value_of(context, metric, rounded(found.expected, decimals)),
        day=context.language.day(found.day),
    )


def pace_mark(found: Pace) -> Markup:
    """The same in a word with a sign."""
    look, sign = ("done", "✓") if found.holds else ("behind", "!")
    word = _("On its way") if found.holds else _("Behind its pace")
    return Markup(
        '<span class="hb-standing hb-standing--{}"><span aria-hidden="true">{} </span>{}</span>'
    ).format(look, sign, word)
