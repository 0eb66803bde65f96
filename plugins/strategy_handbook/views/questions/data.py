"""What the questions view hands to its template."""

from __future__ import annotations

from typing import NamedTuple

from strategy_handbook.views.data import Part, ViewData
from strategy_handbook.views.markup import Markup


class Half(NamedTuple):
    """One half of the plan.

    Attributes:
        stream: `upstream` or `downstream`.
        questions: Its four questions, with what answers each and how well.
        steps: Its five steps, with what fills each and what is weak about it.
    """

    stream: str
    questions: Part
    steps: Part


class QuestionsData(ViewData):
    """The eight questions that a plan must answer, and the ten steps in which it is put together.

    Attributes:
        heading: The heading that the view's options ask for; empty for none.
        summary: How many questions are answered and founded, and how many steps filled.
        halves: The two halves.
        reckoning: How it is judged whether an answer is founded.
    """

    heading: Markup
    summary: Markup
    halves: tuple[Half, ...]
    reckoning: Markup
