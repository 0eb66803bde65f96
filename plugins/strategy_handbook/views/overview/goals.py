"""The goals as scorecards: what is to be reached, by when, and the latest figure."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from markupsafe import Markup

from strategy_handbook.insight.readings import metric_of, series, values
from strategy_handbook.plan.goals import Goal
from strategy_handbook.views.context import Context
from strategy_handbook.views.measures import goal_targets, value
from strategy_handbook.views.panels import counted, head, missing, more
from strategy_handbook.views.pieces import empty
from strategy_handbook.views.status import chip, look_of

EXAMPLE = """
goals:
  trial-signups:
    name: 180 fleet trials
    target: 180
    due: 2027-05-31
"""
MOST = 8
_RANK = {"risk": 0, "active": 1, "": 2, "planned": 2, "done": 3, "cancelled": 4}
WIDTH, HEIGHT = 96, 24


def section(context: Context, level: int) -> Markup:
    """The scorecards, the pressing ones first."""
    goals = sorted(context.plan.goals.values(), key=_order)
    if not goals:
        return head(context, level, "Goals", "goals") + empty("No goals yet", "goals", EXAMPLE)
    cards = Markup("").join(_card(context, goal) for goal in goals[:MOST])
    words = counted(len(goals), "goal", "goals")
    link = more(context.page_href("goals"), f"All {words}" if len(goals) > 1 else "The goal")
    return head(context, level, "Goals", "goals", link) + Markup(
        '<ul class="hb-cards hb-scores">{}</ul>'
    ).format(cards)


def _order(goal: Goal) -> tuple[int, dt.date]:
    due = goal.due.last if goal.due and goal.due.last else dt.date.max
    return _RANK.get(look_of(goal.status), 2), due


def _card(context: Context, goal: Goal) -> Markup:
    language, plan = context.language, context.plan
    targets = goal_targets(language, plan, goal)
    stream = plan.stream_of(goal)
    shown = Markup('<span class="hb-scores__target">{}</span>').format(
        Markup("<br>").join(targets) if targets else "—"
    )
    if not targets:
        shown += missing("No target yet", "target:")
    elif len(targets) > 1 or len(targets[0]) > 14:
        shown = Markup('<span class="hb-scores__target hb-scores__target--long">{}</span>').format(
            Markup("<br>").join(targets)
        )
    due = Markup("by {}").format(language.date(goal.due)) if goal.due else Markup("without a date")
    if (
        goal.due
        and goal.due.last
        and goal.due.last < context.as_of
        and look_of(goal.status)
        not in (
            "done",
            "cancelled",
        )
    ):
        due = Markup("was due {}").format(language.date(goal.due))
    return Markup(
        '<li class="hb-card hb-card--edge hb--{}"><span class="hb-card__title">{}</span>{}'
        '<span class="hb-card__note">{}</span>{}<span class="hb-card__foot">{}{}</span></li>'
    ).format(
        stream,
        context.link(goal),
        shown,
        due,
        _latest(context, goal),
        chip(goal.status),
        _owners(context, goal),
    )


def _owners(context: Context, goal: Goal) -> Markup:
    owners = context.refs(goal.owners)
    return Markup("<span>{}</span>").format(owners) if owners else Markup("")


def _latest(context: Context, goal: Goal) -> Markup:
    """The latest figure of the goal's metric with its curve; in words where there is none."""
    metric = metric_of(context.plan, goal)
    if metric is None:
        return Markup('<span class="hb-scores__latest hb-missing">No metric tells yet</span>')
    found = series(context.plan, metric.ref, context.as_of)
    if not found or found[-1].value is None:
        return Markup('<span class="hb-scores__latest hb-missing">No figures yet</span>')
    last = found[-1]
    assert last.value is not None
    name = metric.label
    return Markup(
        '<span class="hb-scores__latest">{}<span><b>{}</b> in {}<br><span class="hb-quiet">{}</span></span></span>'
    ).format(
        sparkline(values(found[-13:])),
        value(context.language, last.value, metric.unit),
        context.language.date(last.period),
        name,
    )


def sparkline(numbers: list[Decimal]) -> Markup:
    """The course of some figures as a small curve; empty for fewer than three.

    Args:
        numbers: The figures, oldest first.
    """
    if len(numbers) < 3:
        return Markup("")
    low, high = min(numbers), max(numbers)
    reach = high - low or Decimal(1)
    step = (WIDTH - 6) / (len(numbers) - 1)
    points = [
        (
            round(3 + number * step, 1),
            round(float(HEIGHT - 3 - (one - low) / reach * (HEIGHT - 6)), 1),
        )
        for number, one in enumerate(numbers)
    ]
    line = " ".join(f"{x},{y}" for x, y in points)
    x, y = points[-1]
    return Markup(
        '<svg class="hb-spark" viewBox="0 0 {0} {1}" width="{0}" height="{1}" aria-hidden="true" focusable="false">'
        '<polyline points="{2}"/><circle cx="{3}" cy="{4}" r="2.5"/></svg>'
    ).format(WIDTH, HEIGHT, line, x, y)
