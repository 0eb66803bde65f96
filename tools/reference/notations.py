"""Notations in words: what a reader may write as the value of a field or an option."""

from __future__ import annotations

from collections.abc import Callable

from strategy_handbook.findings.wording import a, listed
from strategy_handbook.plan import SECTION_OF_KIND, Record
from strategy_handbook.plan.notations import (
    DateText,
    Group,
    Ids,
    Many,
    Notation,
    Number,
    OpenWord,
    Reference,
    Word,
    in_words,
)
from strategy_handbook.plan.records import FieldSpec
from strategy_handbook.plan.vocabulary import Vocabulary

# Gives the way from the page being written to where a record class or a section is described.
LinkTo = Callable[[type[Record]], str]


def written_as(notation: Notation, link_to: LinkTo) -> str:
    """A notation in words, as Markdown.

    Args:
        notation: The notation.
        link_to: Where record classes are described.
    """
    if isinstance(notation, Many):
        inner = notation.inner
        if isinstance(inner, Word):
            return f"one or more of {_words(inner.vocabulary)}"
        return f"{written_as(inner, link_to)}; or a list"
    if isinstance(notation, Word):
        return f"one of {_words(notation.vocabulary)}"
    if isinstance(notation, Number):
        return notation.name + _bounds(notation)
    if isinstance(notation, DateText):
        return "a date, `TBD` or `always`" if notation.open_ended else "a date"
    if isinstance(notation, Reference):
        kinds = [_kind(kind, link_to) for kind in notation.kinds]
        return f"the id of {_article(notation.kinds[0])} {listed(kinds)}"
    if isinstance(notation, OpenWord):
        return _open_word(notation, link_to)
    if isinstance(notation, Group):
        return f"[{class_in_words(notation.cls)}]({link_to(notation.cls)})"
    if isinstance(notation, Ids):
        names = listed((f"`{one.name}`" for one in notation.vocabularies), "and")
        return f"lists of words for {names}"
    return notation.name


def _bounds(number: Number) -> str:
    if number.low is not None and number.high is not None:
        return f", {number.low} to {number.high}"
    if number.low is not None:
        return f", at least {number.low}"
    return f", at most {number.high}" if number.high is not None else ""


def _words(vocabulary: Vocabulary) -> str:
    words = ", ".join(f"`{word}`" for word in vocabulary.words)
    return f"{words} (a plan [may add its own](#extend))" if vocabulary.extensible else words


def _open_word(notation: OpenWord, link_to: LinkTo) -> str:
    section = SECTION_OF_KIND.get(notation.kind)
    if section is not None:
        return (
            f"the id of {_article(notation.kind)} {_kind(notation.kind, link_to)}, "
            f"or any word while the plan has no `{section.key}`"
        )
    words = notation.vocabulary
    return f"any word, such as {_words(words)}" if words else "any word"


def _kind(kind: str, link_to: LinkTo) -> str:
    section = SECTION_OF_KIND.get(kind)
    return f"[{in_words(kind)}]({link_to(section.cls)})" if section else in_words(kind)


def _article(kind: str) -> str:
    return a(kind).split()[0]


def class_in_words(cls: type[Record]) -> str:
    """A record class as a reader would say it: ``FunnelStep`` is ``funnel step``."""
    if cls.__name__.isupper() or cls.__name__ in ("Raci", "Rice", "Ice"):
        return cls.__name__.upper()
    spaced = "".join(
        f" {letter.lower()}" if letter.isupper() else letter for letter in cls.__name__
    )
    return spaced.strip()


def remarks(spec: FieldSpec) -> str:
    """What else holds for a field: that it is required, or may stand alone."""
    said = []
    if spec.required:
        said.append("required")
    if spec.shorthand:
        said.append("may stand alone")
    return f" *{', '.join(said)}*" if said else ""
