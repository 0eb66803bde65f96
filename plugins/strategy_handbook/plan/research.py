"""What is known about the market: studies, trends, competitors, gaps and our capabilities."""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar

from strategy_handbook.plan import fields as f
from strategy_handbook.plan.amounts import Money
from strategy_handbook.plan.dates import PlanDate
from strategy_handbook.plan.entity import Entity
from strategy_handbook.plan.records import Record, Ref, record
from strategy_handbook.plan.vocabulary import LEVEL


@record
class StudyFinding(Record):
    """One thing a study found."""

    finding: str = f.prose("What was found.", required=True, shorthand=True)
    confidence: str | None = f.word("How sure we are.", LEVEL)
    value: str | None = f.text("The figure, if there is one, such as `62%`.")
    n: Decimal | None = f.number("How many answers it rests on, if fewer than the study has.", 0)


@record
class Study(Entity):
    """A survey, a round of interviews or other research."""

    kind: ClassVar[str] = "study"
    default_stream: ClassVar[str] = "upstream"

    name: str = f.text("What the study is called.", required=True)
    method: str | None = f.word(
        "How it was done.",
        "survey interview focus-group poll submissions analytics desk win-loss usability",
        named="method",
    )
    question: str | None = f.prose("What it was to find out.")
    population: str | None = f.text("Whom it speaks for.")
    population_size: Decimal | None = f.number("How many those are.", 0)
    sampling: str | None = f.text("How people were chosen.")
    sample: str | None = f.word(
        "How people came into it; only `random` and `census` allow a margin of error without a but.",
        "random census quota convenience self-selected",
        named="sample",
    )
    mode: str | None = f.text("How they were asked: online, by telephone, on site.")
    start: PlanDate | None = f.date("When it began.")
    end: PlanDate | None = f.date("When it was done.")
    invited: Decimal | None = f.number("How many were asked.", 0)
    n: Decimal | None = f.number("How many answered.", 0)
    response_rate: Decimal | None = f.percentage("The share that answered, in percent.")
    margin: str | None = f.text("The margin of error as the source states it.")
    personas: tuple[Ref, ...] = f.refs("The personas it is about.", "persona", back="Studied in")
    segments: tuple[Ref, ...] = f.refs("The segments it is about.", "segment", back="Studied in")
    findings: tuple[StudyFinding, ...] = f.groups("What it found.", StudyFinding)
    limitations: tuple[str, ...] = f.proses(
        "Why to be careful: who did not answer, or not honestly."
    )
    expires: PlanDate | None = f.known_date("When it should no longer be relied on.")


@record
class Trend(Entity):
    """A change in the market that goes on."""

    kind: ClassVar[str] = "trend"
    default_stream: ClassVar[str] = "upstream"

    name: str = f.text("The trend in a few words.", required=True)
    pestle: str | None = f.word(
        "What kind of change it is.",
        "political economic social technological legal environmental",
        named="kind",
        label="Kind",
    )
    horizon: str | None = f.word("When it matters.", "now next later", named="horizon")
    direction: str | None = f.word("Where it goes.", "rising steady falling", named="direction")
    impact: str | None = f.word("How much it would change for us.", LEVEL)
    likelihood: str | None = f.word("How likely it is to go on.", LEVEL)
    signals: tuple[str, ...] = f.proses("What makes us think so.")
    answer: str | None = f.prose("What we do about it.")


@record
class Competitor(Entity):
    """Somebody else who serves the same need."""

    kind: ClassVar[str] = "competitor"
    default_stream: ClassVar[str] = "upstream"

    name: str = f.text("What the competitor is called.", required=True)
    type: str | None = f.word(
        "How it competes.", "direct indirect substitute entrant in-house", named="type"
    )
    positioning: str | None = f.prose("How it wants to be seen.")
    pricing: str | None = f.text("What it charges.")
    pricing_as_of: PlanDate | None = f.known_date("When the price was read.")
    strengths: tuple[str, ...] = f.proses("What it does well.")
    weaknesses: tuple[str, ...] = f.proses("What it does not.")
    we_win: tuple[str, ...] = f.proses("When customers choose us.")
    they_win: tuple[str, ...] = f.proses("When customers choose it.")
    share_of_voice: Decimal | None = f.percentage("Its share of what is said in the market.")
    threat: str | None = f.word("How much it threatens this plan.", LEVEL)


@record
class Gap(Entity):
    """A need that the market does not meet."""

    kind: ClassVar[str] = "gap"
    default_stream: ClassVar[str] = "upstream"

    name: str = f.text("The gap in a few words.", required=True)
    need: str | None = f.prose("What customers want and do not get.")
    importance: Decimal | None = f.number("How much it matters to customers, 0 to 10.", 0, 10)
    satisfaction: Decimal | None = f.number("How well it is met today, 0 to 10.", 0, 10)
    personas: tuple[Ref, ...] = f.refs("Who has the need.", "persona", back="Feels the gap")
    segments: tuple[Ref, ...] = f.refs("Where it is found.", "segment", back="Gaps")
    answer: str | None = f.prose("How it could be filled.")

    @property
    def opportunity(self) -> Decimal | None:
        """The opportunity score, 0 to 20; None unless both ratings are given.

        ``importance + max(importance − satisfaction, 0)``: Anthony Ulwick's opportunity
        algorithm, *What Customers Want* (2005).
        """
        if self.importance is None or self.satisfaction is None:
            return None
        return self.importance + max(self.importance - self.satisfaction, Decimal(0))


@record
class Capability(Entity):
    """Something the company can do, or must learn to do: a key resource."""

    kind: ClassVar[str] = "capability"
    default_stream: ClassVar[str] = "upstream"

    name: str = f.text("The capability in a few words.", required=True)
    type: str | None = f.word(
        "What kind of resource it is.", "physical intellectual human financial", named="type"
    )
    maturity: Decimal | None = f.number("How well we master it, 0 to 5.", 0, 5)
    needed_by: PlanDate | None = f.date("When it must be there.")
    source: str | None = f.word("How we get it.", "have build buy partner", named="source")
    cost: tuple[Money, ...] = f.money("What it costs to get.")
