"""What the persona view hands to its template."""

from __future__ import annotations

from typing import NamedTuple

from strategy_handbook.views.data import Part, ViewData
from strategy_handbook.views.markup import Markup


class Count(NamedTuple):
    """How much there is of something.

    Attributes:
        number: The number.
        noun: Of what, in the singular or the plural as the number needs.
    """

    number: int
    noun: str


class PersonaData(ViewData):
    """One persona, from what it wants to what we do for it.

    Attributes:
        avatar: Its picture: the initials in a colour of their own.
        heading: Its name as a heading.
        roles: Job title, type, part in the buying decision, seniority, as far as they are said.
        lead: The sentence that sums it up; empty for none.
        negative: Whether it is one not to be reached.
        status: Its status; empty while it is active.
        confidence: How well it is known; empty if not said.
        review: When somebody last looked at it; empty if not said.
        segments: The segments it stands for, as links; empty for none.
        owners: Who looks after it, as links; empty if not said.
        tags: Its tags; empty for none.
        counts: How many initiatives, campaigns, content items and studies; empty without any.
        quote: Its first quote, large; empty for none.
        jobs: Jobs, pains and gains.
        aims: Aims, and what it is judged by.
        buying: What makes it look for something, and what it does instead.
        objections: Objections and our answers.
        places: Where it is found or reached.
        profile: Demographics, firmographics, motivations and behaviours.
        quotes: What else it said.
        notes: Notes, a team's own fields and links.
        missing: What is not researched yet, in a line; empty if all is.
        journey: The stages of the journey with the content that meets it there.
        work: The initiatives and campaigns that name it.
        next: The next content for it.
        evidence: What all this rests on.
        mentions: Everything in the plan that refers to it, with a heading; empty for nothing.
    """

    avatar: Markup
    heading: Markup
    roles: tuple[str, ...]
    lead: Markup
    negative: bool
    status: Markup
    confidence: Markup
    review: Markup
    segments: Markup
    owners: Markup
    tags: Markup
    counts: tuple[Count, ...]
    quote: Markup
    jobs: Part
    aims: Part
    buying: Part
    objections: Part
    places: Part
    profile: Part
    quotes: Part
    notes: Part
    missing: Markup
    journey: Part
    work: Part
    next: Part
    evidence: Part
    mentions: Markup
