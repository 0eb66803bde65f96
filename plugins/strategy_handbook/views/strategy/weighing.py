"""The strategies that were weighed, goal by goal, and what became of each."""

from __future__ import annotations

from collections.abc import Iterable

from strategy_handbook.plan.goals import Strategy
from strategy_handbook.translation import _
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.empty_places import empty
from strategy_handbook.views.pieces.panels import more
from strategy_handbook.views.pieces.status import chip
from strategy_handbook.views.pieces.tables import grouped, note
from strategy_handbook.views.strategy.block import Block, missing
from strategy_handbook.views.wording import filled, term

STRATEGIES = """
strategies:
  two-route-trial:
    name: A trial on two of their own routes
    goal: trial-signups
    ice: {impact: 9, confidence: 7, ease: 5}
    status: chosen
"""
HIGHEST_ICE = 1000


def weighed(strategies: Iterable[Strategy]) -> list[Strategy]:
    """Strategies by ICE score, the highest first; those without a score last."""
    return sorted(strategies, key=lambda one: -((one.ice and one.ice.score) or 0))


def strategies(context: Context) -> Block:
    """Every strategy with its score, under the goal that it is for."""
    plan = context.plan
    groups: dict[str, list[Strategy]] = {}
    for one in plan.strategies.values():
        groups.setdefault(one.goal.id if one.goal else "", []).append(one)
    order = [*(id for id in plan.goals if id in groups), *([""] if "" in groups else [])]
    heads = (_("Strategy"), _("ICE score"), _("What became of it"))
    body = grouped(
        _("Strategies weighed"),
        heads,
        [
            (_goal_of(context, id), [_strategy(context, one) for one in weighed(groups[id])])
            for id in order
        ],
    )
    formula = Markup('<p class="hb-source">{}</p>').format(
        _("ICE = impact × confidence × ease, each 1 to 10 (Ellis and Brown).")
    )
    return Block(
        "strategies",
        _("Strategies weighed"),
        body + formula if groups else Markup(""),
        empty(_("No strategies yet"), "strategies", STRATEGIES),
        more(context.page_href("records", "section-strategies"), _("In full")),
    )


def _goal_of(context: Context, goal_id: str) -> Markup:
    goal = context.plan.goals.get(goal_id)
    if goal is None:
        return Markup("{}").format(_("For no goal yet"))
    return filled(_("For {goal}"), goal=context.link(goal))


def _strategy(context: Context, one: Strategy) -> tuple[Markup | str, ...]:
    score = one.ice.score if one.ice else None
    shown = missing(_("not scored"))
    if one.ice and score is not None:
        number = context.language.number
        parts = (one.ice.impact, one.ice.confidence, one.ice.ease)
        sum_ = " × ".join(number(part) for part in parts if part is not None)
        shown = Markup(
            '<span class="hb-gauge"><b>{}</b><span class="hb-gauge__bar" aria-hidden="true">'
            '<i style="width:{}%"></i></span></span>{}'
        ).format(number(score), round(score * 100 / HIGHEST_ICE), note(sum_))
    return (
        context.link(one) + note(term(one.tactic) if one.tactic else ""),
        shown,
        Markup("{}{}").format(chip(one.status) or "–", note(context.inline(one.reason))),
    )
