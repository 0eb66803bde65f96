"""When a goal is due, with the days left in words."""

from __future__ import annotations

from strategy_handbook.findings.wording import counted
from strategy_handbook.insight.goal_progress import days_left
from strategy_handbook.plan.goals import Goal
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup


def days_in_words(days: int) -> str:
    """Days from now: "91 days left", "due today", "12 days overdue"."""
    if days == 0:
        return "due today"
    return f"{counted(abs(days), 'day')} {'left' if days > 0 else 'overdue'}"


def due_text(context: Context, goal: Goal) -> Markup:
    """The date and the days left; empty without a date."""
    if goal.due is None:
        return Markup("")
    text = Markup("{}").format(context.language.date(goal.due))
    days = days_left(goal, context.as_of)
    if days is None:
        return text
    late = " hb-due--late" if days < 0 else ""
    return Markup('{}, <span class="hb-due{}">{}</span>').format(text, late, days_in_words(days))
