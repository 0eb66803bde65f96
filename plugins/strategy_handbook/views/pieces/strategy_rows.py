"""Strategies in a table under the goals they are for: the score, what became of each, and why."""

from __future__ import annotations

from collections.abc import Iterable

from strategy_handbook.insight.strategies import score
from strategy_handbook.plan.goals import Goal, Strategy
from strategy_handbook.translation import _
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.status import chip
from strategy_handbook.views.pieces.tables import grouped, note
from strategy_handbook.views.wording import filled, term

HIGHEST_ICE = 1000


def strategy_table(
    context: Context, groups: Iterable[tuple[Goal | None, Iterable[Strategy]]]
) -> Markup:
    """The strategies below the goals they are for.

    Args:
        context: The page.
        groups: Each goal, None for strategies without one, with its strategies in their order.
    """
    return grouped(
        _("Strategies weighed"),
        (_("Strategy"), _("ICE score"), _("What became of it")),
        [
            (_goal(context, goal), [_strategy(context, one) for one in strategies])
            for goal, strategies in groups
        ],
    )


def ice_gauge(context: Context, one: Strategy) -> Markup:
    """The score of a strategy as a number with a bar and its parts; a word for one without."""
    found = score(one)
    if one.ice is None or found is None:
        return Markup('<span class="hb-missing">{}</span>').format(_("not scored"))
    number = context.language.number
    parts = (one.ice.impact, one.ice.confidence, one.ice.ease)
    product = " × ".join(number(part) for part in parts if part is not None)
    return Markup(
        '<span class="hb-gauge"><b>{}</b><span class="hb-gauge__bar" aria-hidden="true">'
        '<i style="width:{}%"></i></span></span>{}'
    ).format(number(found), round(found * 100 / HIGHEST_ICE), note(product))


def _goal(context: Context, goal: Goal | None) -> Markup:
    if goal is None:
        return Markup("{}").format(_("For no goal yet"))
    return filled(_("For {goal}"), goal=context.link(goal))


def _strategy(context: Context, one: Strategy) -> tuple[Markup | str, ...]:
    return (
        context.own(one) + note(term(one.tactic) if one.tactic else ""),
        ice_gauge(context, one),
        Markup("{}{}").format(chip(one.status) or "–", note(context.inline(one.reason))),
    )
