"""How much, how sure, how soon: three steps as dots and a word."""

from __future__ import annotations

from strategy_handbook.plan import humanize
from strategy_handbook.views.markup import Markup

_STEPS = {
    "low": 1, "medium": 2, "high": 3,
    "assumed": 1, "qualitative": 2, "validated": 3,
}  # fmt: skip
CONFIDENCE_WORDS = {
    "assumed": "Assumed",
    "qualitative": "Heard in interviews",
    "validated": "Validated in numbers",
}


def level(word: str | None, what: str = "") -> Markup:
    """A level as dots and a word; empty for None.

    Args:
        word: ``low``, ``medium`` or ``high``.
        what: What it is the level of, said before the word: "Priority".
    """
    if not word:
        return Markup("")
    return Markup('<span class="hb-level hb-level--{}">{}{}{}</span>').format(
        word, _dots(word), f"{what} " if what else "", word if what else humanize(word)
    )


def confidence(word: str | None) -> Markup:
    """How well something is known, as a badge; empty for None."""
    if not word:
        return Markup("")
    text = CONFIDENCE_WORDS.get(word, humanize(word))
    return Markup('<span class="hb-chip hb-confidence hb-confidence--{}">{}{}</span>').format(
        word, _dots(word), text
    )


def _dots(word: str) -> Markup:
    steps = _STEPS.get(word, 0)
    return Markup('<span class="hb-dots" aria-hidden="true">{}</span>').format(
        "●" * steps + "○" * (3 - steps)
    )
