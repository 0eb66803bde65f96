"""A line about all initiatives or all campaigns: how many, in which state, and how they hang together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from strategy_handbook.insight.work import Work
from strategy_handbook.translation import N_n, _, ngettext, spoken
from strategy_handbook.views.wording import in_a_row, in_sentences, term

# How far along work is, within a sentence: "3 campaigns: 2 live, 1 planned", "all live".
_STATES = {
    # Translators: this and the states after it are said of campaigns or of initiatives.
    "idea": N_n("idea", "ideas"),
    "planned": N_n("planned", "planned"),
    "approved": N_n("approved", "approved"),
    "live": N_n("live", "live"),
    "at-risk": N_n("at risk", "at risk"),
    "paused": N_n("paused", "paused"),
    "completed": N_n("completed", "completed"),
    "cancelled": N_n("cancelled", "cancelled"),
    "validating": N_n("validating", "validating"),
    "committed": N_n("committed", "committed"),
    "in-progress": N_n("in progress", "in progress"),
    "done": N_n("done", "done"),
    "dropped": N_n("dropped", "dropped"),
    "": N_n("without a status", "without a status"),
}


class InShort(NamedTuple):
    """The sentences about one kind of work, in English and marked for translation.

    Attributes:
        mixed: How many there are, in several states: ``{n} campaigns: {states}.``
        alike: How many there are, in one state: ``{n} campaigns, all {state}.``
        none_linked: That none of several hangs together with the other half.
        some_linked: How many of them do: ``{n} of {total} grow from an initiative.``
        all_linked: That the only one does, or all of them.
    """

    mixed: tuple[str, str]
    alike: tuple[str, str]
    none_linked: str
    some_linked: tuple[str, str]
    all_linked: tuple[str, str]


def in_short(works: Sequence[Work], linked: int, said: InShort) -> str:
    """All work in a line: how much of it, in which state, and how much hangs together.

    Args:
        works: The initiatives or campaigns; at least one.
        linked: How many of them hang together with the other half.
        said: The sentences about them.
    """
    total = len(works)
    stand = _standing(works, said)
    if linked == total:
        return in_sentences(stand, ngettext(*said.all_linked, total))
    if linked:
        count = spoken().count(total)
        return in_sentences(stand, ngettext(*said.some_linked, linked, total=count))
    return in_sentences(stand, _(said.none_linked)) if total > 1 else stand


def _standing(works: Sequence[Work], said: InShort) -> str:
    states = Counter(one.status or "" for one in works)
    if len(states) == 1:
        (state,) = states
        return ngettext(*said.alike, len(works), state=_state(state, len(works)))
    parts = (
        # Translators: "2 live": {state} is how far along so many campaigns or initiatives are.
        ngettext("{n} {state}", "{n} {state}", count, state=_state(state, count))
        for state, count in states.most_common()
    )
    return ngettext(*said.mixed, len(works), states=in_a_row(parts).unescape())


def _state(state: str, count: int) -> str:
    return ngettext(*_STATES[state], count) if state in _STATES else term(state).lower()
