"""The catalogues say everything that the program says, and say it of the same things."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from babel.messages.catalog import Catalog, Message

import catalogues

_PLACE = re.compile(r"\{(\w+)\}")
ADVICE = "run `make catalogues`, and translate what is new"


@pytest.fixture(scope="module")
def template() -> Catalog:
    return catalogues.messages()


def test_the_list_of_texts_is_that_of_the_code(template: Catalog) -> None:
    assert catalogues.TEMPLATE.read_text("utf-8") == catalogues.text_of(template), ADVICE


@pytest.mark.parametrize("language", catalogues.LANGUAGES)
def test_every_text_is_translated(template: Catalog, language: str) -> None:
    assert catalogues.untranslated(catalogues.updated(language, template)) == [], ADVICE


@pytest.mark.parametrize("language", catalogues.LANGUAGES)
def test_what_is_shipped_is_what_was_written(template: Catalog, language: str) -> None:
    catalog = catalogues.updated(language, template)
    file = catalogues.file_of(language)
    assert file.read_text("utf-8") == catalogues.text_of(catalog), ADVICE
    assert file.with_suffix(".mo").read_bytes() == catalogues.compiled(catalog), ADVICE


@pytest.mark.parametrize("language", catalogues.LANGUAGES)
def test_a_translation_has_the_places_of_its_text(language: str) -> None:
    wrong = [
        f"{text} -> {said}"
        for text, said, plural in _pairs(catalogues.read(language))
        # Of one thing the number may be left out: `ein Ziel`.
        if _places(text) - _places(said) - ({"n"} if plural else set())
        or _places(said) - _places(text) - ({"n"} if plural else set())
    ]
    assert wrong == []


@pytest.mark.parametrize("language", catalogues.LANGUAGES)
def test_a_translation_begins_and_ends_as_its_text(language: str) -> None:
    """Spaces and full stops at the ends are put there for what follows."""
    wrong = [
        f"{text!r} -> {said!r}"
        for text, said, _ in _pairs(catalogues.read(language))
        if (text[:1].isspace(), text[-1:].isspace()) != (said[:1].isspace(), said[-1:].isspace())
        # What stands between others is each language's own.
        and any(letter.isalpha() for letter in text)
    ]
    assert wrong == []


def _places(text: str) -> set[str]:
    return set(_PLACE.findall(text))


def _pairs(catalog: Catalog) -> Iterator[tuple[str, str, bool]]:
    """Each text with each of its translations, and whether it depends on a number."""
    message: Message
    for message in catalog:
        if not message.id:
            continue
        if isinstance(message.id, tuple):
            for said in message.string:
                yield message.id[1], said, True
        else:
            yield message.id, str(message.string), False
