"""What the learnings view hands to its template."""

from __future__ import annotations

from strategy_handbook.views.data import Part, ViewData
from strategy_handbook.views.markup import Markup


class LearningsData(ViewData):
    """The loop between the halves, what changes, and each learning in full.

    Attributes:
        summary: How many there are, and how many go from one half to the other.
        loop: The learnings by the half they came from and the half they change.
        reckoning: How a learning finds its place in the loop, folded.
        changed: What changes because of them.
        missing: Learnings that change nothing, and finished work that taught nothing.
        filter: The form to filter the learnings by; empty where there are few.
        learnings: The learnings in full, the newest first, each with its heading.
    """

    summary: Markup
    loop: Markup
    reckoning: Markup
    changed: Part
    missing: Part
    filter: Markup
    learnings: Part
