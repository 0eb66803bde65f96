"""The tactics that the sources name for each half, and the figures they publish about them.

Two articles are the source of what the handbook is about. *A* is ClickCease/Camphouse, “Upstream vs
Downstream Marketing – Diving Into the Details”; *B* is Grokketship, “Upstream vs. Downstream
Marketing”. Which tactics belong to which half, and each figure below, are theirs; the figures are A's,
which does not date them. They stand here and nowhere else.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

# Which half each tactic belongs to, as the articles name them; in their order.
HALF_OF: Mapping[str, str] = {
    **dict.fromkeys(
        (
            "educational-content", "thought-leadership", "event", "conference", "social-engagement",
            "partner-marketing", "market-research", "free-tool", "free-trial", "demo",
        ),
        "upstream",
    ),
    **dict.fromkeys(
        (
            "advertising", "ppc", "promotion", "discount", "personal-selling", "customer-service",
            "retargeting", "free-shipping", "email-marketing",
        ),
        "downstream",
    ),
}  # fmt: skip


class PublishedFigure(NamedTuple):
    """A figure that an article publishes.

    Attributes:
        key: What tells it from the others, and what the words for it are found by.
        tactic: The tactic it is about.
        value: The figure.
        unit: ``%``, ``times`` or ``to one`` (a return for each unit of money spent).
        publisher: Who published it.
        title: In what.
    """

    key: str
    tactic: str
    value: Decimal
    unit: str
    publisher: str
    title: str


_A = ("ClickCease/Camphouse", "Upstream vs Downstream Marketing – Diving Into the Details")

FIGURES = (
    PublishedFigure("thought-leadership-use", "thought-leadership", Decimal(65), "%", *_A),
    PublishedFigure("direct-over-mass", "advertising", Decimal(75), "%", *_A),
    PublishedFigure("opt-in-trials", "free-trial", Decimal("18.20"), "%", *_A),
    PublishedFigure("opt-out-trials", "free-trial", Decimal("48.80"), "%", *_A),
    PublishedFigure("retargeting-effect", "retargeting", Decimal(10), "times", *_A),
    PublishedFigure("email-return", "email-marketing", Decimal(36), "to one", *_A),
)
