"""References: mentions of other entities by id, and open words that become such mentions."""

from __future__ import annotations

from strategy_handbook.findings.wording import a, listed, nearest, quoted, use_one_of
from strategy_handbook.plan.notation import Notation, Schema
from strategy_handbook.plan.reading import Reading
from strategy_handbook.plan.records import Ref
from strategy_handbook.plan.vocabulary import Vocabulary
from strategy_handbook.source.nodes import Node, Scalar


def in_words(kind: str) -> str:
    """A kind of entity as a reader would say it."""
    return kind.replace("-", " ")


# So many ids can be listed as advice; more would hide what matters.
FEW = 5


class Reference(Notation):
    """The id of an entity of one of some kinds; ``kind:id`` where two kinds share the id."""

    def __init__(self, kinds: tuple[str, ...]) -> None:
        self.kinds = kinds
        self.name = f"the id of {a(listed(in_words(kind) for kind in kinds))}"

    def read(self, node: Node, key: str, reading: Reading) -> Ref | None:
        scalar = self._scalar(node, key, reading)
        if scalar is None:
            return None
        kind, _, rest = scalar.text.partition(":")
        kinds, id = ((kind,), rest) if rest and kind in self.kinds else (self.kinds, scalar.text)
        for candidate in kinds:
            if id in reading.ids.get(candidate, {}):
                return Ref(candidate, id, scalar.where)
        self._report(scalar, id, kinds, reading)
        return None

    def _report(self, node: Scalar, id: str, kinds: tuple[str, ...], reading: Reading) -> None:
        others = reading.kinds_of(id)
        if not reading.complete and not others:
            reading.withheld.append(node.where)
            return
        meant = listed(in_words(kind) for kind in kinds)
        message = f"{reading.subject} names {meant} {quoted(id)}, which is not defined"
        if len(kinds) > 1:
            message = f"{reading.subject} names {quoted(id)}, which is no {meant}"
        reading.report("R301", node, message, self._advice(id, kinds, others, reading))

    def _advice(self, id: str, kinds: tuple[str, ...], others: list[str], reading: Reading) -> str:
        for kind in kinds:
            if close := nearest(id, reading.ids.get(kind, {})):
                return reading.defined_at(kind, close)
        if others:
            named = listed((a(in_words(kind)) for kind in others), "and")
            return f"{quoted(id)} is {named}, which cannot stand here"
        defined = [known for kind in kinds for known in reading.ids.get(kind, {})]
        if 0 < len(defined) <= FEW:
            return use_one_of(id, defined) + ", or define it"
        if defined:
            return "define it, or name one that is defined"
        return f"define it: the plan has no {in_words(kinds[0])} yet"

    def schema(self) -> Schema:
        return {"type": ["string", "number"]}


class OpenWord(Notation):
    """A word that is free until the plan says which words there are.

    Args:
        kind: The kind of entity that defines such words once its section exists.
        vocabulary: Words that are offered before, and the name under which a plan extends them.
    """

    def __init__(self, kind: str, vocabulary: Vocabulary | None = None) -> None:
        self.kind = kind
        self.vocabulary = vocabulary
        self.name = a(in_words(kind))

    def read(self, node: Node, key: str, reading: Reading) -> Ref | None:
        scalar = self._scalar(node, key, reading)
        if scalar is None:
            return None
        text, defined = scalar.text, reading.ids.get(self.kind, {})
        if text in defined:
            return Ref(self.kind, text, scalar.where)
        own = reading.extensions.get(self.vocabulary.name, ()) if self.vocabulary else ()
        if not defined and not own:
            return Ref(self.kind, text, scalar.where, defined=False)
        known = list(defined) or (list(reading.words(self.vocabulary)) if own else [])  # type: ignore[arg-type]
        if text in own or text in known:
            return Ref(self.kind, text, scalar.where, defined=False)
        if not reading.complete:
            reading.withheld.append(scalar.where)
            return None
        message = (
            f"{reading.subject} names {in_words(self.kind)} {quoted(text)}, which is not defined"
        )
        close = nearest(text, known)
        if close and all(name in defined for name in close):
            advice = reading.defined_at(self.kind, close)
        else:
            advice = (
                use_one_of(text, list(dict.fromkeys([*known, *own])), most=5) + ", or define it"
            )
        reading.report("R301", scalar, message, advice)
        return None

    def schema(self) -> Schema:
        if self.vocabulary:
            return {"anyOf": [{"enum": list(self.vocabulary.words)}, {"type": "string"}]}
        return {"type": ["string", "number"]}
