"""All goals as small cards: the value to reach, how far it is, and the days left."""

from __future__ import annotations

from strategy_handbook.insight.goal_progress import OPEN, Aim, aims
from strategy_handbook.insight.pace import pace
from strategy_handbook.plan.goals import Goal
from strategy_handbook.translation import _, ngettext
from strategy_handbook.views.context import Context
from strategy_handbook.views.goals.due import due_text
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.change_marks import change_mark
from strategy_handbook.views.pieces.goal_values import bar, reading_text, standing_mark, target_text
from strategy_handbook.views.pieces.homes import home_id
from strategy_handbook.views.pieces.pace_words import pace_mark
from strategy_handbook.views.pieces.status import chip


def scoreboard(context: Context, groups: dict[str, list[Goal]]) -> Markup:
    """One card a goal, in the order in which the goals follow below."""
    cards = (
        _card(context, goal, stream, context.mark(goal))
        for stream, goals in groups.items()
        for goal in goals
    )
    return Markup('<ul class="hb-cards hb-scores">{}</ul>').format(Markup("\n").join(cards))


def _card(context: Context, goal: Goal, stream: str, mark: str) -> Markup:
    found = aims(context.plan, goal, context.as_of)
    first = found[0] if found else None
    more = len(found) - 1
    return Markup(
        '<li class="hb-card hb-card--edge hb-score hb--{}"{}><div class="hb-card__title">'
        '<a href="#{}">{}</a>{}</div><div class="hb-score__value">{}</div>{}{}'
        '<div class="hb-score__foot">{}{}</div></li>'
    ).format(
        stream,
        Markup(mark),
        home_id(context, goal),
        goal.label,
        change_mark(context.became(goal)),
        _value(context, first),
        _progress(context, goal, first),
        Markup('<div class="hb-card__note">{}</div>').format(
            ngettext("and {n} more value", "and {n} more values", more)
        )
        if more > 0
        else "",
        chip(goal.status),
        Markup("<span>{}</span>").format(due_text(context, goal) or _("No date")),
    )


def _value(context: Context, aim: Aim | None) -> Markup:
    text = target_text(context, aim, aim.target) if aim else ""
    if not text:
        return Markup('<span class="hb-missing">{}</span>').format(_("No target yet"))
    label = aim.label if aim and aim.label else (aim.metric.label if aim and aim.metric else "")
    undecided = aim is not None and (aim.target is None or aim.target.value is None)
    return Markup('<strong{}>{}</strong> <span class="hb-score__metric">{}</span>').format(
        Markup(' class="hb-score__words"') if undecided else "", text, label
    )


def _progress(context: Context, goal: Goal, aim: Aim | None) -> Markup:
    if aim is None or aim.reading is None:
        return Markup('<div class="hb-card__note">{}</div>').format(_("No reading yet"))
    on_pace = None if aim.met or goal.status not in OPEN else pace(context.plan, goal, aim)
    marks = (standing_mark(context.language, aim), pace_mark(on_pace) if on_pace else Markup(""))
    return Markup(
        '<div class="hb-score__progress">{}<div class="hb-card__note">{}</div><div>{}</div></div>'
    ).format(
        bar(aim),
        reading_text(context, aim, aim.reading),
        Markup(" · ").join(mark for mark in marks if mark),
    )
