"""How views speak the plan's language: words of the plan's format, sentences with links in them."""

from __future__ import annotations

from collections.abc import Iterable

from strategy_handbook.plan import humanize
from strategy_handbook.translation import _, pgettext, spoken
from strategy_handbook.views.markup import Markup, escape

_OF_WORK = (
    "active", "approved", "cancelled", "committed", "completed", "done", "dropped", "paused", "planned",
)  # fmt: skip
# Words that are one in English and not in other languages, by what they are said of: an
# initiative or a campaign is feminine in French where a goal is not, and Social is a kind of trend too.
APART = {
    "work": frozenset(_OF_WORK),
    "channel": frozenset({"social"}),
    "seniority": frozenset({"owner"}),
}


def term(word: str, of: str = "") -> str:
    """A word of the plan's format as people read it: ``in-progress`` is ``In progress``.

    Words that a team has added are not in the catalogues, and stay in the team's own language.

    Args:
        word: The word.
        of: What it is said of, if that is one of those in `APART`.
    """
    said = humanize(word)
    return pgettext(of, said) if word in APART.get(of, ()) else _(said)


def filled(text: str, **values: object) -> Markup:
    """A translated text as HTML, with HTML in its places.

    Args:
        text: The text, already in the language spoken, with a name in braces for each place:
            ``filled(_("Serves {goals}"), goals=links)``.
        values: What stands in the places; escaped unless it is HTML.
    """
    return Markup(escape(text)).format(**values)


def filled_n(forms: tuple[str, str], number: int, **values: object) -> Markup:
    """A text that depends on a number as HTML, with HTML in its places.

    Args:
        forms: The two forms in English: ``N_n("{n} goal", "{n} goals")``.
        number: The number; it stands in the place ``{n}`` unless the values say otherwise.
        values: What stands in the places; escaped unless it is HTML.
    """
    words = spoken()
    return Markup(escape(words.form(*forms, number))).format(**{"n": words.count(number), **values})


def within(word: str) -> str:
    """A word that begins with a capital as it stands within a sentence, where it needs none."""
    # German writes its nouns with a capital wherever they stand, and all do it with KPI and RACI.
    if spoken().locale.language == "de" or word[1:2].isupper():
        return word
    return word[:1].lower() + word[1:]


def after_label() -> str:
    """What this language puts between a label that ends with a colon and what it is said of."""
    return pgettext("between a label with a colon and what it is said of", " ")


def in_sentences(*sentences: str) -> str:
    """Whole sentences one after the other, with what this language puts between them; no empty ones."""
    between = pgettext("between two sentences", " ")
    return between.join(sentence for sentence in sentences if sentence)


def in_a_row(parts: Iterable[Markup | str]) -> Markup:
    """Several things one after the other, with what this language puts between them: ``a, b``."""
    return escape(pgettext("between the parts of a list", ", ")).join(parts)


def in_a_line(parts: Iterable[str]) -> str:
    """Several texts one after the other as a text that is not HTML: ``a, b``."""
    return pgettext("between the parts of a list", ", ").join(parts)


def together(parts: Iterable[Markup | str]) -> Markup:
    """A list within a sentence: ``one, two and three``."""
    *first, last = [escape(part) for part in parts] or [Markup("")]
    return filled(_("{first} and {last}"), first=in_a_row(first), last=last) if first else last
