"""What an agreed state of a plan is called, with its day."""

from __future__ import annotations

from strategy_handbook.insight.baseline import Baseline, Movement
from strategy_handbook.translation import _
from strategy_handbook.views.context import Context


def baseline_name(context: Context, one: Baseline | Movement) -> str:
    """A baseline by its name, and the day on which it was agreed where the plan says it."""
    if not one.date:
        return one.name
    # Translators: a state of the plan, and when it was agreed: "Board approval (1 Dec 2026)".
    return _("{baseline} ({date})", baseline=one.name, date=context.language.date_text(one.date))
