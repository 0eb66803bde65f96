"""When a goal is due, with the days left in words."""

from __future__ import annotations

from strategy_handbook.insight.goal_progress import days_left
from strategy_handbook.plan.goals import Goal
from strategy_handbook.translation import _, ngettext
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.wording import in_a_row


def days_in_words(days: int) -> str:
    """Days from now: "91 days left", "due today", "12 days overdue"."""
    if days == 0:
        return _("due today")
    if days > 0:
        return ngettext("{n} day left", "{n} days left", days)
    return ngettext("{n} day overdue", "{n} days overdue", -days)


def due_text(context: Context, goal: Goal) -> Markup:
    """The date and the days left; empty without a date."""
    if goal.due is None:
        return Markup("")
    text = Markup("{}").format(context.language.date(goal.due))
    days = days_left(goal, context.as_of)
    if days is None:
        return text
    late = " hb-due--late" if days < 0 else ""
    left = Markup('<span class="hb-due{}">{}</span>').format(late, days_in_words(days))
    return in_a_row([text, left])
