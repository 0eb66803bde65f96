"""What the evidence view hands to its template."""

from __future__ import annotations

from strategy_handbook.views.data import Part, ViewData
from strategy_handbook.views.markup import Markup


class EvidenceData(ViewData):
    """How well a plan is founded: what is out of date, what studies can bear, what is assumed.

    Attributes:
        heading: The heading that the view's options ask for; empty for none.
        empty: What to write where the plan has no research at all; else empty.
        stale: What is out of date, and what rests on it.
        ahead: What is to be asked or looked at again next.
        studies: The studies with their answers, margins of error and what rests on them.
        groups: Findings that rest on few answers.
        personas: How much of each persona is known and how much assumed.
    """

    heading: Markup
    empty: Markup
    stale: Part
    ahead: Part
    studies: Part
    groups: Part
    personas: Part
