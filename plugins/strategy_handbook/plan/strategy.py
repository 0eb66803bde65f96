"""The two halves of a plan: what each stands for, and its four questions."""

from __future__ import annotations

from typing import Any, ClassVar

from strategy_handbook.plan import fields as f
from strategy_handbook.plan.entity import EVIDENCE
from strategy_handbook.plan.records import Record, Ref, record


@record
class Answer(Record):
    """The answer to one of a strategy's four questions."""

    answer: str | None = f.prose("The answer, in a few sentences.", shorthand=True)
    evidence: tuple[Ref, ...] = f.refs(
        "What the answer rests on.", *EVIDENCE, back="Evidence for an answer"
    )
    owners: tuple[Ref, ...] = f.open_words(
        "Who answers it, and keeps it answered.", "role", back="Answers"
    )


@record
class UpstreamQuestions(Record):
    """The four questions an upstream plan must answer."""

    market_direction: Answer | None = f.group("Where is the market heading?", Answer)
    market_gaps: Answer | None = f.group("Where are the gaps, and how can they be filled?", Answer)
    next_needs: Answer | None = f.group("What are customers likely to want next?", Answer)
    relevant_capabilities: Answer | None = f.group(
        "Which of our capabilities are relevant?", Answer
    )


@record
class DownstreamQuestions(Record):
    """The four questions a downstream plan must answer."""

    numbers_now: Answer | None = f.group("Which numbers must be hit now?", Answer)
    precedents: Answer | None = f.group(
        "How do others meet such goals, and how did we in the past?", Answer
    )
    campaign_and_measure: Answer | None = f.group(
        "Which campaign gets us there, and how and when is success measured?", Answer
    )
    how_when_where: Answer | None = f.group("What are the details: how, when and where?", Answer)


@record
class Half(Record):
    """What both halves of a plan say of themselves."""

    stream: ClassVar[str] = ""

    summary: str | None = f.prose("The half's strategy in one or two sentences.", shorthand=True)
    positioning: str | None = f.prose("How we want to be seen, and against what.")
    owners: tuple[Ref, ...] = f.open_words(
        "The roles that answer for this half.", "role", back="Owns"
    )
    notes: str | None = f.prose("Whatever else a colleague should know.")
    custom: Any = f.anything("A team's own fields; kept and shown as written.")


@record
class Upstream(Half):
    """The long-term half: demand that does not exist yet."""

    stream: ClassVar[str] = "upstream"

    questions: UpstreamQuestions | None = f.group(
        "The four questions of the upstream plan.", UpstreamQuestions
    )


@record
class Downstream(Half):
    """The short-term half: demand that is ready to buy."""

    stream: ClassVar[str] = "downstream"

    questions: DownstreamQuestions | None = f.group(
        "The four questions of the downstream plan.", DownstreamQuestions
    )
