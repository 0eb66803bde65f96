"""What the alignment view hands to its template."""

from __future__ import annotations

from strategy_handbook.views.data import Part, ViewData
from strategy_handbook.views.markup import Markup


class AlignmentData(ViewData):
    """Whether both halves of a plan pull the same way, part by part.

    Attributes:
        heading: The heading that the view's options ask for; empty for none.
        verdicts: How each part stands, with the way to it.
        together: The objectives that both halves serve, and the people whom both talk to.
        messages: What the halves say, held against the message house.
        objectives: Who answers for the goals, what the initiatives are for, and how full desks are.
        money: The budget, held against the stated split and what was granted.
        timelines: Whether dates that depend on each other can hold.
    """

    heading: Markup
    verdicts: Markup
    together: Part
    messages: Part
    objectives: Part
    money: Part
    timelines: Part
