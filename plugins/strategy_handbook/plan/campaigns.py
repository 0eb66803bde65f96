"""Downstream work: campaigns, their offers and their content."""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar

from strategy_handbook.plan import fields as f
from strategy_handbook.plan.amounts import Target
from strategy_handbook.plan.dates import PlanDate
from strategy_handbook.plan.entity import Entity, Raci
from strategy_handbook.plan.innovation import Milestone
from strategy_handbook.plan.records import Record, Ref, record
from strategy_handbook.plan.recurrence import Interval
from strategy_handbook.plan.vocabulary import CHANNEL, FORMAT, FOUR_P, HALF, STAGE, TACTIC, WEEKDAY


@record
class FunnelStep(Record):
    """One step of a campaign's funnel: how many are expected to go on from it."""

    step: str = f.text("What people do at this step.", required=True, shorthand=True)
    count: Decimal | None = f.number("How many are expected at this step.", 0)
    rate: Decimal | None = f.percentage("The share of the step before, in percent.")
    metric: Ref | None = f.ref("The metric that counts it.", "metric", back="Counted in a funnel")


@record
class Success(Record):
    """What must be true for a campaign to have worked."""

    measure: str = f.text("What is measured.", required=True, shorthand=True)
    metric: Ref | None = f.ref("The metric that tells.", "metric", back="Success of")
    target: Target | None = f.target("The value that counts as success.")


@record
class Retrospective(Record):
    """What a finished campaign taught."""

    went_well: tuple[str, ...] = f.proses("What to do again.")
    went_badly: tuple[str, ...] = f.proses("What not to do again.")
    change: tuple[str, ...] = f.proses("What changes because of it.")
    held_on: PlanDate | None = f.known_date("When the team looked back.")


@record
class Campaign(Entity):
    """A piece of downstream work: a message to some people over some time to reach a goal."""

    kind: ClassVar[str] = "campaign"

    name: str = f.text("What the campaign is called.", required=True)
    stream: str | None = f.word("The half it belongs to; downstream if not given.", HALF)
    status: str | None = f.word(
        "Where it stands.",
        "idea planned approved live at-risk paused completed cancelled",
        named="status",
    )
    start: PlanDate | None = f.date("Its first day.")
    end: PlanDate | None = f.date("Its last day.")
    progress: Decimal | None = f.percentage("How much is done, in percent.")
    goals: tuple[Ref, ...] = f.refs("The goals it works for.", "goal", back="Campaigns")
    strategy: Ref | None = f.ref("The strategy it carries out.", "strategy", back="Carried out by")
    personas: tuple[Ref, ...] = f.refs("Whom it speaks to.", "persona", back="Campaigns")
    segments: tuple[Ref, ...] = f.refs("The segments it speaks to.", "segment", back="Campaigns")
    products: tuple[Ref, ...] = f.refs("The products it sells.", "product", back="Campaigns")
    stage: str | None = f.word("Where in the customer's journey it works.", STAGE)
    tactic: tuple[str, ...] = f.words("The tactics it uses.", TACTIC)
    four_p: tuple[str, ...] = f.words("Which of the four Ps it moves.", FOUR_P)
    where_: tuple[str, ...] = f.texts(
        "The places it runs in: countries, cities, shops.", label="Where"
    )
    offer: Ref | None = f.ref("What it offers.", "offer", back="Offered in")
    messages: tuple[Ref, ...] = f.refs("What it says.", "message", back="Said in")
    channels: tuple[Ref, ...] = f.open_words(
        "The channels it runs on.", "channel", CHANNEL, back="Used by"
    )
    depends_on: tuple[Ref, ...] = f.refs(
        "What must be done before.", "initiative", "campaign", back="Needed for"
    )
    milestones: tuple[Milestone, ...] = f.groups("The points it must pass.", Milestone)
    assets: tuple[str, ...] = f.proses("What must be made for it.")
    funnel: tuple[FunnelStep, ...] = f.groups("The steps from contact to result.", FunnelStep)
    success: tuple[Success, ...] = f.groups("What counts as success.", Success)
    measured_when: tuple[str, ...] = f.texts("When results are looked at.")
    stop_rule: str | None = f.prose("When it is stopped early.")
    retrospective: Retrospective | None = f.group("What it taught.", Retrospective)
    raci: Raci | None = f.group("Who does what.", Raci)

    @property
    def half(self) -> str:
        """The half it belongs to: ``downstream`` unless it says otherwise."""
        return self.stream or "downstream"


@record
class Offer(Entity):
    """What people get if they act now."""

    kind: ClassVar[str] = "offer"
    default_stream: ClassVar[str] = "downstream"

    name: str = f.text("The offer in a few words.", required=True)
    type: str | None = f.word(
        "What kind of offer it is.",
        "trial-opt-in trial-opt-out demo discount bundle free-shipping lead-magnet consultation",
        named="type",
    )
    terms: str | None = f.prose("Its conditions.")
    valid_from: PlanDate | None = f.date("The first day it can be taken.")
    valid_until: PlanDate | None = f.date("The last day it can be taken.")
    call_to_action: str | None = f.text("The words on the button.")
    products: tuple[Ref, ...] = f.refs("The products it is for.", "product", back="Offers")
    personas: tuple[Ref, ...] = f.refs("Whom it is for.", "persona", back="Offers")


@record
class Content(Entity):
    """One piece of content, once or again and again; it belongs to either half."""

    kind: ClassVar[str] = "content"

    title: str = f.text("Its working title.", required=True)
    campaign: Ref | None = f.ref("The campaign it belongs to.", "campaign", back="Content")
    initiative: Ref | None = f.ref("The initiative it belongs to.", "initiative", back="Content")
    status: str | None = f.word(
        "Where it stands.",
        "idea brief draft in-review approved scheduled published at-risk retired",
        named="status",
    )
    format: Ref | None = f.open_word("What it is.", "format", FORMAT)
    channel: tuple[Ref, ...] = f.open_words("Where it appears.", "channel", CHANNEL, back="Carries")
    stage: str | None = f.word("Where in the customer's journey it works.", STAGE)
    personas: tuple[Ref, ...] = f.refs("Whom it speaks to.", "persona", back="Content")
    segments: tuple[Ref, ...] = f.refs("The segments it speaks to.", "segment", back="Content")
    message: Ref | None = f.ref("The message it carries.", "message", back="Carried by")
    keyword: tuple[str, ...] = f.texts("The words it should be found by.")
    call_to_action: str | None = f.text("What the reader should do next.")
    author: Ref | None = f.open_word("Who writes or makes it.", "role", back="Writes")
    approver: Ref | None = f.open_word("Who approves it.", "role", back="Approves")
    draft_due: PlanDate | None = f.date("When the draft is due.")
    publish: PlanDate | None = f.date("When it is published, or first published.")
    end: PlanDate | None = f.date("Its last day, for what lasts several days.")
    url: str | None = f.url("Where it was published.")
    every: Interval | None = f.every("How often it returns.")
    on: tuple[str, ...] = f.words("The weekdays it returns on.", WEEKDAY)
    from_: PlanDate | None = f.known_date(
        "From when it returns; the publishing date if not given.", label="From"
    )
    until: PlanDate | None = f.known_date(
        "Until when it returns; the campaign's or plan's end if not given."
    )
    at_least: Decimal | None = f.number("How many there are to be in each interval, at least.", 0)
    at_most: Decimal | None = f.number("How many there may be in each interval, at most.", 0)
