"""The strategies that were weighed, goal by goal, and what became of each."""

from __future__ import annotations

from collections.abc import Iterable

from strategy_handbook.insight.strategies import by_goal, score
from strategy_handbook.plan.goals import Strategy
from strategy_handbook.translation import _
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.empty_places import empty
from strategy_handbook.views.pieces.panels import more
from strategy_handbook.views.pieces.reckoning import reckoning
from strategy_handbook.views.pieces.scorings import how_ice
from strategy_handbook.views.pieces.strategy_rows import strategy_table
from strategy_handbook.views.strategy.block import Block

STRATEGIES = """
strategies:
  two-route-trial:
    name: A trial on two of their own routes
    goal: trial-signups
    ice: {impact: 9, confidence: 7, ease: 5}
    status: chosen
"""


def weighed(strategies: Iterable[Strategy]) -> list[Strategy]:
    """Strategies by ICE score, the highest first; those without a score last."""
    return sorted(strategies, key=lambda one: -(score(one) or 0))


def strategies(context: Context) -> Block:
    """Every strategy with its score, under the goal that it is for."""
    groups = [(goal, weighed(found)) for goal, found in by_goal(context.plan)]
    ordered = [one for _goal, found in groups for one in found]
    return Block(
        "strategies",
        _("Strategies weighed"),
        strategy_table(context, groups) + reckoning(*how_ice(context, ordered))
        if groups
        else Markup(""),
        empty(_("No strategies yet"), "strategies", STRATEGIES),
        more(context.page_href("strategies"), _("In full")),
    )
