"""Marks of what a proposal does: beside a name that it is new, has changed or goes."""

from __future__ import annotations

from strategy_handbook.insight.changes import What
from strategy_handbook.translation import N_, _
from strategy_handbook.views.markup import Markup

_WORDS = {
    What.ADDED: ("new", N_("New")),
    # Translators: marks an entry in which a proposal changes something.
    What.CHANGED: ("changed", N_("Changed")),
    # Translators: marks an entry to which a proposal gives another id.
    What.RENAMED: ("changed", N_("Renamed")),
    # Translators: marks an entry that a proposal takes out of the plan.
    What.REMOVED: ("removed", N_("Removed")),
}


def change_mark(what: What | None) -> Markup:
    """The mark of an entry; empty for one that the proposal leaves alone.

    Args:
        what: What becomes of the entry.
    """
    if what is None:
        return Markup("")
    look, word = _WORDS[what]
    # The space keeps the mark a word of its own where the style is not loaded, and for who listens.
    return Markup(' <span class="hb-mark hb-mark--{}">{}</span>').format(look, _(word))


def with_mark(name: Markup, what: What | None) -> Markup:
    """The name of something where it is a row, a card or a heading of its own, with its mark.

    Args:
        name: The name, or a link that says it.
        what: What becomes of it; what goes is struck through.
    """
    if what is None:
        return name
    struck = Markup("<s>{}</s>").format(name) if what is What.REMOVED else name
    return struck + change_mark(what)


def change_look(what: What | None) -> str:
    """How an entry looks because of a proposal: ``new``, ``changed`` or ``removed``; may be empty."""
    return _WORDS[what][0] if what else ""
