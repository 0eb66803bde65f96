"""Upstream work: initiatives, their milestones and the handover that makes them campaigns."""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar

from strategy_handbook.plan import fields as f
from strategy_handbook.plan.dates import PlanDate
from strategy_handbook.plan.entity import Entity, Raci
from strategy_handbook.plan.records import Record, Ref, record
from strategy_handbook.plan.vocabulary import FOUR_P, STAGE, TACTIC


@record
class Milestone(Record):
    """A point an initiative or campaign must pass."""

    name: str = f.text("What is reached then.", required=True, shorthand=True)
    due: PlanDate | None = f.date("When it is to be reached.")
    done: PlanDate | None = f.known_date("When it was reached.")
    owners: tuple[Ref, ...] = f.open_words("Who sees to it.", "role", back="Sees to")


@record
class Handover(Record):
    """Where upstream becomes downstream: an initiative hands over to a campaign."""

    campaign: Ref | None = f.ref(
        "The campaign that takes over.", "campaign", back="Takes over from", shorthand=True
    )
    date: PlanDate | None = f.date("When it takes over; the campaign's start if not given.")
    delivers: tuple[str, ...] = f.proses("What is handed over.")
    accepted_by: Ref | None = f.open_word("Who takes it over.", "role", back="Accepts")


@record
class Rice(Record):
    """How an initiative scores: reach × impact × confidence ÷ effort."""

    reach: Decimal | None = f.number("How many people it reaches in a quarter.", 0)
    impact: Decimal | None = f.number("How much it does for each: 0.25 to 3.", 0)
    confidence: Decimal | None = f.percentage("How sure we are, in percent.")
    effort: Decimal | None = f.number("How many person-months it takes.", 0)

    @property
    def score(self) -> Decimal | None:
        """The RICE score; None unless all four are given and effort is above 0.

        ``reach × impact × confidence ÷ effort``: Sean McBride, Intercom (2016).
        """
        parts = (self.reach, self.impact, self.confidence, self.effort)
        if any(part is None for part in parts) or not self.effort:
            return None
        assert self.reach is not None and self.impact is not None and self.confidence is not None
        return self.reach * self.impact * self.confidence / 100 / self.effort


@record
class Initiative(Entity):
    """A piece of upstream work that closes a gap and, in time, becomes a campaign."""

    kind: ClassVar[str] = "initiative"
    default_stream: ClassVar[str] = "upstream"

    name: str = f.text("The initiative in a few words.", required=True)
    hypothesis: str | None = f.prose("What we believe: if we …, then …, because ….")
    status: str | None = f.word(
        "Where it stands.",
        "idea validating committed in-progress at-risk done dropped",
        named="status",
    )
    start: PlanDate | None = f.date("When work begins.")
    end: PlanDate | None = f.date("When it is to be done.")
    progress: Decimal | None = f.percentage("How much is done, in percent.")
    horizon: str | None = f.word("How far ahead it looks.", "now next later", named="horizon")
    goals: tuple[Ref, ...] = f.refs("The goals it serves.", "goal", back="Served by")
    closes: tuple[Ref, ...] = f.refs("The gaps it closes.", "gap", back="Closed by")
    answers: tuple[Ref, ...] = f.refs("The trends it answers.", "trend", back="Answered by")
    capabilities: tuple[Ref, ...] = f.refs(
        "The capabilities it needs.", "capability", back="Needed for"
    )
    personas: tuple[Ref, ...] = f.refs("For whom it is.", "persona", back="Initiatives")
    segments: tuple[Ref, ...] = f.refs("For which segments it is.", "segment", back="Initiatives")
    products: tuple[Ref, ...] = f.refs("The products it concerns.", "product", back="Initiatives")
    stage: str | None = f.word("Where in the customer's journey it works.", STAGE)
    tactic: tuple[str, ...] = f.words("The tactics it uses.", TACTIC)
    four_p: tuple[str, ...] = f.words("Which of the four Ps it moves.", FOUR_P)
    channels: tuple[Ref, ...] = f.open_words("The channels it uses.", "channel", back="Used by")
    depends_on: tuple[Ref, ...] = f.refs(
        "What must be done before.", "initiative", "campaign", back="Needed for"
    )
    milestones: tuple[Milestone, ...] = f.groups("The points it must pass.", Milestone)
    handovers: tuple[Handover, ...] = f.groups("The campaigns it becomes.", Handover)
    rice: Rice | None = f.group("How it scores.", Rice)
    raci: Raci | None = f.group("Who does what.", Raci)
