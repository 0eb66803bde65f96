"""Notations: how one kind of value is written, read and described to an editor.

Each notation reads a node of the file into a value and reports what is wrong with it; a value that
cannot be read becomes None (an empty tuple for lists) and the rest of the record stands.
"""

from __future__ import annotations

from typing import Any, TypeVar
from urllib.parse import urlsplit

from strategy_handbook.findings import Where
from strategy_handbook.findings.wording import nearest, quoted, use_one_of
from strategy_handbook.plan.amounts import (
    Money,
    NotAnAmount,
    Target,
    read_money,
    read_number,
    read_target,
)
from strategy_handbook.plan.dates import NotADate, PlanDate, Precision, read_date, zone_called
from strategy_handbook.plan.reading import Reading
from strategy_handbook.plan.records import FieldSpec, Record, fields_by_key, fields_of
from strategy_handbook.plan.recurrence import Interval, NotAnInterval, read_interval
from strategy_handbook.plan.vocabulary import ID, Vocabulary
from strategy_handbook.source.nodes import Mapping, Node, Scalar, Sequence

R = TypeVar("R", bound=Record)
Schema = dict[str, Any]

# Editors must accept what the format accepts: a text may look like a number or a truth value.
BARE: list[str] = ["string", "number", "boolean"]

_EMPTY_ADVICE = "write a value, or delete the line; a text that starts with `#` must be quoted"


class Notation:
    """How a value is written.

    Attributes:
        empty: The value of a field that was not written.
        name: What the notation is called in documentation.
    """

    empty: Any = None
    name = "value"

    def read(self, node: Node, key: str, reading: Reading) -> Any:
        """Reads a value, reporting what is wrong with it; ``empty`` when it cannot be read."""
        raise NotImplementedError

    def schema(self) -> Schema:
        """The value as JSON Schema, draft-07."""
        raise NotImplementedError

    def _scalar(self, node: Node, key: str, reading: Reading) -> Scalar | None:
        if isinstance(node, Scalar):
            return node
        reading.report(
            "S203",
            node,
            f"{reading.subject}: `{key}` wants {self.name}, and this is {node.shape}",
            f"write {self.name} after `{key}:`",
        )
        return None


class Text(Notation):
    """Any text, as written."""

    name = "a text"

    def read(self, node: Node, key: str, reading: Reading) -> str | None:
        scalar = self._scalar(node, key, reading)
        return scalar.text if scalar else None

    def schema(self) -> Schema:
        return {"type": BARE}


class Prose(Text):
    """Text in Markdown, over as many lines as it needs."""

    name = "a text in Markdown"


class Word(Notation):
    """One word of a vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.name = f"a {vocabulary.name.replace('_', ' ')}"

    def read(self, node: Node, key: str, reading: Reading) -> str | None:
        scalar = self._scalar(node, key, reading)
        if scalar is None:
            return None
        words = reading.words(self.vocabulary)
        if scalar.text in words:
            return scalar.text
        advice = use_one_of(scalar.text, words)
        if self.vocabulary.extensible:
            advice += f"; or add it in `plan:` under `extend: {{{self.vocabulary.name}: […]}}`"
        reading.report(
            "S204",
            node,
            f"{reading.subject}: {quoted(scalar.text)} is not a word for `{key}`",
            advice,
        )
        return None

    def schema(self) -> Schema:
        if self.vocabulary.extensible:
            return {"anyOf": [{"enum": list(self.vocabulary.words)}, {"type": "string"}]}
        return {"enum": list(self.vocabulary.words)}


class Flag(Notation):
    """``true`` or ``false``."""

    name = "`true` or `false`"

    def read(self, node: Node, key: str, reading: Reading) -> bool | None:
        scalar = self._scalar(node, key, reading)
        if scalar is None:
            return None
        if scalar.text in ("true", "false"):
            return scalar.text == "true"
        meant = "false" if scalar.text.lower() in ("no", "off", "n", "0", "false") else "true"
        reading.report(
            "S205",
            node,
            f"{reading.subject}: `{key}` wants `true` or `false`, not {quoted(scalar.text)}",
            f"use `{meant}`",
        )
        return None

    def schema(self) -> Schema:
        return {"type": "boolean"}


class Number(Notation):
    """A number, perhaps between bounds."""

    name = "a number"

    def __init__(self, low: int | None = None, high: int | None = None, sign: str = "") -> None:
        self.low, self.high, self.sign = low, high, sign
        if sign:
            self.name = "a percentage"

    def read(self, node: Node, key: str, reading: Reading) -> Any:
        scalar = self._scalar(node, key, reading)
        if scalar is None:
            return None
        text = scalar.text.removesuffix(self.sign).strip() if self.sign else scalar.text
        try:
            number = read_number(text)
        except NotAnAmount as error:
            reading.report("S205", node, f"{reading.subject}: `{key}`: {error}", error.advice)
            return None
        below = self.low is not None and number < self.low
        above = self.high is not None and number > self.high
        if below or above:
            bound = f"at least {self.low}" if self.high is None else f"{self.low} to {self.high}"
            reading.report(
                "S205",
                node,
                f"{reading.subject}: `{key}` is {scalar.text}, and must be {bound}",
                f"write a number: {bound}",
            )
            return None
        return number

    def schema(self) -> Schema:
        number: Schema = {"type": "number"}
        if self.low is not None:
            number["minimum"] = self.low
        if self.high is not None:
            number["maximum"] = self.high
        if self.sign:
            return {"anyOf": [number, {"type": "string", "pattern": r"^[+-]?\d+(\.\d+)? ?%$"}]}
        return number


class DateText(Notation):
    """A date, exact or partial.

    Args:
        open_ended: Whether ``TBD`` and ``always`` make sense here.
    """

    name = "a date"

    def __init__(self, open_ended: bool = True) -> None:
        self.open_ended = open_ended

    def read(self, node: Node, key: str, reading: Reading) -> PlanDate | None:
        scalar = self._scalar(node, key, reading)
        if scalar is None:
            return None
        try:
            date = read_date(scalar.text, reading.zone)
        except NotADate as error:
            reading.report("D401", node, f"{reading.subject}: `{key}`: {error}", error.advice)
            return None
        if not self.open_ended and date.precision in (Precision.TBD, Precision.ALWAYS):
            reading.report(
                "D401",
                node,
                f"{reading.subject}: `{key}` must be a date, not {quoted(scalar.text)}",
                "write `2027-03-04`, `2027-03`, `2027-Q1` or `2027`",
            )
            return None
        return date

    def schema(self) -> Schema:
        return {
            "type": ["string", "number"],
            "examples": ["2027-03-04", "2027-03", "2027-Q1", "2027-H1", "2027", "TBD"],
        }


class Zone(Notation):
    """The name of a time zone."""

    name = "a time zone such as `Europe/Amsterdam`"

    def read(self, node: Node, key: str, reading: Reading) -> str | None:
        scalar = self._scalar(node, key, reading)
        if scalar is None:
            return None
        try:
            zone_called(scalar.text)
        except ValueError:
            reading.report(
                "D404",
                node,
                f"{reading.subject}: {quoted(scalar.text)} is not a time zone",
                "write a zone of the IANA database, such as `Europe/Amsterdam`",
            )
            return None
        return scalar.text

    def schema(self) -> Schema:
        return {"type": "string", "examples": ["Europe/Amsterdam", "America/New_York", "UTC"]}


class MoneyText(Notation):
    """An amount of money, or several in different currencies."""

    name = "an amount of money"
    empty: tuple[Money, ...] = ()

    def read(self, node: Node, key: str, reading: Reading) -> tuple[Money, ...]:
        amounts: dict[str, Money] = {}
        for item in _items(node, key, reading):
            scalar = self._scalar(item, key, reading)
            if scalar is None:
                continue
            try:
                money = read_money(scalar.text, reading.currency)
            except NotAnAmount as error:
                reading.report("B501", item, f"{reading.subject}: `{key}`: {error}", error.advice)
                continue
            if money.currency in amounts:
                reading.report(
                    "B501",
                    item,
                    f"{reading.subject}: `{key}` has two amounts in "
                    f"{money.currency or 'the same currency'}",
                    "write one amount for each currency; a number has no comma: `1000`",
                )
            amounts.setdefault(money.currency, money)
        return tuple(amounts.values())

    def schema(self) -> Schema:
        one = {"type": ["number", "string"], "examples": ["5000", "EUR 5000", "EUR 5000..8000"]}
        return {"anyOf": [one, {"type": "array", "items": one}]}


class Currency(Notation):
    """A currency code."""

    name = "a currency code"

    def read(self, node: Node, key: str, reading: Reading) -> str | None:
        scalar = self._scalar(node, key, reading)
        if scalar is None:
            return None
        if scalar.text.isascii() and scalar.text.isupper() and 2 <= len(scalar.text) <= 10:
            return scalar.text
        reading.report(
            "B502",
            node,
            f"{reading.subject}: {quoted(scalar.text)} is not a currency code",
            "write it in capital letters: `EUR`, `USD`, `JPY`",
        )
        return None

    def schema(self) -> Schema:
        return {"type": "string", "pattern": "^[A-Z]{2,10}$"}


class TargetText(Notation):
    """A target: a number, a change, a comparison, ``TBD`` or words."""

    name = "a target"

    def read(self, node: Node, key: str, reading: Reading) -> Target | None:
        scalar = self._scalar(node, key, reading)
        return read_target(scalar.text) if scalar else None

    def schema(self) -> Schema:
        return {"type": BARE, "examples": ["800", "+30%", "-2 pts", ">= 4.5", "TBD"]}


class Every(Notation):
    """An interval that returns."""

    name = "an interval"

    def read(self, node: Node, key: str, reading: Reading) -> Interval | None:
        scalar = self._scalar(node, key, reading)
        if scalar is None:
            return None
        try:
            return read_interval(scalar.text)
        except NotAnInterval:
            reading.report(
                "D405",
                node,
                f"{reading.subject}: `{key}`: {quoted(scalar.text)} is not an interval",
                "write `week`, `2 weeks`, `month`, `quarter` or `year`",
            )
            return None

    def schema(self) -> Schema:
        return {"type": "string", "examples": ["week", "2 weeks", "month", "quarter", "year"]}


class Url(Notation):
    """An address on the web, or a mail address as ``mailto:``."""

    name = "a web address"

    def read(self, node: Node, key: str, reading: Reading) -> str | None:
        scalar = self._scalar(node, key, reading)
        if scalar is None:
            return None
        text = scalar.text.strip()
        try:
            parts = urlsplit(text)
            good = (parts.scheme in ("http", "https") and bool(parts.netloc)) or (
                parts.scheme == "mailto" and "@" in parts.path
            )
        except ValueError:
            good = False
        if good and not any(character.isspace() for character in text):
            return text
        reading.report(
            "T701",
            node,
            f"{reading.subject}: {quoted(scalar.text)} is not an address a page may link to",
            "write it whole, starting with `https://`, `http://` or `mailto:`",
        )
        return None

    def schema(self) -> Schema:
        return {"type": "string", "pattern": "^(https?://|mailto:)"}


class Ids(Notation):
    """New words for the plan's vocabularies: ``{channel: [cargo-fair]}``."""

    name = "lists of words by vocabulary"

    def __init__(self, vocabularies: tuple[Vocabulary, ...]) -> None:
        self.vocabularies = vocabularies

    def read(self, node: Node, key: str, reading: Reading) -> dict[str, tuple[str, ...]]:
        names = [vocabulary.name for vocabulary in self.vocabularies]
        if not isinstance(node, Mapping):
            reading.report(
                "S203",
                node,
                f"{reading.subject}: `{key}` wants vocabularies with their words",
                "write `extend: {channel: [cargo-fair]}`",
            )
            return {}
        words: dict[str, tuple[str, ...]] = {}
        for name, value in node.entries():
            if name.text not in names:
                reading.report(
                    "S201",
                    name,
                    f"{reading.subject}: {quoted(name.text)} cannot be extended",
                    use_one_of(name.text, names),
                )
                continue
            items = value.items if isinstance(value, Sequence) else [value]
            words[name.text] = tuple(
                item.text for item in items if isinstance(item, Scalar) and self._id(item, reading)
            )
        return words

    def _id(self, item: Scalar, reading: Reading) -> bool:
        if ID.fullmatch(item.text):
            return True
        reading.report(
            "R302",
            item,
            f"{quoted(item.text)} cannot be a word of a vocabulary",
            "use small letters, digits and hyphens, at most 63",
        )
        return False

    def schema(self) -> Schema:
        words = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
        return {
            "type": "object",
            "properties": {vocabulary.name: words for vocabulary in self.vocabularies},
            "additionalProperties": False,
        }


class Anything(Notation):
    """A team's own fields: kept as written and shown."""

    name = "anything"

    def read(self, node: Node, key: str, reading: Reading) -> Node:
        return node

    def schema(self) -> Schema:
        return {}


class Many(Notation):
    """One value or a list of them."""

    empty: tuple[Any, ...] = ()

    def __init__(self, inner: Notation) -> None:
        self.inner = inner
        self.name = f"{inner.name}, or a list"

    def read(self, node: Node, key: str, reading: Reading) -> tuple[Any, ...]:
        values = (self.inner.read(item, key, reading) for item in _items(node, key, reading))
        return tuple(value for value in values if value is not None)

    def schema(self) -> Schema:
        inner = self.inner.schema()
        return {"anyOf": [inner, {"type": "array", "items": inner}]}


class Group(Notation):
    """A record inside a record."""

    def __init__(self, cls: type[Record]) -> None:
        self.cls = cls
        self.name = "a group of keys"

    def read(self, node: Node, key: str, reading: Reading) -> Record | None:
        return read_record(self.cls, node, key, reading)

    def schema(self) -> Schema:
        return {"$ref": f"#/definitions/{self.cls.__name__}"}


def _items(node: Node, key: str, reading: Reading) -> list[Node]:
    """The values of a list, or the one that stands alone; empty ones are reported and left out."""
    items = node.items if isinstance(node, Sequence) else [node]
    kept = []
    for item in items:
        if isinstance(item, Scalar) and item.is_empty:
            message = f"{reading.subject}: a value of `{key}` is empty"
            reading.report("S206", item, message, _EMPTY_ADVICE)
        else:
            kept.append(item)
    return kept


def read_record(cls: type[R], node: Node, key: str, reading: Reading, **fixed: Any) -> R | None:
    """Reads a mapping, or its shorthand, into a record.

    Args:
        cls: The record's class.
        node: The value in the file.
        key: The key it stands under, for findings.
        reading: What the plan defines, and where findings go.
        fixed: Attributes that do not come from the mapping: ``id``, ``at``.

    Returns:
        The record; None when the value has not the shape of one.
    """
    by_key = fields_by_key(cls)
    short = next((spec for spec in by_key.values() if spec.shorthand), None)
    at = fixed.pop("at", node.where)
    if isinstance(node, Scalar) and node.is_empty:
        keys = [f"`{spec.key}:`" for spec in by_key.values() if spec.required or spec.shorthand]
        advice = f"write keys such as {keys[0]}" if keys else "write its keys"
        reading.report("S206", at, f"{reading.subject} is empty", advice)
        return None
    if short is not None and not isinstance(node, Mapping):
        value = short.notation.read(node, key, reading)
        if value is None:
            return None
        return cls(at=at, node=node, **{short.attribute: value}, **fixed)
    if not isinstance(node, Mapping):
        _report_shape(cls, node, key, reading)
        return None
    values: dict[str, Any] = {}
    misspelt: set[str] = set()
    for name, value in node.entries():
        spec = by_key.get(name.text)
        if spec is None:
            _report_unknown_key(name, tuple(by_key), reading)
            misspelt.update(nearest(name.text, by_key))
        elif isinstance(value, Scalar) and value.is_empty:
            if not spec.required:
                _report_empty(name, spec.doc, reading)
        else:
            values[spec.attribute] = spec.notation.read(value, spec.key, reading)
    for spec in fields_of(cls):
        if not spec.required or spec.attribute in values:
            continue
        # Without its one required text a record still counts: it is shown by its id.
        values[spec.attribute] = ""
        if spec.key not in misspelt:
            _report_missing(spec, node.keys.get(spec.key), at, reading)
    return cls(at=at, node=node, **values, **fixed)


def _report_missing(spec: FieldSpec, key: Scalar | None, at: Where, reading: Reading) -> None:
    message = f"{reading.subject} has no `{spec.key}`"
    if key is None:
        meaning = spec.doc[:1].lower() + spec.doc[1:].rstrip(".")
        reading.report("S202", at, message, f"write `{spec.key}:` – {meaning}")
    else:
        advice = f"write it after `{spec.key}:`; a text that starts with `#` must be quoted"
        reading.report("S202", key, message, advice)


def _report_shape(cls: type[Record], node: Node, key: str, reading: Reading) -> None:
    keys = [spec.key for spec in fields_of(cls)][:3]
    reading.report(
        "S203",
        node,
        f"{reading.subject}: `{key}` wants keys with values, and this is {node.shape}",
        f"write keys such as `{'`, `'.join(k + ':' for k in keys)}`",
    )


def _report_unknown_key(name: Scalar, keys: tuple[str, ...], reading: Reading) -> None:
    advice = use_one_of(name.text, keys)
    reading.report(
        "S201",
        name,
        f"{reading.subject} has an unknown key {quoted(name.text)}",
        f"{advice}; a field of your own goes under `custom:`",
    )


def _report_empty(name: Scalar, doc: str, reading: Reading) -> None:
    reading.report(
        "S206",
        name,
        f"{reading.subject}: `{name.text}` is empty",
        _EMPTY_ADVICE,
    )
