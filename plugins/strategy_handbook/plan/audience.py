"""For whom: personas, who stand for people, and segments, which group them."""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar

from strategy_handbook.plan import fields as f
from strategy_handbook.plan.entity import EVIDENCE, Entity
from strategy_handbook.plan.records import Record, Ref, record
from strategy_handbook.plan.vocabulary import CHANNEL, CONFIDENCE, LEVEL, STAGE


@record
class Pain(Record):
    """What makes a persona's work or life harder."""

    pain: str = f.prose("The pain, in the persona's words.", required=True, shorthand=True)
    severity: str | None = f.word("How much it hurts.", LEVEL)
    evidence: tuple[Ref, ...] = f.refs("How we know.", *EVIDENCE, back="Evidence for a pain")


@record
class Gain(Record):
    """What a persona would be glad of."""

    gain: str = f.prose("The gain, in the persona's words.", required=True, shorthand=True)
    importance: str | None = f.word("How much it matters.", LEVEL)
    evidence: tuple[Ref, ...] = f.refs("How we know.", *EVIDENCE, back="Evidence for a gain")


@record
class Job(Record):
    """Something a persona wants to get done."""

    job: str = f.prose("The job: when …, I want to …, so that ….", required=True, shorthand=True)
    type: str | None = f.word("What kind of job it is.", "functional social emotional")


@record
class Objection(Record):
    """Why a persona hesitates, and what we say to that."""

    objection: str = f.prose("What the persona says.", required=True, shorthand=True)
    answer: str | None = f.prose("What we answer.")
    evidence: tuple[Ref, ...] = f.refs(
        "What the answer rests on.", *EVIDENCE, back="Evidence for an answer to an objection"
    )


@record
class Quote(Record):
    """Something a real person said."""

    text: str = f.prose("The words as they were said.", required=True, shorthand=True)
    source: str | None = f.text("Who said it, by role, and when.")
    evidence: tuple[Ref, ...] = f.refs(
        "The study it comes from.", *EVIDENCE, back="Source of a quote"
    )


@record
class Trait(Record):
    """A fact about a persona or a company, such as age or fleet size."""

    name: str = f.text("What is described.", required=True)
    value: str | None = f.text("The value, as a text: ranges and guesses are welcome.")


@record
class Rating(Record):
    """Something rated between 0 and 100 percent."""

    name: str = f.text("What is rated.", required=True, shorthand=True)
    percent: Decimal | None = f.percentage("How strongly it applies, in percent.")


@record
class Persona(Entity):
    """A made-up person who stands for many real ones."""

    kind: ClassVar[str] = "persona"

    name: str = f.text("What the persona is called.", required=True)
    type: str | None = f.word(
        "What part the persona plays; `negative` is whom we do not want to reach.",
        "buyer user influencer negative",
        named="type",
    )
    buying_role: str | None = f.word(
        "The part in the buying decision.",
        "initiator user influencer decider buyer gatekeeper champion",
        named="buying role",
    )
    job_title: str | None = f.text("What stands on the business card.")
    seniority: str | None = f.word(
        "How senior the persona is.",
        "junior professional lead manager head director executive owner",
        named="seniority",
    )
    confidence: str | None = f.word(
        "How much of this is known: assumed, heard in interviews, or validated in numbers.",
        CONFIDENCE,
    )
    demographics: tuple[Trait, ...] = f.groups("Facts about the person.", Trait)
    firmographics: tuple[Trait, ...] = f.groups("Facts about the company.", Trait)
    segments: tuple[Ref, ...] = f.refs(
        "The segments the persona stands for.", "segment", back="Personas"
    )
    aims: tuple[str, ...] = f.proses("What the persona wants to achieve.")
    kpis: tuple[str, ...] = f.texts("The figures the persona is judged by.")
    jobs: tuple[Job, ...] = f.groups("What the persona wants to get done.", Job)
    pains: tuple[Pain, ...] = f.groups("What makes it hard.", Pain)
    gains: tuple[Gain, ...] = f.groups("What would make it better.", Gain)
    triggers: tuple[str, ...] = f.proses("What makes the persona start to look around.")
    objections: tuple[Objection, ...] = f.groups(
        "Why the persona hesitates, and our answer.", Objection
    )
    alternatives: tuple[str, ...] = f.proses("What the persona does instead of buying from us.")
    watering_holes: tuple[str, ...] = f.proses("Where the persona reads, listens and meets.")
    channels: tuple[Ref, ...] = f.open_words(
        "The channels that reach the persona.", "channel", CHANNEL, back="Reaches"
    )
    motivations: tuple[Rating, ...] = f.groups("What drives the persona.", Rating)
    behaviours: tuple[Rating, ...] = f.groups("What the persona does, and how much.", Rating)
    quotes: tuple[Quote, ...] = f.groups("What real people of this kind said.", Quote)


@record
class Segment(Entity):
    """A group of customers that can be told apart and reached."""

    kind: ClassVar[str] = "segment"

    name: str = f.text("What the segment is called.", required=True)
    basis: tuple[str, ...] = f.words(
        "By what the segment is cut.",
        "geographic demographic job-title industry firmographic psychographic behavioural needs",
        named="basis",
    )
    criteria: tuple[str, ...] = f.texts("Who belongs to it.")
    exclusions: tuple[str, ...] = f.texts("Who does not, although it may look so.")
    size: str | None = f.text("How many there are, with the unit.")
    growth: str | None = f.text("How the size changes, for example `+6% a year`.")
    stage: tuple[str, ...] = f.words("Where in the journey most of them are.", STAGE)
    priority: str | None = f.word("How much it matters in this plan.", LEVEL)
    reachable_via: tuple[Ref, ...] = f.open_words(
        "The channels that reach it.", "channel", CHANNEL, back="Reaches"
    )
