"""The words a plan chooses from. A team may add its own to those that can be extended."""

from __future__ import annotations

import re
from dataclasses import dataclass

ID = re.compile(r"[a-z0-9][a-z0-9-]{0,62}")

# `index` would take the address of a list; the others are devices to some file systems.
RESERVED_IDS = frozenset(
    [
        "index",
        "con",
        "prn",
        "aux",
        "nul",
        *(f"com{n}" for n in range(10)),
        *(f"lpt{n}" for n in range(10)),
    ]
)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """A closed list of words, or one that ``plan: extend:`` may lengthen.

    Attributes:
        name: What one word of it is called, for example ``channel``.
        words: The words, in their natural order.
        extensible: Whether a plan may add words under ``extend: <name>:``.
    """

    name: str
    words: tuple[str, ...]
    extensible: bool = False


def _closed(name: str, words: str) -> Vocabulary:
    return Vocabulary(name, tuple(words.split()))


def _open(name: str, words: str) -> Vocabulary:
    return Vocabulary(name, tuple(words.split()), extensible=True)


STREAM = _closed("stream", "upstream downstream")
HALF = _closed("half", "upstream downstream both")
STAGE = _closed("stage", "unaware awareness consideration decision onboarding retention advocacy")
FOUR_P = _closed("four_p", "product price place promotion")
LEVEL = _closed("level", "low medium high")
CONFIDENCE = _closed("confidence", "assumed qualitative validated")
VISIBILITY = _closed("visibility", "public internal")
WEEKDAY = _closed("weekday", "mon tue wed thu fri sat sun")

CHANNEL = _open(
    "channel",
    "blog website email newsletter paid-search paid-social display retargeting social linkedin "
    "instagram youtube podcast webinar event press partners print direct-mail sms community "
    "sales-calls in-product",
)
FORMAT = _open(
    "format",
    "article case-study e-book guide report checklist template calculator quiz video podcast "
    "webinar talk social-post newsletter email ad landing-page press-release infographic event "
    "one-pager survey",
)
TACTIC = _open(
    "tactic",
    "educational-content thought-leadership event conference social-engagement partner-marketing "
    "market-research free-tool free-trial demo advertising promotion discount personal-selling "
    "customer-service retargeting free-shipping email-marketing ppc seo referral press",
)
CATEGORY = _open(
    "category",
    "media production content events research tools agency people travel print partners other",
)
ENTITY_STATUS = _open("status", "draft active under-review retired")

# Folders of the site that are not a plan's.
RESERVED_PLAN_IDS = RESERVED_IDS | {"assets", "plans", "search"}
