"""How findings speak: names in backticks, lists in words, the nearest right name."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Sequence


def quoted(word: str) -> str:
    """A name as findings show it; long ones are shortened, line breaks become spaces."""
    flat = " ".join(word.split())
    return f"`{flat[:60]}…`" if len(flat) > 61 else f"`{flat}`"


def listed(words: Iterable[str], last: str = "or") -> str:
    """Words as a list in a sentence: ``a, b or c``."""
    items = list(words)
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def a(noun: str) -> str:
    """A noun with its article: ``a goal``, ``an initiative``."""
    return f"an {noun}" if noun[:1] in "aeiou" else f"a {noun}"


def nearest(word: str, candidates: Iterable[str]) -> list[str]:
    """The candidates someone may have meant.

    Args:
        word: What was written.
        candidates: What could have been written.

    Returns:
        One candidate when it is clearly meant, else up to three, best first; perhaps none.
    """
    folded = {candidate.lower(): candidate for candidate in candidates}
    similar = difflib.get_close_matches(word.lower(), folded, n=3, cutoff=0.6)
    close = [other for other in similar if _may_be_meant(word.lower(), other)]
    if not close:
        return []
    scores = [difflib.SequenceMatcher(None, word.lower(), other).ratio() for other in close]
    if len(close) == 1 or scores[0] - scores[1] > 0.08:
        return [folded[close[0]]]
    return [folded[other] for other in close]


def _may_be_meant(word: str, other: str) -> bool:
    """Whether two words differ by slips of the hand, or by whole words: `due_date`, `due`."""
    if _words(word) & _words(other):
        return True
    return edits(word, other) <= max(1, min(len(word), len(other)) // 3)


def _words(name: str) -> set[str]:
    return set(re.split("[_ :-]", name))


def edits(one: str, other: str) -> int:
    """How many slips lie between two words: a letter more, less, wrong, or swapped with the next."""
    before: list[int] = []
    above = list(range(len(other) + 1))
    for row, letter in enumerate(one, start=1):
        here = [row]
        for column, wanted in enumerate(other, start=1):
            cost = min(
                above[column] + 1, here[column - 1] + 1, above[column - 1] + (letter != wanted)
            )
            swapped = row > 1 and column > 1 and letter == other[column - 2]
            if swapped and one[row - 2] == wanted:
                cost = min(cost, before[column - 2] + 1)
            here.append(cost)
        before, above = above, here
    return above[-1]


def use_one_of(word: str, candidates: Sequence[str], most: int = 12) -> str:
    """Advice for a word that is none of the candidates: the nearest, or what there is."""
    close = nearest(word, candidates)
    if close:
        return "use " + listed(quoted(other) for other in close)
    if not candidates:
        return ""
    shown = [quoted(other) for other in candidates]
    more = len(shown) - most
    # In place of "1 more" there is room for that one.
    if more <= 1:
        return "use " + listed(shown)
    return f"use {', '.join(shown[:most])} or one of {more} more"


def counted(number: int, noun: str, many: str = "") -> str:
    """A number with its noun: ``1 plan``, ``1,200 records``.

    Args:
        number: The number.
        noun: What one of them is called.
        many: What several of them are called, where that is not the noun with an s.
    """
    return f"{number:,} {noun if number == 1 else many or noun + 's'}"
