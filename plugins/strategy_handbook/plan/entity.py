"""The entity: something in a plan that has an id, and the fields that every entity may have."""

from __future__ import annotations

from dataclasses import field
from functools import cached_property
from typing import Any, ClassVar

from strategy_handbook.plan import fields as f
from strategy_handbook.plan.dates import PlanDate
from strategy_handbook.plan.records import Record, Ref, humanize, record
from strategy_handbook.plan.recurrence import Interval
from strategy_handbook.plan.vocabulary import ENTITY_STATUS, VISIBILITY

# What may be given as evidence: whatever says something about the world, with a source.
EVIDENCE = (
    "study",
    "trend",
    "competitor",
    "gap",
    "benchmark",
    "precedent",
    "metric",
    "learning",
    "decision",
)


@record
class Link(Record):
    """A link to something outside the plan."""

    url: str = f.url("The address, starting with `https://`.", required=True, shorthand=True)
    title: str | None = f.text("What it leads to; the address itself if not given.")


@record
class Raci(Record):
    """Who does what: responsible, accountable, consulted, informed."""

    responsible: tuple[Ref, ...] = f.open_words(
        "Who does the work.", "role", back="Responsible for"
    )
    accountable: Ref | None = f.open_word(
        "The one who answers for it.", "role", back="Accountable for"
    )
    consulted: tuple[Ref, ...] = f.open_words(
        "Who is asked before decisions.", "role", back="Consulted on"
    )
    informed: tuple[Ref, ...] = f.open_words(
        "Who is told afterwards.", "role", back="Informed about"
    )


@record
class Entity(Record):
    """Something in a plan that has an id, so that the rest of the plan can refer to it.

    Attributes:
        id: Its key in the section; addresses and calendar entries derive from it.
    """

    kind: ClassVar[str] = ""
    default_stream: ClassVar[str] = "both"

    id: str = field(default="")
    summary: str | None = f.prose("One or two sentences that say what it is.")
    notes: str | None = f.prose("Whatever else a colleague should know.")
    status: str | None = f.word("Where it stands.", ENTITY_STATUS)
    owners: tuple[Ref, ...] = f.open_words("The roles that look after it.", "role", back="Owns")
    tags: tuple[str, ...] = f.texts("Words to group and find it by.")
    links: tuple[Link, ...] = f.groups("Links to briefs, files and pages elsewhere.", Link)
    evidence: tuple[Ref, ...] = f.refs(
        "Studies, trends, benchmarks and other records that support it.",
        *EVIDENCE,
        back="Evidence for",
    )
    reviewed_on: PlanDate | None = f.known_date("When somebody last looked at it.")
    review_every: Interval | None = f.every("How often somebody should look at it.")
    visibility: str | None = f.word(
        "`internal` keeps it out of everything that is public.",
        VISIBILITY,
    )
    custom: Any = f.anything("A team's own fields; kept and shown as written.")

    @cached_property
    def label(self) -> str:
        """What people call it: its name, title or term, else its id in words."""
        for attribute in ("name", "title", "term"):
            if text := getattr(self, attribute, None):
                return str(text)
        return humanize(self.id)

    @cached_property
    def ref(self) -> Ref:
        """A reference to this entity."""
        return Ref(self.kind, self.id, self.at)
