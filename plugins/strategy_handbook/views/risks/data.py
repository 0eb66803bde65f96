"""What the risks view hands to its template."""

from __future__ import annotations

from strategy_handbook.views.data import Part, ViewData
from strategy_handbook.views.markup import Markup


class RisksData(ViewData):
    """The risks by likelihood and impact, what waits to be settled, and what is at stake.

    Attributes:
        summary: How many there are, and how they stand.
        matrix: Likelihood against impact, with the risks in it.
        reckoning: How grave a risk is, and what counts as overdue, folded.
        settle: The assumptions to test and the risks to decide on, by their days.
        missing: What risks and assumptions lack, with what to write.
        stake: What is threatened, and by what.
        filter: The form to filter the risks by; empty where there are few.
        risks: The risks in full, the gravest first, each with its heading.
    """

    summary: Markup
    matrix: Markup
    reckoning: Markup
    settle: Part
    missing: Part
    stake: Part
    filter: Markup
    risks: Part
