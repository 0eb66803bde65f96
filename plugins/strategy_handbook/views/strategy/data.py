"""What the strategy view hands to its template."""

from __future__ import annotations

from strategy_handbook.views.data import Part, ViewData
from strategy_handbook.views.markup import Markup


class StrategyData(ViewData):
    """One half of a plan.

    Attributes:
        stream: The half: `upstream` or `downstream`.
        meaning: What this half is, in a sentence.
        summary: Its strategy in a sentence, or how to write that.
        positioning: How we want to be seen, or how to write that.
        owners: Who owns it, or how to write that.
        questions: Its four questions, answered or not.
        steps: Its five steps, each with what fills it.
        blocks: What fills the steps, such as studies or offers; `id` tells which is which.
        handovers: Where upstream becomes downstream.
        notes: Notes on this half.
        still_to_write: How to write what the plan has nothing of.
    """

    stream: str
    meaning: str
    summary: Markup
    positioning: Markup
    owners: Markup
    questions: Part
    steps: Part
    blocks: tuple[Part, ...]
    handovers: Part
    notes: Part
    still_to_write: Part
