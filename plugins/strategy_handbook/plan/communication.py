"""What is said, and where: the message house and the channels."""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar

from strategy_handbook.plan import fields as f
from strategy_handbook.plan.dates import PlanDate
from strategy_handbook.plan.entity import EVIDENCE, Entity
from strategy_handbook.plan.records import Record, Ref, record
from strategy_handbook.plan.recurrence import Interval
from strategy_handbook.plan.vocabulary import STAGE, WEEKDAY


@record
class Proof(Record):
    """Why a message should be believed."""

    proof: str = f.prose("The proof in a sentence.", required=True, shorthand=True)
    evidence: tuple[Ref, ...] = f.refs("What it rests on.", *EVIDENCE, back="Evidence for a proof")


@record
class Message(Entity):
    """One message of the message house: its roof, one of its pillars, or a line under a pillar."""

    kind: ClassVar[str] = "message"

    name: str = f.text("The message in one sentence.", required=True)
    type: str | None = f.word(
        "Where it stands in the message house.", "umbrella pillar supporting", named="type"
    )
    under: Ref | None = f.ref("The message it belongs under.", "message", back="Holds")
    proofs: tuple[Proof, ...] = f.groups("Why it should be believed.", Proof)
    audience: tuple[Ref, ...] = f.refs("Whom it is for.", "persona", "segment", back="Messages")
    stage: tuple[str, ...] = f.words("Where in the customer's journey it works.", STAGE)
    tone: tuple[str, ...] = f.texts("How it is to sound.")
    avoid: tuple[str, ...] = f.texts("Words and claims to stay away from.")


@record
class Cadence(Record):
    """How often something appears."""

    every: Interval | None = f.every("The interval.", shorthand=True)
    on: tuple[str, ...] = f.words("The weekdays.", WEEKDAY)
    from_: PlanDate | None = f.known_date("From when.", label="From")
    until: PlanDate | None = f.known_date("Until when.")
    at_least: Decimal | None = f.number("How many in each interval, at least.", 0)
    at_most: Decimal | None = f.number("How many in each interval, at most.", 0)
    note: str | None = f.text("The cadence in words, where no interval says it.")


@record
class Channel(Entity):
    """A way to reach people."""

    kind: ClassVar[str] = "channel"

    name: str = f.text("What the channel is called.", required=True)
    type: str | None = f.word("How we get onto it.", "paid earned shared owned", named="type")
    medium: str | None = f.text("What it is made of: text, video, sound, meeting.", label="Made of")
    purpose: str | None = f.prose("What it is for, and what not.")
    cadence: Cadence | None = f.group("How often we appear on it.", Cadence)
    audience: tuple[Ref, ...] = f.refs("Whom it reaches.", "persona", "segment", back="Reached by")
    url: str | None = f.url("Where it is.")
