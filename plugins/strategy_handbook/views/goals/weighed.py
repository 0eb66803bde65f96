"""The strategies that were weighed for a goal, and what became of each."""

from __future__ import annotations

from strategy_handbook.insight.strategies import by_goal, carriers
from strategy_handbook.plan.goals import Goal, Strategy
from strategy_handbook.translation import _
from strategy_handbook.views.context import Context
from strategy_handbook.views.goals.titled import titled
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.status import chip, look_of
from strategy_handbook.views.wording import filled


def strategies(context: Context, goal: Goal) -> Markup:
    """The strategies for a goal: the chosen ones first, then by their score."""
    found = next((ones for one, ones in by_goal(context.plan) if one is goal), ())
    rows = Markup("").join(_strategy(context, one) for one in found)
    return titled(
        _("Strategies weighed"),
        Markup('<ul class="hb-strategies">{}</ul>').format(rows) if rows else Markup(""),
    )


def _strategy(context: Context, one: Strategy) -> Markup:
    reason = context.inline(one.reason) or context.inline(one.summary)
    carried = carriers(context.plan, one)
    return Markup(
        '<li class="hb-strategy hb-strategy--{}"><div class="hb-strategy__score">{}</div>'
        '<div><div class="hb-doing__title">{} {}</div>{}{}</div></li>'
    ).format(
        look_of(one.status) or "open",
        _ice(context, one),
        context.link(one),
        chip(one.status),
        Markup("<div>{}</div>").format(reason) if reason else "",
        Markup('<div class="hb-doing__note">{}</div>').format(
            filled(_("Carried out by {campaigns}"), campaigns=context.links([*carried]))
        )
        if carried
        else "",
    )


def _ice(context: Context, one: Strategy) -> Markup:
    if one.ice is None:
        return Markup('<span class="hb-missing">{}</span>').format(_("not scored"))
    number = context.language.number
    parts = [
        f"{name} {number(value)}"
        for name, value in (
            (_("Impact"), one.ice.impact),
            (_("Confidence"), one.ice.confidence),
            (_("Ease"), one.ice.ease),
        )
        if value is not None
    ]
    score = number(one.ice.score) if one.ice.score is not None else "–"
    return Markup("<strong>{}</strong><span>ICE</span><span>{}</span>").format(
        score, Markup("<br>").join(parts)
    )
