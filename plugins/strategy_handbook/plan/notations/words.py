"""Texts, words of a vocabulary, truth values and addresses."""

from __future__ import annotations

from urllib.parse import urlsplit

from strategy_handbook.findings.wording import quoted, use_one_of
from strategy_handbook.plan.notation import BARE, Notation, Schema
from strategy_handbook.plan.reading import Reading
from strategy_handbook.plan.vocabulary import ID, Vocabulary
from strategy_handbook.source.nodes import Mapping, Node, Scalar, Sequence


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
            "S204",
            node,
            f"{reading.subject}: `{key}` wants `true` or `false`, not {quoted(scalar.text)}",
            f"use `{meant}`",
        )
        return None

    def schema(self) -> Schema:
        return {"type": "boolean"}


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
