"""The part of a goal's sheet that says whether its campaigns and their money are enough."""

from __future__ import annotations

from strategy_handbook.insight.goal_arithmetic.prices import Ledger, price, remaining
from strategy_handbook.insight.goal_arithmetic.sums import RECKONED, Arithmetic, arithmetics
from strategy_handbook.insight.goal_progress import OPEN
from strategy_handbook.plan.goals import Goal
from strategy_handbook.translation import _
from strategy_handbook.views.context import Context
from strategy_handbook.views.goals.reach.bar import bar
from strategy_handbook.views.goals.reach.money import lines_of, money_lines
from strategy_handbook.views.goals.reach.numbers import numbers
from strategy_handbook.views.goals.reach.reckoned import reckoned
from strategy_handbook.views.goals.reach.trend import trend_line
from strategy_handbook.views.goals.reach.verdict import chip, sentence
from strategy_handbook.views.goals.titled import titled
from strategy_handbook.views.markup import Markup


def reach(context: Context, goal: Goal, books: Ledger) -> Markup:
    """A verdict for each value that the goal wants; empty for a goal that is settled or wants none."""
    if goal.status not in OPEN:
        return Markup("")
    found = arithmetics(context.plan, goal, context.as_of)
    drawn = (_one(context, one, books, named=len(found) > 1) for one in found)
    return titled(_("Can it be reached?"), Markup("").join(drawn))


def _one(context: Context, found: Arithmetic, books: Ledger, *, named: bool) -> Markup:
    aim = found.aim
    label = aim.label or (aim.metric.label if aim.metric else "")
    name = (
        Markup('<p class="hb-reach__name">{}</p>').format(label) if named and label else Markup("")
    )
    left = remaining(books, found) if found.outcome in RECKONED else None
    verdict = Markup('<p class="hb-reach__verdict">{} {}</p>').format(
        chip(found, left), sentence(context, found)
    )
    if found.outcome not in RECKONED:
        trend = lines_of(trend_line(context, found))
        return Markup('<div class="hb-reach">{}{}{}</div>').format(name, verdict, trend)
    cost = price(context.plan, found)
    return Markup('<div class="hb-reach">{}{}{}{}{}{}</div>').format(
        name,
        verdict,
        bar(context, found),
        money_lines(context, books, found, cost, left),
        numbers(context, books, found),
        reckoned(context, books, found, cost, left),
    )
