"""How findings speak: names in backticks, lists in words, the nearest right name."""

from __future__ import annotations

import difflib
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
    close = difflib.get_close_matches(word.lower(), folded, n=3, cutoff=0.6)
    if not close:
        return []
    scores = [difflib.SequenceMatcher(None, word.lower(), other).ratio() for other in close]
    if len(close) == 1 or scores[0] - scores[1] > 0.08:
        return [folded[close[0]]]
    return [folded[other] for other in close]


def use_one_of(word: str, candidates: Sequence[str], most: int = 12) -> str:
    """Advice for a word that is none of the candidates: the nearest, or what there is."""
    close = nearest(word, candidates)
    if close:
        return "use " + listed(quoted(other) for other in close)
    if not candidates:
        return ""
    shown = [quoted(other) for other in candidates[:most]]
    more = len(candidates) - most
    return "use " + (", ".join(shown) + f" or one of {more} more" if more > 0 else listed(shown))


def counted(number: int, noun: str, many: str = "") -> str:
    """A number with its noun: ``1 plan``, ``1,200 records``.

    Args:
        number: The number.
        noun: What one of them is called.
        many: What several of them are called, where that is not the noun with an s.
    """
    return f"{number:,} {noun if number == 1 else many or noun + 's'}"
