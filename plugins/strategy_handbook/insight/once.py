"""Working something out about a plan once, however many pages ask for it."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from strategy_handbook.plan import Plan

T = TypeVar("T")


def once(work_out: Callable[[Plan], T]) -> Callable[[Plan], T]:
    """Makes a function of a plan work out its answer the first time, and remember it.

    A plan never changes, so the answer does not either; it is forgotten with the plan.

    Args:
        work_out: A pure function. Nobody may change what it returns.
    """

    @wraps(work_out)
    def remembered(plan: Plan) -> T:
        known = plan.worked_out
        if work_out not in known:
            known[work_out] = work_out(plan)
        answer: T = known[work_out]
        return answer

    return remembered
