"""What the playbook view hands to its template."""

from __future__ import annotations

from strategy_handbook.views.data import Part, ViewData
from strategy_handbook.views.markup import Markup


class PlaybookData(ViewData):
    """The tactics half by half with what the plan does by each, and the benchmarks.

    Attributes:
        summary: How many tactics there are, and how many of them the plan uses.
        upstream: The tactics for demand that is still to come.
        downstream: The tactics for demand that is there.
        further: The tactics that belong to no half by themselves, and the plan's own words.
        benchmarks: Figures from outside with their sources, and the plan's own figures beside them.
        reckoning: Where the tactics and the figures come from, folded.
        own: The plan's benchmarks in full, each with its heading.
    """

    summary: Markup
    upstream: Part
    downstream: Part
    further: Part
    benchmarks: Part
    reckoning: Markup
    own: Part
