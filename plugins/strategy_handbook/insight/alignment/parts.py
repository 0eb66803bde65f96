"""All parts of the alignment of a plan together, each with how it stands."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from strategy_handbook.insight.alignment.messages import Messages, messages
from strategy_handbook.insight.alignment.money import Money, money
from strategy_handbook.insight.alignment.objectives import Objectives, objectives
from strategy_handbook.insight.alignment.timelines import Timelines, timelines
from strategy_handbook.insight.alignment.together import Together, together
from strategy_handbook.plan import Plan


class Alignment(NamedTuple):
    """The five parts, each of which can be in line, out of line, or open.

    Attributes:
        together: Where the halves meet.
        messages: What they say.
        objectives: Who and what stands behind the work.
        money: Where the money goes.
        timelines: Whether the dates can hold.
    """

    together: Together
    messages: Messages
    objectives: Objectives
    money: Money
    timelines: Timelines


def alignment(plan: Plan, as_of: dt.date) -> Alignment:
    """Works out all five.

    Args:
        plan: The plan.
        as_of: The day that counts as today.
    """
    return Alignment(
        together(plan),
        messages(plan),
        objectives(plan, as_of),
        money(plan, as_of),
        timelines(plan, as_of),
    )
