"""The words in which record classes declare their fields; one function for each notation."""

from __future__ import annotations

import dataclasses
from typing import Any

from strategy_handbook.plan import notations as n
from strategy_handbook.plan.notations import OpenWord, Reference
from strategy_handbook.plan.records import Record
from strategy_handbook.plan.vocabulary import Vocabulary


def declare(
    notation: n.Notation,
    doc: str,
    *,
    required: bool = False,
    shorthand: bool = False,
    back: str = "",
    label: str = "",
) -> Any:
    """A field of a record, as a dataclass field.

    Args:
        notation: How its value is written.
        doc: What it is for, one sentence; editors show it as hover text.
        required: Whether a record without it is a finding.
        shorthand: Whether a bare value in place of the whole record is this field.
        back: For references: what the entity referred to calls the relation.
        label: What pages call the field, when its key in words does not do.
    """
    metadata = {
        "notation": notation,
        "doc": doc,
        "required": required,
        "shorthand": shorthand,
        "back": back,
        "label": label,
    }
    if required:
        return dataclasses.field(metadata=metadata)
    return dataclasses.field(default=notation.empty, metadata=metadata)


def text(doc: str, **more: Any) -> Any:
    """A text on one line."""
    return declare(n.Text(), doc, **more)


def texts(doc: str, **more: Any) -> Any:
    """One text or a list of them."""
    return declare(n.Many(n.Text()), doc, **more)


def prose(doc: str, **more: Any) -> Any:
    """A text in Markdown."""
    return declare(n.Prose(), doc, **more)


def proses(doc: str, **more: Any) -> Any:
    """One text in Markdown or a list of them."""
    return declare(n.Many(n.Prose()), doc, **more)


def word(doc: str, vocabulary: Vocabulary | str, **more: Any) -> Any:
    """A word of a vocabulary; a string lists the words of a closed one."""
    return declare(n.Word(_vocabulary(doc, vocabulary, more)), doc, **more)


def words(doc: str, vocabulary: Vocabulary | str, **more: Any) -> Any:
    """One word of a vocabulary or a list of them."""
    return declare(n.Many(n.Word(_vocabulary(doc, vocabulary, more))), doc, **more)


def _vocabulary(doc: str, vocabulary: Vocabulary | str, more: dict[str, Any]) -> Vocabulary:
    if isinstance(vocabulary, Vocabulary):
        return vocabulary
    return Vocabulary(more.pop("named", "word"), tuple(vocabulary.split()))


def flag(doc: str, **more: Any) -> Any:
    """``true`` or ``false``."""
    return declare(n.Flag(), doc, **more)


def number(doc: str, low: int | None = None, high: int | None = None, **more: Any) -> Any:
    """A number."""
    return declare(n.Number(low, high), doc, **more)


def percentage(doc: str, low: int | None = 0, high: int | None = 100, **more: Any) -> Any:
    """A percentage, with or without its sign."""
    return declare(n.Number(low, high, "%"), doc, **more)


def date(doc: str, **more: Any) -> Any:
    """A date, exact or partial, ``TBD`` or ``always``."""
    return declare(n.DateText(), doc, **more)


def known_date(doc: str, **more: Any) -> Any:
    """A date, exact or partial, that cannot be left open."""
    return declare(n.DateText(open_ended=False), doc, **more)


def money(doc: str, **more: Any) -> Any:
    """An amount of money, or a list in several currencies."""
    return declare(n.MoneyText(), doc, **more)


def currency(doc: str, **more: Any) -> Any:
    """A currency code."""
    return declare(n.Currency(), doc, **more)


def zone(doc: str, **more: Any) -> Any:
    """A time zone."""
    return declare(n.Zone(), doc, **more)


def locale(doc: str, **more: Any) -> Any:
    """A language, perhaps with a country."""
    return declare(n.LocaleText(), doc, **more)


def countries(doc: str, **more: Any) -> Any:
    """One country whose public holidays are known, or a list of them."""
    return declare(n.Many(n.Country()), doc, **more)


def target(doc: str, **more: Any) -> Any:
    """A target or a value to start from."""
    return declare(n.TargetText(), doc, **more)


def every(doc: str, **more: Any) -> Any:
    """An interval that returns."""
    return declare(n.Every(), doc, **more)


def url(doc: str, **more: Any) -> Any:
    """A web or mail address."""
    return declare(n.Url(), doc, **more)


def ref(doc: str, *kinds: str, **more: Any) -> Any:
    """The id of one entity."""
    return declare(Reference(kinds), doc, **more)


def refs(doc: str, *kinds: str, **more: Any) -> Any:
    """The id of one entity or a list of ids."""
    return declare(n.Many(Reference(kinds)), doc, **more)


def open_word(doc: str, kind: str, vocabulary: Vocabulary | None = None, **more: Any) -> Any:
    """A word that is free until the plan defines which there are."""
    return declare(OpenWord(kind, vocabulary), doc, **more)


def open_words(doc: str, kind: str, vocabulary: Vocabulary | None = None, **more: Any) -> Any:
    """One such word or a list of them."""
    return declare(n.Many(OpenWord(kind, vocabulary)), doc, **more)


def group(doc: str, cls: type[Record], **more: Any) -> Any:
    """A record inside the record."""
    return declare(n.Group(cls), doc, **more)


def groups(doc: str, cls: type[Record], **more: Any) -> Any:
    """One record inside the record or a list of them."""
    return declare(n.Many(n.Group(cls)), doc, **more)


def new_words(doc: str, *vocabularies: Vocabulary, **more: Any) -> Any:
    """Words that the plan adds to vocabularies."""
    return declare(n.Ids(vocabularies), doc, **more)


def anything(doc: str, **more: Any) -> Any:
    """Whatever a team wants to keep there."""
    return declare(n.Anything(), doc, **more)
