"""What the downstream half consists of: goals, precedents, segments, strategies, campaigns."""

from __future__ import annotations

from strategy_handbook.views.context import Context
from strategy_handbook.views.strategy.block import Block
from strategy_handbook.views.strategy.content_numbers import content_numbers
from strategy_handbook.views.strategy.market import precedents, segments
from strategy_handbook.views.strategy.selling import campaigns, goals, offers
from strategy_handbook.views.strategy.weighing import strategies


def blocks(context: Context, level: int) -> list[Block]:
    """The parts of the page in the order of the steps.

    Args:
        context: The page.
        level: The level of their headings.
    """
    return [
        goals(context),
        precedents(context),
        segments(context),
        strategies(context),
        campaigns(context),
        offers(context),
        content_numbers(context, level),
    ]
