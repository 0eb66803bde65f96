"""What the plan on one page hands to its template."""

from __future__ import annotations

from typing import NamedTuple

from strategy_handbook.views.data import Part, ViewData
from strategy_handbook.views.markup import Markup


class SheetFact(NamedTuple):
    """A fact about the plan, at the top of the sheet.

    Attributes:
        name: What it is about: `Period`.
        value: What is so.
    """

    name: str
    value: Markup


class SheetHalf(NamedTuple):
    """A half of the plan.

    Attributes:
        stream: Which half: `upstream` or `downstream`.
        heading: Its name and what it promises, as a heading that leads to its page.
        summary: Its strategy, shortened to a few lines; what to write where there is none.
        positioning: How the company wants to be seen, shortened; empty if not said.
        standing: How many of its questions are answered and of its steps filled.
    """

    stream: str
    heading: Markup
    summary: Markup
    positioning: str
    standing: str


class OnePageData(ViewData):
    """A plan on one sheet of paper, A4 or US Letter.

    Attributes:
        eyebrow: Whose plan it is; empty if not said.
        heading: The plan's name as a heading.
        long: Whether the name is too long for large letters.
        summary: The strategy in a sentence; empty if not said.
        facts: The plan's period, where today stands in it, and who answers for it.
        halves: Both halves.
        timeline: Initiatives and campaigns in time, with the handovers between them.
        goals: The goals, the pressing ones first.
        budget: The budget and its halves.
        personas: Whom the plan is for, in one line; empty without personas.
        as_of: The day from which the plan is seen, in one line.
    """

    eyebrow: str
    heading: Markup
    long: bool
    summary: str
    facts: tuple[SheetFact, ...]
    halves: tuple[SheetHalf, ...]
    timeline: Part
    goals: Part
    budget: Part
    personas: Markup
    as_of: str
