"""What a field needs to know while it is read: who it belongs to, and what the plan defines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from strategy_handbook.findings import Finding, Where
from strategy_handbook.findings.wording import listed, quoted
from strategy_handbook.plan.vocabulary import Vocabulary
from strategy_handbook.source.nodes import Node


@dataclass(slots=True)
class Reading:
    """The state of reading one plan.

    Attributes:
        ids: For each kind of entity, the ids the plan defines and where.
        extensions: Words the plan adds to vocabularies, by vocabulary name.
        currency: The plan's currency code, or empty.
        zone: The plan's time zone.
        complete: False while a file of the plan cannot be read: ids may then be unknown for that
            reason alone.
        subject: The record being read, in words: "campaign `spring`".
        findings: What was found so far.
        withheld: References that could not be checked because a file cannot be read.
    """

    ids: Mapping[str, Mapping[str, Where]] = field(default_factory=dict)
    extensions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    currency: str = ""
    zone: str = "UTC"
    complete: bool = True
    subject: str = "the plan"
    findings: list[Finding] = field(default_factory=list)
    withheld: list[Where] = field(default_factory=list)

    def report(self, rule: str, at: Node | Where, message: str, advice: str = "") -> None:
        """Notes a finding."""
        where = at.where if isinstance(at, Node) else at
        self.findings.append(Finding(rule, where, message, advice))

    def words(self, vocabulary: Vocabulary) -> tuple[str, ...]:
        """A vocabulary's words with those the plan adds."""
        return vocabulary.words + tuple(self.extensions.get(vocabulary.name, ()))

    def kinds_of(self, id: str) -> list[str]:
        """The kinds of entity that have this id."""
        return [kind for kind, ids in self.ids.items() if id in ids]

    def defined_at(self, kind: str, ids: Iterable[str]) -> str:
        """Ids as advice, a single one with the place where it is defined."""
        names = list(ids)
        if len(names) == 1:
            return f"use {quoted(names[0])} ({self.ids[kind][names[0]]})"
        return "use " + listed(quoted(name) for name in names)
