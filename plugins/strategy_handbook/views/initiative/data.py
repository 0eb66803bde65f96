"""What the initiative view hands to its template."""

from __future__ import annotations

from strategy_handbook.views.data import Part, ViewData
from strategy_handbook.views.markup import Markup


class InitiativeData(ViewData):
    """One initiative, from the gap it closes to what it hands over.

    Attributes:
        head: Name, status, half, dates, owners and where it stands in the plan's period.
        hypothesis: What we believe; empty if not said.
        doubt: What it rests on that is out of date; empty for nothing.
        handover: The campaigns it hands over to.
        why: The gaps it closes, the trends it answers, the goals it serves.
        chain: Its place in the stream: what it rests on and leads to; empty outside of it.
        audience: The personas and segments it is for.
        products: Its products and channels.
        needs: The capabilities it needs, and what it depends on.
        milestones: Its milestones.
        content: Its content.
        budget: Its budget, line by line, with the sums.
        priority: Its RICE score and what that is made of.
        raci: Who is responsible, accountable, consulted and informed.
        knowledge: Risks, decisions and learnings that refer to it.
        background: Evidence, links, notes, visibility and a team's own fields.
        missing: What the plan does not say of it yet, in a line; empty if it says all.
        mentions: Everything else that refers to it, with a heading; empty for nothing.
    """

    head: Markup
    hypothesis: Markup
    doubt: Markup
    handover: Part
    why: Part
    chain: Part
    audience: Part
    products: Part
    needs: Part
    milestones: Part
    content: Part
    budget: Part
    priority: Part
    raci: Part
    knowledge: Part
    background: Part
    missing: Markup
    mentions: Markup
