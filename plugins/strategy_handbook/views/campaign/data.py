"""What the campaign view hands to its template."""

from __future__ import annotations

from strategy_handbook.views.data import Part, ViewData
from strategy_handbook.views.markup import Markup


class CampaignData(ViewData):
    """One campaign, from what it grows from to what it taught.

    Attributes:
        head: Name, status, half, dates, owners and where it stands in the plan's period.
        brief: What, for whom, when and to reach what, in one row; empty unless two of them
            are known.
        doubt: What it rests on that is out of date; empty for nothing.
        grows_from: The initiatives that hand over to it, and what it depends on.
        goals: The goals it works for, and the strategy it carries out.
        chain: Its place in the stream: what it rests on and leads to; empty outside of it.
        audience: The personas and segments it is for.
        offer: Its offer and the products it sells.
        messages: What it says.
        channels: Channels, places and tactics.
        funnel: The rates from one step to the next, as a picture and a table.
        success: What counts as success, when that is looked at, and when to stop.
        content: Its content.
        budget: Its budget, line by line, with the sums.
        milestones: Its milestones.
        assets: What has to be made for it.
        raci: Who is responsible, accountable, consulted and informed.
        retrospective: What went well, what did not, and what changes.
        knowledge: Risks, decisions and learnings that refer to it.
        background: Evidence, links, notes, visibility and a team's own fields.
        missing: What the plan does not say of it yet, in a line; empty if it says all.
        mentions: Everything else that refers to it, with a heading; empty for nothing.
    """

    head: Markup
    brief: Markup
    doubt: Markup
    grows_from: Part
    goals: Part
    chain: Part
    audience: Part
    offer: Part
    messages: Part
    channels: Part
    funnel: Part
    success: Part
    content: Part
    budget: Part
    milestones: Part
    assets: Part
    raci: Part
    retrospective: Part
    knowledge: Part
    background: Part
    missing: Markup
    mentions: Markup
