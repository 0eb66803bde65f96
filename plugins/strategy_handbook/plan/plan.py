"""The whole plan: every section, and the lookups that everything else is built on."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from babel import Locale

from strategy_handbook.findings import Finding, Where
from strategy_handbook.plan.audience import Persona, Segment
from strategy_handbook.plan.campaigns import Campaign, Content, Offer
from strategy_handbook.plan.communication import Channel, Message
from strategy_handbook.plan.company import Objective, Product, Role
from strategy_handbook.plan.entity import Entity
from strategy_handbook.plan.goals import Benchmark, Goal, Precedent, Strategy
from strategy_handbook.plan.head import PlanHead
from strategy_handbook.plan.innovation import Initiative
from strategy_handbook.plan.knowledge import Decision, Learning, Risk, Term
from strategy_handbook.plan.locales import locale_called, site_locale
from strategy_handbook.plan.measurement import BudgetLine, Metric, Observation, PastForecast
from strategy_handbook.plan.records import Record, Ref, fields_of, humanize, refs_in
from strategy_handbook.plan.research import Capability, Competitor, Gap, Study, Trend
from strategy_handbook.plan.strategy import Downstream, Upstream
from strategy_handbook.source import Document


@dataclass(frozen=True, slots=True)
class Section:
    """A top-level key of a plan's files.

    Attributes:
        key: The key, for example ``personas``.
        cls: The class of its records.
        form: ``one`` record, ``ids`` with an entity each, or a ``list`` of records.
        doc: What the section is for, one sentence.
    """

    key: str
    cls: type[Record]
    form: str
    doc: str

    @property
    def title(self) -> str:
        """What the section is called on pages."""
        return {"team": "Team", "plan": "Plan", "observations": "Observations"}.get(
            self.key, humanize(self.key)
        )

    @property
    def kind(self) -> str:
        """The kind of its entities; empty for records without an id."""
        return self.cls.kind if issubclass(self.cls, Entity) else ""


def _one(cls: type[Record], doc: str) -> Any:
    return field(default=None, metadata={"section": ("one", cls, doc)})


def _ids(cls: type[Entity], doc: str) -> Any:
    return field(default_factory=dict, metadata={"section": ("ids", cls, doc)})


def _list(cls: type[Record], doc: str) -> Any:
    return field(default=(), metadata={"section": ("list", cls, doc)})


@dataclass(frozen=True, slots=True)
class Mention:
    """That one record refers to an entity.

    Attributes:
        by: The record that refers: an entity, a half of the plan, a budget line.
        relation: What the entity referred to calls the relation: "Closed by".
    """

    by: Record
    relation: str


@dataclass(frozen=True, kw_only=True)
class Plan:
    """A plan.

    Attributes:
        id: The name of its folder; addresses begin with it.
        folder: Its folder as people are shown it.
        documents: The files it was read from.
        findings: What was found while reading it, not yet settled.
        site_language: The language of the site it is read for, which it speaks if it names none
            itself; English if empty.
    """

    id: str
    folder: str
    site_language: str = ""
    documents: tuple[Document, ...] = field(default=(), repr=False)
    findings: tuple[Finding, ...] = field(default=(), repr=False)

    plan: PlanHead = field(
        metadata={"section": ("one", PlanHead, "What holds for the whole plan.")}
    )
    objectives: Mapping[str, Objective] = _ids(Objective, "What the company wants to reach.")
    upstream: Upstream | None = _one(Upstream, "The long-term half, and its four questions.")
    downstream: Downstream | None = _one(Downstream, "The short-term half, and its four questions.")
    personas: Mapping[str, Persona] = _ids(Persona, "The people the plan is for.")
    segments: Mapping[str, Segment] = _ids(Segment, "The groups of customers.")
    studies: Mapping[str, Study] = _ids(Study, "Surveys, interviews and other research.")
    trends: Mapping[str, Trend] = _ids(Trend, "Where the market is heading.")
    competitors: Mapping[str, Competitor] = _ids(Competitor, "Who else serves the need.")
    gaps: Mapping[str, Gap] = _ids(Gap, "What the market does not give.")
    capabilities: Mapping[str, Capability] = _ids(Capability, "What we can do, or must learn.")
    initiatives: Mapping[str, Initiative] = _ids(Initiative, "The long-term work.")
    goals: Mapping[str, Goal] = _ids(Goal, "What is to be reached, in numbers.")
    precedents: Mapping[str, Precedent] = _ids(Precedent, "What was reached before.")
    strategies: Mapping[str, Strategy] = _ids(Strategy, "How a goal could be reached.")
    campaigns: Mapping[str, Campaign] = _ids(Campaign, "The short-term work.")
    offers: Mapping[str, Offer] = _ids(Offer, "What people get if they act.")
    content: Mapping[str, Content] = _ids(Content, "What is published, and when.")
    messages: Mapping[str, Message] = _ids(Message, "What is said: the message house.")
    channels: Mapping[str, Channel] = _ids(Channel, "Where it is said.")
    products: Mapping[str, Product] = _ids(Product, "What is sold.")
    metrics: Mapping[str, Metric] = _ids(Metric, "The figures that are looked at.")
    observations: tuple[Observation, ...] = _list(Observation, "What the figures were.")
    forecasts: tuple[PastForecast, ...] = _list(
        PastForecast, "What the figures were once expected to be."
    )
    benchmarks: Mapping[str, Benchmark] = _ids(Benchmark, "Figures from outside.")
    budget: tuple[BudgetLine, ...] = _list(BudgetLine, "The money, line by line.")
    team: Mapping[str, Role] = _ids(Role, "Who does the work, by role.")
    learnings: Mapping[str, Learning] = _ids(Learning, "What results taught.")
    risks: Mapping[str, Risk] = _ids(Risk, "What may go wrong or prove false.")
    decisions: Mapping[str, Decision] = _ids(Decision, "What was decided, and why.")
    glossary: Mapping[str, Term] = _ids(Term, "What words mean here.")

    @property
    def label(self) -> str:
        """What people call the plan."""
        return self.plan.name or humanize(self.id)

    @cached_property
    def locale(self) -> Locale:
        """The locale that dates, figures and the handbook's own words are written in."""
        named = self.plan.locale
        return locale_called(named) if named else site_locale(self.site_language)

    @cached_property
    def unread(self) -> frozenset[str]:
        """The files that cannot be read whole, by their paths within the plan."""
        return frozenset(document.path for document in self.documents if not document.readable)

    @cached_property
    def worked_out(self) -> dict[Callable[..., Any], Any]:
        """What has been worked out about this plan so far, by the function that did."""
        return {}

    @cached_property
    def _by_ref(self) -> dict[tuple[str, str], Entity]:
        return {(entity.kind, entity.id): entity for entity in self.entities()}

    @cached_property
    def places(self) -> dict[str, dict[str, Where]]:
        """Where each entity was written, by kind and id."""
        places: dict[str, dict[str, Where]] = {}
        for entity in self.entities():
            places.setdefault(entity.kind, {})[entity.id] = entity.at
        return places

    @cached_property
    def _mentions(self) -> dict[tuple[str, str], list[Mention]]:
        mentions: dict[tuple[str, str], list[Mention]] = {}
        for record in self.records():
            seen: set[tuple[str, str, str]] = set()
            for spec, ref in refs_in(record):
                relation = spec.back or humanize(spec.key)
                if (ref.kind, ref.id, relation) in seen:
                    continue
                seen.add((ref.kind, ref.id, relation))
                mentions.setdefault((ref.kind, ref.id), []).append(Mention(record, relation))
        return mentions

    def entities(self) -> Iterator[Entity]:
        """Every entity, section by section, in the order written."""
        for section in SECTIONS:
            if section.form == "ids":
                yield from getattr(self, section.key).values()

    def records(self) -> Iterator[Record]:
        """Every record at the top of a section, entities and others."""
        for section in SECTIONS:
            value = getattr(self, section.key)
            if section.form == "ids":
                yield from value.values()
            elif section.form == "list":
                yield from value
            elif value is not None:
                yield value

    def find(self, ref: Ref | None) -> Entity | None:
        """The entity a reference means; None for an open word or no reference."""
        return None if ref is None else self._by_ref.get((ref.kind, ref.id))

    def entity(self, kind: str, id: str) -> Entity | None:
        """The entity of a kind and id, or None."""
        return self._by_ref.get((kind, id))

    def found(self, refs: tuple[Ref, ...]) -> list[Entity]:
        """The entities that references mean, open words left out."""
        return [entity for entity in map(self.find, refs) if entity is not None]

    def mentions_of(self, entity: Entity) -> list[Mention]:
        """Everything in the plan that refers to an entity, in the plan's order."""
        return self._mentions.get((entity.kind, entity.id), [])

    def stream_of(self, record: Record) -> str:
        """The half something belongs to: ``upstream``, ``downstream`` or ``both``."""
        stream = self._streams.get(record)
        if stream is None:
            stream = self._streams[record] = self._stream_of(record)
        return stream

    @cached_property
    def _streams(self) -> dict[Record, str]:
        return {}

    def _stream_of(self, record: Record) -> str:
        if isinstance(record, Content):
            if owner := self.find(record.campaign) or self.find(record.initiative):
                return self.stream_of(owner)
            return "downstream"
        stated = getattr(record, "stream", None)
        if isinstance(record, BudgetLine) and stated is None:
            target = self.find(record.for_)
            return self.stream_of(target) if target is not None else "both"
        if stated:
            return str(stated)
        if isinstance(record, Campaign):
            return "downstream"
        return getattr(record, "default_stream", "both")


SECTIONS: tuple[Section, ...] = tuple(
    Section(item.name, item.metadata["section"][1], *_form_and_doc)
    for item in dataclasses.fields(Plan)
    if "section" in item.metadata
    for _form_and_doc in [(item.metadata["section"][0], item.metadata["section"][2])]
)
SECTION_OF_KEY: dict[str, Section] = {section.key: section for section in SECTIONS}
SECTION_OF_KIND: dict[str, Section] = {
    section.kind: section for section in SECTIONS if section.kind
}


def record_classes() -> list[type[Record]]:
    """Every record class of the model: the sections' own and those inside them."""
    found: dict[str, type[Record]] = {}
    pending: list[type[Record]] = [section.cls for section in SECTIONS]
    while pending:
        cls = pending.pop(0)
        if cls.__name__ in found:
            continue
        found[cls.__name__] = cls
        for spec in fields_of(cls):
            inner = getattr(spec.notation, "inner", spec.notation)
            if inner_cls := getattr(inner, "cls", None):
                pending.append(inner_cls)
    return list(found.values())
