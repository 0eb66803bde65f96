"""An id made from a name: small letters, digits and hyphens, whatever script the name is written in."""

from __future__ import annotations

import re

from anyascii import anyascii

from strategy_handbook.plan.vocabulary import ID, RESERVED_IDS

LONGEST = 63
# Where a language writes letters in another way than by leaving their signs out.
_LETTERS = {
    "de": {"ä": "ae", "ö": "oe", "ü": "ue"},
    "da": {"å": "aa", "ø": "oe", "æ": "ae"},
    "nb": {"å": "aa", "ø": "oe", "æ": "ae"},
    "nn": {"å": "aa", "ø": "oe", "æ": "ae"},
}
# Such signs are read in one way in Chinese and in another in Japanese.
_CHINESE_SIGNS = re.compile("[\u3400-\u9fff\U00020000-\U0003ffff]")
_APOSTROPHES = re.compile("['’ʼ`]")


def id_from_name(name: str, language: str = "en") -> str:
    """The id that a name suggests; empty if nothing of the name can be kept.

    Args:
        name: What people call the thing: ``Café-Betreiber``.
        language: The language it is in, such as ``de``: ``cafe-betreiber``.
    """
    if language == "ja" and _CHINESE_SIGNS.search(name):
        return ""
    lower = name.lower()
    for letter, instead in _LETTERS.get(language, {}).items():
        lower = lower.replace(letter, instead)
    latin = _APOSTROPHES.sub("", anyascii(lower)).lower()
    words = re.findall("[a-z0-9]+", latin)
    kept = "-".join(words)
    if len(kept) > LONGEST:
        # Not in the middle of a word, unless it is the only one.
        whole = kept[: LONGEST + 1].rpartition("-")[0]
        kept = whole or kept[:LONGEST]
    if kept in RESERVED_IDS:
        kept += "-1"
    return kept if ID.fullmatch(kept) else ""
