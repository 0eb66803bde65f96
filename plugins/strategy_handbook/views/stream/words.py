"""What is said of the stream: of its stages, of each entity in it, and of its loose ends."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from strategy_handbook.insight.stream import Stream, loose_ends, stage_of
from strategy_handbook.plan import Entity, Plan
from strategy_handbook.translation import N_, _
from strategy_handbook.views.wording import in_a_line

TITLES = {
    "research": N_("Research"),
    "gap": N_("Gaps"),
    "initiative": N_("Initiatives"),
    "campaign": N_("Campaigns"),
    "goal": N_("Goals"),
    "metric": N_("Metrics"),
}
# The page and the anchor on which all of a stage are told.
PLACES = {
    "research": ("upstream", ""),
    "gap": ("upstream", ""),
    "initiative": ("initiatives", ""),
    "campaign": ("campaigns", ""),
    "goal": ("goals", ""),
    "metric": ("records", "section-metrics"),
}
# What is missing, and the key that says it.
FROM_NOTHING = {
    "gap": (N_("No research shows it."), "evidence:"),
    "initiative": (N_("It closes no gap, and no trend or study speaks for it."), "closes:"),
    "campaign": (N_("It takes over from no initiative and rests on no research."), "handovers:"),
    "goal": (N_("No campaign and no initiative works for it."), "goals:"),
}
TO_NOTHING = {
    "research": (N_("No gap, initiative or campaign rests on it."), "evidence:"),
    "gap": (N_("No initiative closes it."), "closes:"),
    "initiative": (N_("It hands over to no campaign."), "handovers:"),
    "campaign": (N_("It works for no goal."), "goals:"),
    "goal": (N_("No metric measures it."), "metric:"),
}


class Fault(NamedTuple):
    """What an entity lacks in the stream.

    Attributes:
        short: In two or three words.
        text: In a sentence.
        key: What to write.
    """

    short: str
    text: str
    key: str


def facts_of(stream: Stream, entity: Entity) -> Iterator[str]:
    """What an entity rests on and leads to, as sentences without an end."""
    above = [arrow.source.label for arrow in stream.into(entity)]
    below = [arrow.target.label for arrow in stream.out_of(entity)]
    if above:
        yield _("Rests on: {names}", names=in_a_line(dict.fromkeys(above)))
    if below:
        yield _("Leads to: {names}", names=in_a_line(dict.fromkeys(below)))


def faults_of(plan: Plan, entity: Entity) -> Iterator[Fault]:
    """What an entity lacks in the stream."""
    loose = loose_ends(plan)
    if entity in loose.from_nothing:
        text, key = FROM_NOTHING[stage_of(entity)]
        # Translators: of an entry that rests on nothing else in the plan.
        yield Fault(_("Rests on nothing"), _(text), key)
    if entity in loose.to_nothing:
        text, key = TO_NOTHING[stage_of(entity)]
        # Translators: of an entry on which nothing else in the plan rests.
        yield Fault(_("Leads nowhere"), _(text), key)
