"""A language that nobody speaks: every text of the catalogue in other letters, every text of a plan too.

What then still stands on a page in Latin letters was said without the catalogue.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

import pytest

from strategy_handbook import translation
from strategy_handbook.plan import notations as n
from strategy_handbook.source.nodes import Mapping, Node, Scalar

LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
CYRILLIC = "АБЦДЕФГХИЙКЛМНОПЩРСТУВЖЫЯЗабцдефгхийклмнопщрстувжыяз"
GREEK = "ΑΒΓΔΕΦΓΗΙΞΚΛΜΝΟΠΘΡΣΤΥΒΩΧΨΖαβγδεφγηιξκλμνοπθρστυβωχψζ"
_TO_CYRILLIC = str.maketrans(LATIN, CYRILLIC)
_TO_GREEK = str.maketrans(LATIN, GREEK)
# Places of values, and what leads somewhere.
_PLACES = re.compile(r"\{[^}]*\}")
_KEPT = re.compile(r"\]\([^)]*\)|\[\[[^\]]*\]\]|`[^`]*`|https?://\S+|<[^>]*>|@[\w:-]+")
_WORDS = re.compile(r"[A-Za-z]{2,}(?:[ ’'-][A-Za-z]+)*")
_ADDRESS = re.compile(r"(https?://|www\.)\S+|\S+@\S+|[\w./-]+\.(yml|csv|md|ics)\S*")
_CODE = {"code", "pre", "script", "style"}
_WITHOUT_END = {"br", "input", "img", "hr", "path", "rect", "line", "col", "option"}
# Attributes that people read or hear.
SAID = {"alt", "title", "aria-label", "aria-description", "placeholder", "label"}
SAID |= {"data-nothing", "data-text", "data-one", "data-many", "abbr"}


def _but(kept: re.Pattern[str], letters: dict[int, int], text: str) -> str:
    """A text in other letters, but for what a pattern keeps."""
    parts, end = [], 0
    for match in kept.finditer(text):
        parts += [text[end : match.start()].translate(letters), match[0]]
        end = match.end()
    return "".join([*parts, text[end:].translate(letters)])


def _said(self: translation.Words, text: str, **values: object) -> str:
    said = _but(_PLACES, _TO_CYRILLIC, text)
    return said.format(**values) if values else said


def _said_of(self: translation.Words, context: str, text: str, **values: object) -> str:
    return _said(self, text, **values)


def _form(self: translation.Words, one: str, many: str, number: int) -> str:
    return _said(self, one if number == 1 else many)


def speak_pseudo(patch: pytest.MonkeyPatch) -> None:
    """Lets plans be read in Greek letters, and everything that is said of them be Cyrillic."""
    patch.setattr(translation.Words, "gettext", _said)
    patch.setattr(translation.Words, "pgettext", _said_of)
    patch.setattr(translation.Words, "form", _form)
    for notation in (n.Text, n.Anything):
        _patch_reader(patch, notation)


def _patch_reader(patch: pytest.MonkeyPatch, notation: Any) -> None:
    read = notation.read

    def in_greek(self: Any, node: Any, key: str, reading: Any) -> Any:
        if type(self) in (n.Text, n.Prose, n.Anything):
            _write_in_greek(node)
        return read(self, node, key, reading)

    patch.setattr(notation, "read", in_greek)


def _write_in_greek(node: Node) -> None:
    """Puts all texts below a node into Greek letters."""
    if isinstance(node, Scalar):
        object.__setattr__(node, "text", _but(_KEPT, _TO_GREEK, node.text))
    for below in node.values.values() if isinstance(node, Mapping) else getattr(node, "items", ()):
        _write_in_greek(below)


class _Texts(HTMLParser):
    """The texts of a page and of those attributes that people meet, code left out."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._silent: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if not self._silent:
            self.found += [f"{given[name]} @{name}" for name in SAID & given.keys() if given[name]]
        silent = self._silent or tag in _CODE or given.get("lang") == "en"
        if silent and tag not in _WITHOUT_END:
            self._silent.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._silent and self._silent[-1] == tag:
            self._silent.pop()

    def handle_data(self, data: str) -> None:
        if not self._silent and data.strip():
            self.found.append(" ".join(data.split()))


def left_in_latin(html: str, known: set[str]) -> Iterator[tuple[str, str]]:
    """Words of a page in Latin letters, each with the text that it stands in.

    Args:
        html: The page.
        known: Words that may stand there: ids, units, names of formats.
    """
    page = _Texts()
    page.feed(html)
    for found in page.found:
        text, _, attribute = found.partition(" @")
        for match in _WORDS.finditer(_ADDRESS.sub("", text)):
            if not {*re.split(r"[ ’'-]", match[0].lower())} <= known:
                yield match[0], f"{text} ({attribute})" if attribute else text
