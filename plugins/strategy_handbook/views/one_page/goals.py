"""The goals on the sheet: what is to be reached, by when, and how far it is."""

from __future__ import annotations

from strategy_handbook.insight.goal_progress import aims
from strategy_handbook.plan.goals import Goal
from strategy_handbook.translation import _, ngettext
from strategy_handbook.views.context import Context
from strategy_handbook.views.data import Part
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.one_page.shortening import first_of, shortened
from strategy_handbook.views.overview.goals import LARGEST, due_words, pressing_first
from strategy_handbook.views.pieces.empty_places import missing
from strategy_handbook.views.pieces.goal_values import bar, goal_targets, standing_mark
from strategy_handbook.views.pieces.panels import more, onscreen
from strategy_handbook.views.pieces.parts import part
from strategy_handbook.views.pieces.status import look_of, sign_of
from strategy_handbook.views.wording import in_a_row

MOST = 6
A_ROW = 3
# Nearly every goal is under way: that needs no sign.
SIGNS = ("risk", "done", "cancelled")
# Two lines of a card, in ems of their own letters.
NAME_ROOM, PHRASE_ROOM = 26.0, 25.0


def goals(context: Context, level: int) -> Part:
    """As many goals as there is room for, the pressing ones first."""
    found = pressing_first(context.plan)
    if not found:
        body = missing(_("No goals yet"), "goals:")
        return part(context, level, _("Goals"), "goals", body)
    shown, hidden = first_of(found, MOST)
    cards = Markup("\n").join(_card(context, goal) for goal in shown)
    href = context.page_href("goals")
    link = (
        more(href, ngettext("and {n} more", "and {n} more", hidden))
        if hidden
        else onscreen(href, _("All about the goals"))
    )
    return part(
        context,
        level,
        _("Goals"),
        "goals",
        Markup('<ul class="hb-wall__cards">{}</ul>').format(cards),
        more=link,
    )


def _card(context: Context, goal: Goal) -> Markup:
    return Markup(
        '<li class="hb-wall__goal hb--{}">{}<a href="{}">{}{}</a>'
        '<span class="hb-wall__due">{}</span>{}</li>'
    ).format(
        context.plan.stream_of(goal),
        _target(context, goal),
        context.entity_href(goal),
        sign_of(goal.status) if look_of(goal.status) in SIGNS else "",
        shortened(goal.label, NAME_ROOM),
        _due(context, goal),
        _standing(context, goal),
    )


def _target(context: Context, goal: Goal) -> Markup:
    targets = goal_targets(context, goal)
    if not targets:
        return missing(_("No target yet"), "target:")
    _name, words = targets[0]
    large = len(words) <= LARGEST
    return Markup('<p class="hb-wall__target{}">{}</p>').format(
        "" if large else " hb-wall__target--phrase",
        words if large else shortened(words, PHRASE_ROOM),
    )


def _due(context: Context, goal: Goal) -> Markup:
    """By when, and how many values there are to reach besides the first."""
    more_targets = len(goal_targets(context, goal)) - 1
    if more_targets < 1:
        return due_words(context, goal)
    others = ngettext("{n} more target", "{n} more targets", more_targets)
    return in_a_row([due_words(context, goal), others])


def _standing(context: Context, goal: Goal) -> Markup:
    """How far the goal is, as a bar and in words; empty where nothing was read."""
    for aim in aims(context.plan, goal, context.as_of):
        words = standing_mark(context.language, aim)
        if words:
            return bar(aim) + words
    return Markup("")
