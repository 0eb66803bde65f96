"""Facts of a half as short phrases: words with how often they occur, a number with its noun."""

from __future__ import annotations

from strategy_handbook.translation import N_n, _, ngettext, pgettext
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.wording import filled, filled_n, in_a_row, term

MOST_WORDS = 6


def with_counts(found: list[tuple[str, int]]) -> Markup:
    """Words with how often they occur, the rest counted."""
    if not found:
        return Markup("")
    shown = in_a_row(
        Markup('{} <span class="hb-quiet">{}</span>').format(term(word), count)
        for word, count in found[:MOST_WORDS]
    )
    rest = len(found) - MOST_WORDS
    if rest <= 0:
        return shown
    # Translators: {names} is a list with commas: "a, b, c and 4 more".
    return filled_n(N_n("{names} and {n} more", "{names} and {n} more"), rest, names=shown)


def labelled(label: str, value: Markup) -> Markup:
    """A fact with what it is about."""
    return filled(_("{label}: {value}"), label=label, value=value)


def counted(forms: tuple[str, str], count: int, **values: str) -> str:
    """A phrase that depends on a number; empty for none."""
    return ngettext(*forms, count, **values) if count else ""


def sentences(*parts: str) -> Markup:
    """Phrases one after the other; those that are empty are left out."""
    between = pgettext("between two short sentences", "; ")
    return Markup("{}").format(between.join(part for part in parts if part))
