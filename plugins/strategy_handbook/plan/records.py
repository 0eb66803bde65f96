"""What every piece of a plan has in common: fields that say what they are, and a place in a file.

A record class is a frozen dataclass whose fields are declared with the functions of ``fields``.
The declaration is the only place where a field is described: reading, checking, the JSON Schema,
the documentation and the records page all follow from it.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, TypeVar, dataclass_transform

from strategy_handbook.findings import Where
from strategy_handbook.plan.notation import Notation
from strategy_handbook.source.nodes import Mapping, Node, Scalar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """A field's declaration.

    Attributes:
        attribute: Its name on the record.
        key: Its key in YAML; the attribute without a trailing underscore.
        notation: How its value is written.
        doc: What it is for, one sentence.
        required: Whether a record without it is a finding.
        shorthand: Whether a bare value in place of the record is this field.
        back: For references: what the entity referred to calls the relation.
        label: What the field is called on pages.
    """

    attribute: str
    key: str
    notation: Notation
    doc: str
    required: bool
    shorthand: bool
    back: str
    label: str


@dataclass_transform(frozen_default=True, kw_only_default=True, eq_default=False)
def record(cls: type[T]) -> type[T]:
    """Makes a class of declared fields a frozen dataclass whose fields are given by name.

    ``Record`` has the methods that ``dataclasses`` would otherwise write, and compile, anew for each
    of some eighty classes, which took as long as building thirty pages.
    """
    return dataclass(init=False, repr=False, eq=False, kw_only=True)(cls)


@record
class Record:
    """A group of fields somewhere in a plan. Two records are the same only if they are one object.

    Attributes:
        at: Where it was written.
        node: The value in the file that it was read from.
    """

    at: Where = field()
    node: Node = field()

    def __init__(self, **values: Any) -> None:
        """Takes the fields by name; those left out have the value of what was not written."""
        # What was not written stays with the class, where its fields have their defaults: of ten
        # thousand content items most leave most fields out.
        required, known = _NAMES.get(type(self)) or _names_of(type(self))
        if not required <= values.keys() <= known:
            wrong = sorted((required - values.keys()) | (values.keys() - known))
            raise TypeError(f"{type(self).__name__}: missing or unknown: {', '.join(wrong)}")
        self.__dict__.update(values)

    def __setattr__(self, name: str, value: Any) -> None:
        raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> None:
        raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.__dict__.get('id', '')} at {self.at}>"

    def where(self, key: str) -> Where:
        """The place of a field's value, or of the record if the field was not written.

        Args:
            key: The key as in YAML.
        """
        if isinstance(self.node, Mapping) and key in self.node.values:
            value = self.node.values[key]
            # A list or group starts on the next line: its key says better where it is.
            return value.where if isinstance(value, Scalar) else self.node.keys[key].where
        return self.at

    def has(self, key: str) -> bool:
        """Whether the key was written."""
        return isinstance(self.node, Mapping) and key in self.node.values


# The names of each class's fields: those without a default, and all of them.
_NAMES: dict[type, tuple[frozenset[str], frozenset[str]]] = {}


def _names_of(cls: type[Record]) -> tuple[frozenset[str], frozenset[str]]:
    declared = dataclasses.fields(cls)
    required = (item.name for item in declared if item.default is dataclasses.MISSING)
    _NAMES[cls] = frozenset(required), frozenset(item.name for item in declared)
    return _NAMES[cls]


_FIELDS: dict[type, tuple[FieldSpec, ...]] = {}
_FIELDS_BY_KEY: dict[type, dict[str, FieldSpec]] = {}


def fields_of(cls: type[Record]) -> tuple[FieldSpec, ...]:
    """The declared fields of a record class: its own first, then what all records share."""
    if cls not in _FIELDS:
        _FIELDS[cls] = _declared(cls)
    return _FIELDS[cls]


def fields_by_key(cls: type[Record]) -> dict[str, FieldSpec]:
    """The declared fields of a record class by their YAML key."""
    if cls not in _FIELDS_BY_KEY:
        _FIELDS_BY_KEY[cls] = {spec.key: spec for spec in fields_of(cls)}
    return _FIELDS_BY_KEY[cls]


def _declared(cls: type[Record]) -> tuple[FieldSpec, ...]:
    own: list[FieldSpec] = []
    shared: list[FieldSpec] = []
    for item in dataclasses.fields(cls):
        notation = item.metadata.get("notation")
        if notation is None:
            continue
        key = item.name.rstrip("_")
        spec = FieldSpec(
            attribute=item.name,
            key=key,
            notation=notation,
            doc=item.metadata["doc"],
            required=item.metadata["required"],
            shorthand=item.metadata["shorthand"],
            back=item.metadata["back"],
            label=item.metadata["label"] or humanize(key),
        )
        declared_here = item.name in cls.__annotations__ or item.metadata["required"]
        (own if declared_here else shared).append(spec)
    return (*own, *shared)


# Keys and words of vocabularies that are not read as they are written.
_LABELS = {
    "four_p": "4 Ps",
    "n": "n",
    "e-book": "E-book",
    "win-loss": "Win/loss",
    "trial-opt-in": "Opt-in trial",
    "trial-opt-out": "Opt-out trial",
}
# Words that are spelt in one way wherever they stand.
_SPELLINGS = {
    "b2b": "B2B",
    "b2c": "B2C",
    "crm": "CRM",
    "email": "e-mail",
    "eu": "EU",
    "faq": "FAQ",
    "ice": "ICE",
    "kpi": "KPI",
    "kpis": "KPIs",
    "linkedin": "LinkedIn",
    "nps": "NPS",
    "okr": "OKR",
    "pdf": "PDF",
    "ppc": "PPC",
    "raci": "RACI",
    "rice": "RICE",
    "roi": "ROI",
    "seo": "SEO",
    "sms": "SMS",
    "url": "URL",
    "youtube": "YouTube",
}


@lru_cache(maxsize=4096)
def humanize(word: str) -> str:
    """An id or key as words: ``paid-search`` is ``Paid search``, ``crm_filter`` is ``CRM filter``."""
    if word in _LABELS:
        return _LABELS[word]
    words = word.replace("_", " ").replace("-", " ").split()
    text = " ".join(_SPELLINGS.get(one, one) for one in words)
    return text[:1].upper() + text[1:]


@dataclass(frozen=True, slots=True)
class Ref:
    """A mention of an entity by its id.

    Attributes:
        kind: The kind of entity meant; for an open word, the kind it would be once defined.
        id: The id, or the open word as written.
        at: Where the mention stands.
        defined: False for an open word while its section does not exist.
    """

    kind: str
    id: str
    at: Where = field(repr=False, compare=False, hash=False)
    defined: bool = True


def refs_in(record: Record) -> Iterator[tuple[FieldSpec, Ref]]:
    """Every reference a record makes, also deep inside, with the field that makes it."""
    for spec in fields_of(type(record)):
        yield from _refs(spec, getattr(record, spec.attribute))


def _refs(spec: FieldSpec, value: Any) -> Iterator[tuple[FieldSpec, Ref]]:
    if isinstance(value, Ref):
        yield spec, value
    elif isinstance(value, tuple):
        for item in value:
            yield from _refs(spec, item)
    elif isinstance(value, Record):
        for inner, ref in refs_in(value):
            # The inner field names the relation only if it has a word for it.
            yield (inner if inner.back else spec), ref
