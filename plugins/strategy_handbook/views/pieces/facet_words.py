"""What the facets of the plan are called, and the order in which their values come."""

from __future__ import annotations

from collections.abc import Iterable

from strategy_handbook.plan import Entity, Plan
from strategy_handbook.plan.vocabulary import FOUR_P
from strategy_handbook.translation import N_, _
from strategy_handbook.views.wording import term

# How a status moves on in time; words a plan adds come after these.
_STATUSES = (
    *("at-risk", "in-progress", "live", "active", "validating", "committed", "approved"),
    *("scheduled", "planned", "in-review", "draft", "brief", "idea", "paused"),
    *("done", "completed", "published", "dropped", "cancelled", "retired"),
)
# Texts of these tables are said in the plan's language by those who use them: `_(FACET_NAMES[…])`.
STREAMS = {
    "upstream": (N_("Upstream"), N_("What we build for later")),
    "downstream": (N_("Downstream"), N_("What we sell now")),
    "both": (N_("Both halves"), N_("Work that serves both")),
}
FACET_NAMES = {
    # Translators: one half of the strategy, upstream or downstream.
    "stream": N_("Half"),
    "persona": N_("Persona"),
    "segment": N_("Segment"),
    "channel": N_("Channel"),
    "owner": N_("Owner"),
    "status": N_("Status"),
    "four_p": N_("4 Ps"),
    "campaign": N_("Campaign"),
    "tag": N_("Tag"),
}
NOTHING = {
    "stream": N_("Neither half"),
    "persona": N_("No persona"),
    "segment": N_("No segment"),
    "channel": N_("No channel"),
    "owner": N_("No owner"),
    "status": N_("No status"),
    "four_p": N_("None of the 4 Ps"),
}


def in_order(plan: Plan, facet: str, found: Iterable[str]) -> list[str]:
    """The values found, each once, in the order in which the plan or the field has them.

    Args:
        plan: The plan.
        facet: One of ``insight.facets.FACETS``.
        found: The values there are.
    """
    values = dict.fromkeys(found)
    known: dict[str, Iterable[str]] = {
        "stream": STREAMS,
        "persona": plan.personas,
        "segment": plan.segments,
        "channel": plan.channels,
        "owner": plan.team,
        "status": _STATUSES,
        "four_p": FOUR_P.words,
        "campaign": plan.campaigns,
    }
    first = [value for value in known.get(facet, ()) if value in values]
    return list(dict.fromkeys([*first, *values]))


def entity_of(plan: Plan, facet: str, value: str) -> Entity | None:
    """The entity that a value of a facet is; None for words."""
    return plan.entity("role" if facet == "owner" else facet, value)


def word_of(plan: Plan, facet: str, value: str) -> str:
    """What people call a value of a facet."""
    if facet == "stream":
        return _(STREAMS[value][0])
    if facet == "tag":
        return value
    entity = entity_of(plan, facet, value)
    return entity.label if entity else term(value)
