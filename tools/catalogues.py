"""Brings the catalogues of translations up to date with the texts in the code: `make catalogues`.

The words of the plan's format (fields, vocabularies, sections) are gathered from their
declarations, all other texts from the calls that say them. Texts that are gone leave the
catalogues; a translation is never guessed from a similar text.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from pathlib import Path

from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from strategy_handbook import translation
from strategy_handbook.plan import SECTIONS, humanize, vocabulary
from strategy_handbook.plan.notations import Many, Notation, Word
from strategy_handbook.plan.records import Record, fields_of
from strategy_handbook.plan.strategy import DownstreamQuestions, UpstreamQuestions
from strategy_handbook.views.wording import APART

PACKAGE = Path(translation.__file__).parents[1]
# The languages that the handbook comes with, besides English.
LANGUAGES = ("de", "es", "fr", "ja")

METHODS = [
    ("**.py", "python"),
    ("**.html", "jinja2"),
]
# trim_blocks would not change a text, but Babel's reader of templates wants to be told.
OPTIONS = {"**.html": {"trimmed": "true", "silent": "false"}}
KEYWORDS = {
    "_": None,
    "N_": None,
    "N_n": (1, 2),
    "gettext": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
}


def messages() -> Catalog:
    """All texts of the program, none of them translated."""
    catalog = _catalog()
    found = extract_from_dir(
        str(PACKAGE),
        METHODS,
        OPTIONS,
        KEYWORDS,
        comment_tags=("Translators:",),
        strip_comment_tags=True,
    )
    for file, _line, text, comments, context in sorted(found, key=lambda one: (one[0], one[1])):
        if not file.startswith("translation/"):
            # Without lines: they move with every change, and would fill its review.
            catalog.add(text, None, [(file, 0)], auto_comments=comments, context=context)
    for text, comment in _declared():
        catalog.add(text, None, [("plan", 0)], auto_comments=[comment])
    for context, words in APART.items():
        for word in sorted(words):
            catalog.add(humanize(word), None, [("plan", 0)], context=context)
    return catalog


def _catalog(locale: str | None = None) -> Catalog:
    return Catalog(
        locale=locale,
        domain=translation.DOMAIN,
        project="Strategy Handbook",
        header_comment="# What the handbook says.",
        fuzzy=False,
    )


def _declared() -> Iterator[tuple[str, str]]:
    """Each text of the plan's format that pages show, and what it is."""
    for section in SECTIONS:
        yield section.title, f"the section `{section.key}:` of a plan"
        yield section.doc, f"what the section `{section.key}:` is for"
        if section.kind:
            yield humanize(section.kind), f"one entry of the section `{section.key}:`"
    for cls in _records():
        yield humanize(cls.__name__), "a record of a plan"
        for spec in fields_of(cls):
            yield spec.label, f"the field `{spec.key}:` of a plan"
            if spec.back:
                yield spec.back, f"how what `{spec.key}:` names is tied to the entry that names it"
            for word in _words_of(spec.notation):
                yield humanize(word), f"a word of a plan for `{spec.key}:`"
            if cls in (UpstreamQuestions, DownstreamQuestions):
                yield spec.doc, "one of the questions that a half of a plan answers"
    for one in vars(vocabulary).values():
        if isinstance(one, vocabulary.Vocabulary):
            for word in one.words:
                yield humanize(word), f"a word of a plan: {one.name}"


def _words_of(notation: Notation) -> tuple[str, ...]:
    """The words of a list that is declared with its field."""
    one = notation.inner if isinstance(notation, Many) else notation
    return one.vocabulary.words if isinstance(one, Word) else ()


def _records(cls: type[Record] = Record) -> Iterator[type[Record]]:
    """The classes of a plan's records; those of views, which are read alike, are none of them."""
    for one in cls.__subclasses__():
        if one.__module__.startswith("strategy_handbook.plan."):
            yield one
        yield from _records(one)


def text_of(catalog: Catalog) -> str:
    """A catalogue as it stands in its file."""
    written = io.BytesIO()
    write_po(written, catalog, width=100, sort_output=True, omit_header=True, include_lineno=False)
    plural = (
        f'"Language: {catalog.locale}\\n"\n"Plural-Forms: {catalog.plural_forms}\\n"\n'
        if catalog.locale
        else ""
    )
    head = f'msgid ""\nmsgstr ""\n{plural}"Content-Type: text/plain; charset=utf-8\\n"\n\n'
    return head + written.getvalue().decode("utf-8").strip() + "\n"


def file_of(language: str) -> Path:
    """Where a language's catalogue stands."""
    return translation.CATALOGUES / language / "LC_MESSAGES" / f"{translation.DOMAIN}.po"


TEMPLATE = translation.CATALOGUES / f"{translation.DOMAIN}.pot"


def read(language: str) -> Catalog:
    """A language's catalogue as it stands; an empty one for a language that has none."""
    file = file_of(language)
    if not file.exists():
        return _catalog(language)
    with file.open("rb") as stream:
        return read_po(stream, locale=language, domain=translation.DOMAIN)


def updated(language: str, template: Catalog) -> Catalog:
    """A language's catalogue with the program's texts and the translations that it has of them."""
    catalog = read(language)
    catalog.update(template, no_fuzzy_matching=True)
    catalog.obsolete.clear()
    return catalog


class _WithoutDates(Catalog):
    """A catalogue whose head says nothing that would make each run another file."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        """What a program must know to read it."""
        return [
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Plural-Forms", self.plural_forms),
        ]


def compiled(catalog: Catalog) -> bytes:
    """A catalogue as the program reads it."""
    written = io.BytesIO()
    plain = _WithoutDates(str(catalog.locale), fuzzy=False)
    for message in catalog:
        if message.id and all(_forms(message.string)):
            plain.add(message.id, message.string, context=message.context)
    write_mo(written, plain)
    return written.getvalue()


def untranslated(catalog: Catalog) -> list[str]:
    """The texts that a catalogue has no translation of."""
    return [
        str(message.id)
        for message in catalog
        if message.id and (not message.string or not all(_forms(message.string)))
    ]


def _forms(string: object) -> tuple[str, ...]:
    return string if isinstance(string, tuple) else (str(string),)


def main() -> None:
    """Writes the list of texts, and each language's catalogue as text and compiled."""
    template = messages()
    TEMPLATE.write_text(text_of(template), "utf-8")
    for language in (*LANGUAGES, *sys.argv[1:]):
        Locale.parse(language)
        catalog = updated(language, template)
        file = file_of(language)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text_of(catalog), "utf-8")
        file.with_suffix(".mo").write_bytes(compiled(catalog))
        missing = len(untranslated(catalog))
        print(f"{language}: {len(template) - missing} of {len(template)} texts translated")


if __name__ == "__main__":
    main()
