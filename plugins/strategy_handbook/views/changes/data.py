"""What the view of changes hands to its template."""

from __future__ import annotations

from strategy_handbook.views.data import Part, ViewData
from strategy_handbook.views.markup import Markup


class ChangesData(ViewData):
    """What has changed in a plan: by a proposal, and since its baselines.

    Attributes:
        heading: The view's heading; empty if none is wanted.
        proposal: What a proposal does, against the state that is published; empty for no proposal.
        latest: What has changed since the last baseline.
        earlier: What had changed from each baseline to the next, the latest first.
        reckoning: How changes are told and weighed, folded.
    """

    heading: Markup
    proposal: Part
    latest: Part
    earlier: tuple[Part, ...]
    reckoning: Markup
