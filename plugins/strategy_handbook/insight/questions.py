"""The four questions that each half of a plan must answer, and whether it does."""

from __future__ import annotations

from typing import NamedTuple

from strategy_handbook.plan import Plan, Ref
from strategy_handbook.plan.records import fields_of
from strategy_handbook.plan.strategy import Answer, DownstreamQuestions, Half, UpstreamQuestions


class Question(NamedTuple):
    """One of the four questions of a half.

    Attributes:
        stream: The half that must answer it.
        key: Its key below ``questions``.
        text: The question.
        answer: The answer; None where there is none.
        evidence: What the answer rests on.
        owners: Who answers it, as the plan says.
        could_answer: Who could answer it: its owners, else those of the half, else of the plan.
    """

    stream: str
    key: str
    text: str
    answer: str | None
    evidence: tuple[Ref, ...]
    owners: tuple[Ref, ...]
    could_answer: tuple[Ref, ...]

    @property
    def path(self) -> str:
        """Where the answer is written, as keys of a plan's file."""
        return f"{self.stream}: questions: {self.key}"


def half_of(plan: Plan, stream: str) -> Half | None:
    """What a plan says of one of its halves; None if it says nothing.

    Args:
        plan: The plan.
        stream: ``upstream`` or ``downstream``.
    """
    return plan.upstream if stream == "upstream" else plan.downstream


def questions(plan: Plan, stream: str) -> tuple[Question, ...]:
    """The four questions of a half in their order, answered or not.

    Args:
        plan: The plan.
        stream: ``upstream`` or ``downstream``.
    """
    half = half_of(plan, stream)
    asked = getattr(half, "questions", None)
    owners = half.owners if half else ()
    cls = UpstreamQuestions if stream == "upstream" else DownstreamQuestions
    found = []
    for spec in fields_of(cls):
        answer: Answer | None = getattr(asked, spec.attribute, None)
        own = answer.owners if answer else ()
        found.append(
            Question(
                stream,
                spec.key,
                spec.doc,
                answer.answer if answer else None,
                answer.evidence if answer else (),
                own,
                own or owners or plan.plan.owners,
            )
        )
    return tuple(found)


def answered(found: tuple[Question, ...]) -> int:
    """How many questions have an answer."""
    return sum(question.answer is not None for question in found)
