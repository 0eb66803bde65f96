"""What a team has learnt, fears, decided, and means by its words."""

from __future__ import annotations

from typing import ClassVar

from strategy_handbook.plan import fields as f
from strategy_handbook.plan.dates import PlanDate
from strategy_handbook.plan.entity import Entity
from strategy_handbook.plan.records import Record, Ref, record
from strategy_handbook.plan.vocabulary import LEVEL

_CHANGEABLE = (
    "persona",
    "segment",
    "trend",
    "gap",
    "initiative",
    "product",
    "goal",
    "strategy",
    "campaign",
    "message",
    "channel",
    "offer",
)


@record
class Learning(Entity):
    """Something a result taught, and what changes because of it: the loop between the halves."""

    kind: ClassVar[str] = "learning"

    name: str = f.text("The learning in a few words.", required=True)
    happened: str | None = f.prose("What happened.", label="What happened")
    learned_on: PlanDate | None = f.date("When.")
    came_from: tuple[Ref, ...] = f.refs(
        "What it was learnt from.",
        "campaign",
        "initiative",
        "study",
        "content",
        "metric",
        back="Taught",
    )
    changes: tuple[Ref, ...] = f.refs(
        "What changes because of it.", *_CHANGEABLE, back="Changed by"
    )
    change: str | None = f.prose("How it changes.")


@record
class Risk(Entity):
    """Something that may go wrong, or an assumption that may prove false."""

    kind: ClassVar[str] = "risk"

    name: str = f.text("The risk in a few words.", required=True)
    type: str | None = f.word(
        "Whether it may happen or may be false.", "risk assumption", named="type"
    )
    status: str | None = f.word(
        "Where it stands.", "open watching mitigated happened closed", named="status"
    )
    likelihood: str | None = f.word("How likely it is.", LEVEL)
    impact: str | None = f.word("How much it would cost.", LEVEL)
    threatens: tuple[Ref, ...] = f.refs(
        "What it threatens.",
        "initiative",
        "campaign",
        "goal",
        "objective",
        "product",
        back="Threatened by",
    )
    mitigation: str | None = f.prose("What we do about it.")
    test: str | None = f.prose("How the assumption is tested.")
    threshold: str | None = f.text("What result would prove it false.")
    by: PlanDate | None = f.date("By when it is tested or decided.")


@record
class Option(Record):
    """One way a decision could have gone."""

    option: str = f.prose("The option.", required=True, shorthand=True)
    for_: tuple[str, ...] = f.proses("What speaks for it.", label="In favour")
    against: tuple[str, ...] = f.proses("What speaks against it.")


@record
class Decision(Entity):
    """Something that was decided, by whom and why."""

    kind: ClassVar[str] = "decision"

    name: str = f.text("The decision in a few words.", required=True)
    status: str | None = f.word(
        "Whether it holds.", "proposed decided superseded reversed", named="status"
    )
    decided_on: PlanDate | None = f.date("When.")
    context: str | None = f.prose("Why it had to be decided.")
    options: tuple[Option, ...] = f.groups("What could have been decided.", Option)
    outcome: str | None = f.prose("What was decided, and why.")
    deciders: tuple[Ref, ...] = f.open_words("Who decided.", "role", back="Decided")
    supersedes: tuple[Ref, ...] = f.refs(
        "The decisions it replaces.", "decision", back="Superseded by"
    )
    concerns: tuple[Ref, ...] = f.refs("What it concerns.", *_CHANGEABLE, back="Decisions")


@record
class Term(Entity):
    """A word as this plan uses it."""

    kind: ClassVar[str] = "term"

    term: str | None = f.text("The word; its id in words if not given.")
    definition: str = f.prose("What it means.", required=True, shorthand=True)
    also: tuple[str, ...] = f.texts("Other words for the same.")
