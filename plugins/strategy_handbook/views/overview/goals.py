"""The goals as scorecards: what is to be reached, by when, and the latest figure."""

from __future__ import annotations

import datetime as dt

from strategy_handbook.insight.goal_progress import aims
from strategy_handbook.insight.readings import series, values
from strategy_handbook.plan import Plan
from strategy_handbook.plan.goals import Goal
from strategy_handbook.translation import _, ngettext
from strategy_handbook.views.context import Context
from strategy_handbook.views.data import Part
from strategy_handbook.views.markup import Markup, escape
from strategy_handbook.views.pieces.empty_places import empty, missing
from strategy_handbook.views.pieces.goal_values import (
    bar,
    goal_targets,
    how_far,
    reading_text,
    standing_mark,
)
from strategy_handbook.views.pieces.panels import more
from strategy_handbook.views.pieces.parts import part
from strategy_handbook.views.pieces.reckoning import reckoning
from strategy_handbook.views.pieces.sparklines import sparkline
from strategy_handbook.views.pieces.status import chip, look_of
from strategy_handbook.views.wording import filled

EXAMPLE = """
goals:
  trial-signups:
    name: 180 fleet trials
    target: 180
    due: 2027-05-31
"""
MOST = 6
_RANK = {"risk": 0, "active": 1, "": 2, "planned": 2, "done": 3, "cancelled": 4}
# A longer target is a phrase, not a figure.
LARGEST = 18


def section(context: Context, level: int) -> Part:
    """The scorecards, the pressing ones first."""
    goals = pressing_first(context.plan)
    if not goals:
        nothing = empty(_("No goals yet"), "goals", EXAMPLE)
        return part(context, level, _("Goals"), "goals", nothing)
    cards = Markup("").join(_card(context, goal) for goal in goals[:MOST])
    words = ngettext("The goal", "All {n} goals", len(goals))
    link = more(context.page_href("goals"), words)
    body = Markup('<ul class="hb-cards hb-targets">{}</ul>{}').format(cards, reckoning(how_far()))
    return part(context, level, _("Goals"), "goals", body, more=link)


def pressing_first(plan: Plan) -> list[Goal]:
    """The goals at risk first, then those under way by their day, then those that are over."""
    return sorted(plan.goals.values(), key=_order)


def _order(goal: Goal) -> tuple[int, dt.date]:
    due = goal.due.last if goal.due and goal.due.last else dt.date.max
    return _RANK.get(look_of(goal.status), 2), due


def _card(context: Context, goal: Goal) -> Markup:
    return Markup(
        '<li class="hb-card hb-card--edge hb--{}"><span class="hb-card__title">{}</span>{}'
        '<span class="hb-card__note">{}</span>{}<span class="hb-card__foot">{}{}</span></li>'
    ).format(
        context.plan.stream_of(goal),
        context.own(goal),
        _target(context, goal),
        due_words(context, goal),
        _latest(context, goal),
        chip(goal.status),
        _owners(context, goal),
    )


def _target(context: Context, goal: Goal) -> Markup:
    """The first target large, the others below it."""
    targets = goal_targets(context, goal)
    if not targets:
        return missing(_("No target yet"), "target:")
    (name, words), *others = targets
    large = Markup('<span class="hb-targets__target{}">{}</span>').format(
        "" if len(words) <= LARGEST else " hb-targets__target--long", words
    )
    if name and len(targets) > 1:
        large += Markup('<span class="hb-card__note">{}</span>').format(name)
    return large + Markup("").join(
        Markup('<span class="hb-targets__other"><b>{}</b> {}</span>').format(words, name)
        for name, words in others
    )


def due_words(context: Context, goal: Goal) -> Markup:
    """By when a goal is to be reached, or that its day has passed."""
    if goal.due is None:
        return escape(_("without a date"))
    date = context.language.date(goal.due)
    over = look_of(goal.status) in ("done", "cancelled")
    if goal.due.last and goal.due.last < context.as_of and not over:
        return filled(_("was due {date}"), date=date)
    # Translators: the day by which a goal is to be reached.
    return filled(_("by {date}"), date=date) if goal.due.first else date


def _owners(context: Context, goal: Goal) -> Markup:
    owners = context.refs(goal.owners)
    return Markup("<span>{}</span>").format(owners) if owners else Markup("")


def _latest(context: Context, goal: Goal) -> Markup:
    """The latest figure with its curve and how far it is; in words where there is none."""
    found = aims(context.plan, goal, context.as_of)
    aim = next((one for one in found if one.metric), None)
    if aim is None or aim.metric is None:
        return _no_figure(_("No metric tells yet"))
    if aim.reading is None:
        return _no_figure(_("No reading yet"))
    curve = sparkline(values(series(context.plan, aim.metric, context.as_of)[-13:]))
    return Markup(
        '<div class="hb-targets__latest">{}{}<span>{}<br><span class="hb-quiet">{}</span></span>{}</div>'
    ).format(
        bar(aim),
        curve,
        reading_text(context, aim, aim.reading),
        aim.metric.label,
        standing_mark(context.language, aim),
    )


def _no_figure(why: str) -> Markup:
    return Markup('<span class="hb-targets__latest hb-missing">{}</span>').format(why)
