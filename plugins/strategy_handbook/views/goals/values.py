"""The values that a goal wants to reach, each from its baseline to its target."""

from __future__ import annotations

from collections.abc import Sequence

from strategy_handbook.insight.goal_progress import OPEN, Aim
from strategy_handbook.insight.pace import pace
from strategy_handbook.plan.amounts import Target
from strategy_handbook.plan.goals import Goal
from strategy_handbook.translation import _
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.goal_values import bar, reading_text, standing_mark, target_text
from strategy_handbook.views.pieces.pace_words import pace_text
from strategy_handbook.views.wording import filled


def values(context: Context, goal: Goal, found: Sequence[Aim]) -> Markup:
    """Every value with its baseline, its target, the latest reading and how it is verified."""
    if not found:
        return Markup('<p class="hb-missing">{}</p>').format(
            _("No metric and no target yet: nobody could tell whether it was met.")
        )
    rows = Markup("").join(_aim(context, goal, aim) for aim in found)
    return Markup('<ul class="hb-aims">{}</ul>').format(rows)


def _aim(context: Context, goal: Goal, aim: Aim) -> Markup:
    ends = Markup('<div class="hb-aim__ends"><span>{}</span><span>{}</span></div>').format(
        _end(context, aim, _("Baseline"), aim.baseline), _end(context, aim, _("Target"), aim.target)
    )
    if aim.reading:
        latest = Markup('<div class="hb-aim__latest"><span>{}</span>{}</div>').format(
            # Translators: {reading} is "58 boxes in March 2027".
            filled(_("Latest: {reading}"), reading=reading_text(context, aim, aim.reading)),
            standing_mark(context.language, aim),
        )
    else:
        latest = Markup('<div class="hb-aim__latest hb-quiet">{}</div>').format(
            _("No reading yet.")
        )
    verified = (
        Markup('<div class="hb-doing__note">{}</div>').format(
            _("Verified by: {means}", means=aim.verified_by)
        )
        if aim.verified_by
        else ""
    )
    return Markup('<li class="hb-aim">{}{}{}{}{}{}</li>').format(
        _name(context, aim), ends, bar(aim), latest, _pace(context, goal, aim), verified
    )


def _pace(context: Context, goal: Goal, aim: Aim) -> Markup:
    """Whether it is on its way; empty for what is reached, settled or cannot be told."""
    found = None if aim.met or goal.status not in OPEN else pace(context.plan, goal, aim)
    if found is None:
        return Markup("")
    look, sign = ("done", "✓") if found.holds else ("behind", "!")
    return Markup(
        '<div class="hb-aim__pace"><span class="hb-standing hb-standing--{}" aria-hidden="true">{} </span>'
        "{}</div>"
    ).format(look, sign, pace_text(context, found, aim))


def _name(context: Context, aim: Aim) -> Markup:
    if aim.metric is None:
        return (
            Markup('<div class="hb-aim__name">{}</div>').format(aim.label)
            if aim.label
            else Markup("")
        )
    name = context.link(aim.metric, aim.label)
    return Markup('<div class="hb-aim__name">{}</div>').format(name)


def _end(context: Context, aim: Aim, name: str, value: Target | None) -> Markup:
    if value is None:
        return Markup('{} <span class="hb-missing">{}</span>').format(name, _("not said"))
    text = target_text(context, aim, value)
    return Markup("{} <strong>{}</strong>").format(name, text)
