"""What the decisions view hands to its template."""

from __future__ import annotations

from strategy_handbook.views.data import Part, ViewData
from strategy_handbook.views.markup import Markup


class DecisionsData(ViewData):
    """The log of decisions, what they are about, and each in full.

    Attributes:
        summary: How many there are, and how they stand.
        log: All of them in a table: what is still to be decided, then the newest first.
        reckoning: What counts as in force, folded.
        amiss: Decisions whose status does not fit what replaced them.
        concerned: What the decisions in force are about.
        filter: The form to filter the decisions by; empty where there are few.
        decisions: The decisions in full, in the order of the log, each with its heading.
    """

    summary: Markup
    log: Markup
    reckoning: Markup
    amiss: Part
    concerned: Part
    filter: Markup
    decisions: Part
