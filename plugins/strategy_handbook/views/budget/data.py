"""What the budget hands to its template."""

from __future__ import annotations

from strategy_handbook.views.data import Part, ViewData
from strategy_handbook.views.markup import Markup


class BudgetData(ViewData):
    """The budget, from the sum in one sentence to the single payment.

    Attributes:
        heading: The heading that the view's options ask for; empty for none.
        sums: The five figures of the whole budget, in a sentence and one by one.
        reckoning: How the forecast and the exchange are computed, with the plan's own numbers.
        halves: How the two halves share it, against the stated split.
        months: What is planned and spent month by month.
        bridge: What leads from the plan to the forecast.
        tables: A table for each way to cut the budget.
        moved: What is planned beside what was planned in the last baseline, or is published where
            this is a proposal.
        results: What a result cost, where that can be told.
        payments: What is to be paid, and what was.
        undecided: The lines that are missing in the sums, wholly or in part.
    """

    heading: Markup = Markup("")
    sums: Markup = Markup("")
    reckoning: Markup = Markup("")
    halves: Part = Part()
    months: Part = Part()
    bridge: Part = Part()
    tables: tuple[Part, ...] = ()
    moved: Part = Part()
    results: Part = Part()
    payments: Part = Part()
    undecided: Part = Part()
