"""How a status looks: a sign and a word, never a colour alone."""

from __future__ import annotations

from functools import lru_cache

from strategy_handbook.plan import Entity
from strategy_handbook.views.markup import Markup, escape
from strategy_handbook.views.wording import term

# The statuses of all kinds of entity come down to these few looks.
LOOKS = {
    "idea": "idea",
    "brief": "planned",
    "validating": "active",
    "committed": "planned",
    "in-progress": "active",
    "at-risk": "risk",
    "done": "done",
    "dropped": "cancelled",
    "planned": "planned",
    "approved": "planned",
    "live": "active",
    "paused": "paused",
    "completed": "done",
    "cancelled": "cancelled",
    "draft": "active",
    "in-review": "active",
    "scheduled": "planned",
    "published": "done",
    "active": "active",
    "met": "done",
    "missed": "cancelled",
    "shortlisted": "planned",
    "chosen": "done",
    "rejected": "cancelled",
    "existing": "done",
    "discontinued": "cancelled",
    "under-review": "active",
    "mitigated": "done",
    "happened": "risk",
    "closed": "cancelled",
    "proposed": "planned",
    "decided": "done",
    "superseded": "cancelled",
    "reversed": "cancelled",
}
_WORK = frozenset({"initiative", "campaign"})
SIGNS = {
    "done": "✓",
    "active": "▶",
    "planned": "",
    "risk": "!",
    "idea": "?",
    "cancelled": "✕",
    "paused": "‖",
    "": "",
}


def look_of(status: str | None) -> str:
    """The look of a status; empty where none was written or the word is the plan's own."""
    return LOOKS.get(status or "", "")


@lru_cache(maxsize=256)
def sign_of(status: str | None) -> Markup:
    """The sign of a status, hidden from screen readers, which are told the word; may be empty."""
    look = look_of(status)
    sign = SIGNS[look]
    if not sign:
        return Markup("")
    return Markup(f'<span class="hb-sign hb-sign--{look}" aria-hidden="true">{escape(sign)}</span>')


def status_word(status: str, kind: str) -> str:
    """A status in words, as it is said of a kind of entity."""
    return term(status, "work" if kind in _WORK else "")


def chip(status: str | None, kind: str = "") -> Markup:
    """A status as a chip with sign and word; empty for None.

    Args:
        status: The status.
        kind: The kind of entity that has it: languages agree with it.
    """
    return _chip(status, status_word(status, kind)) if status else Markup("")


@lru_cache(maxsize=256)
def _chip(status: str, word: str) -> Markup:
    look = look_of(status) or "neutral"
    return Markup(f'<span class="hb-chip hb-chip--{look}">{sign_of(status)}{escape(word)}</span>')


def standing(entity: Entity) -> Markup:
    """An entity's status as a chip; empty while it is simply in use."""
    return chip(entity.status, entity.kind) if entity.status != "active" else Markup("")
