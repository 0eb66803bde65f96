"""How much, how sure, how soon: three steps as dots and a word."""

from __future__ import annotations

from strategy_handbook.translation import N_, _
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.wording import term

_STEPS = {
    "low": 1, "medium": 2, "high": 3,
    "assumed": 1, "qualitative": 2, "validated": 3,
}  # fmt: skip
# Within a sentence: "Priority high".
_WITHIN = {"low": N_("low"), "medium": N_("medium"), "high": N_("high")}
CONFIDENCE_WORDS = {
    "assumed": N_("Assumed"),
    "qualitative": N_("Heard in interviews"),
    "validated": N_("Validated in numbers"),
}


def level(word: str | None, what: str = "") -> Markup:
    """A level as dots and a word; empty for None.

    Args:
        word: ``low``, ``medium`` or ``high``.
        what: What it is the level of, in the language spoken: "Priority".
    """
    if not word:
        return Markup("")
    text = term(word)
    if what:
        # Translators: {what} is "Priority", "Severity" …, {level} is "low", "medium" or "high".
        text = _("{what} {level}", what=what, level=_(_WITHIN.get(word, word)))
    return Markup('<span class="hb-level hb-level--{}">{}{}</span>').format(word, _dots(word), text)


def confidence(word: str | None) -> Markup:
    """How well something is known, as a badge; empty for None."""
    if not word:
        return Markup("")
    text = _(CONFIDENCE_WORDS[word]) if word in CONFIDENCE_WORDS else term(word)
    return Markup('<span class="hb-chip hb-confidence hb-confidence--{}">{}{}</span>').format(
        word, _dots(word), text
    )


def _dots(word: str) -> Markup:
    steps = _STEPS.get(word, 0)
    return Markup('<span class="hb-dots" aria-hidden="true">{}</span>').format(
        "●" * steps + "○" * (3 - steps)
    )
