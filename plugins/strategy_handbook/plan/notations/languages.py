"""The language and country by whose customs dates, numbers and money are written."""

from __future__ import annotations

from babel import Locale, UnknownLocaleError

from strategy_handbook.findings.wording import quoted
from strategy_handbook.plan.notation import Notation, Schema
from strategy_handbook.plan.reading import Reading
from strategy_handbook.source.nodes import Node


class LocaleText(Notation):
    """A language, perhaps with a country: ``en-GB``."""

    name = "a language such as `en-GB`"

    def read(self, node: Node, key: str, reading: Reading) -> str | None:
        scalar = self._scalar(node, key, reading)
        if scalar is None:
            return None
        if _known(scalar.text):
            return scalar.text
        reading.report(
            "S207",
            node,
            f"{reading.subject}: {quoted(scalar.text)} is not a language the handbook can write in; "
            "British English is used",
            _advice(scalar.text),
        )
        return None

    def schema(self) -> Schema:
        return {"type": "string", "examples": ["en-GB", "en-US", "nl-NL", "de-DE"]}


def _known(text: str) -> bool:
    try:
        Locale.parse(text.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return False
    return True


def _advice(text: str) -> str:
    language, _, _ = text.strip().replace("_", "-").partition("-")
    names = {name.lower(): code for code, name in Locale("en").languages.items()}
    code = names.get(language.lower(), language.lower())
    if not _known(code):
        return "write a language and a country: `en-GB`, `nl-NL`"
    country = {"en": "-GB"}.get(code, "")
    return f"write `{code}{country}`, or another language and country such as `nl-NL`"
