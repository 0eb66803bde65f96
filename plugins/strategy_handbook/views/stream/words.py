"""What is said of the stream: of its stages, of each entity in it, and of its loose ends."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from strategy_handbook.insight.stream import key_of, loose_ends, stage_of, stream
from strategy_handbook.plan import Entity, Plan
from strategy_handbook.translation import N_, _
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.reckoning import reckoning
from strategy_handbook.views.wording import filled, in_a_line

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
    "research": ("research", ""),
    "gap": ("research", "gaps"),
    "initiative": ("initiatives", ""),
    "campaign": ("campaigns", ""),
    "goal": ("goals", ""),
    "metric": ("metrics", ""),
}
_OF_GAP = N_("{key} of a gap")
_OF_INITIATIVE = N_("{key} of an initiative")
_OF_CAMPAIGN = N_("{key} of a campaign")
# What is missing; the key that says it; and, where that is not the entry's own, of what it is.
FROM_NOTHING = {
    "gap": (N_("No research shows it."), "evidence:", ""),
    "initiative": (N_("It closes no gap, and no trend or study speaks for it."), "closes:", ""),
    "campaign": (
        N_("It takes over from no initiative and rests on no research."),
        "handovers:",
        _OF_INITIATIVE,
    ),
    "goal": (N_("No campaign and no initiative works for it."), "goals:", _OF_CAMPAIGN),
}
TO_NOTHING = {
    "research": (N_("No gap, initiative or campaign rests on it."), "evidence:", _OF_GAP),
    "gap": (N_("No initiative closes it."), "closes:", _OF_INITIATIVE),
    "initiative": (N_("It hands over to no campaign."), "handovers:", ""),
    "campaign": (N_("It works for no goal."), "goals:", ""),
    "goal": (N_("No metric measures it."), "metric:", ""),
}


class Fault(NamedTuple):
    """What an entity lacks in the stream.

    Attributes:
        short: In two or three words.
        text: In a sentence.
        write: What to write, and where that is not in the entry itself.
    """

    short: str
    text: str
    write: Markup


def how_drawn() -> Markup:
    """Where the lines come from, and what a loose end is."""
    return reckoning(
        _(
            "Each line is written in the plan, and nothing is guessed: a gap names its evidence, an "
            "initiative the gaps it closes and the campaigns it hands over to, initiatives and "
            "campaigns their goals, a goal its metric. The thick lines are handovers."
        ),
        _(
            "An entry is loose where it should rest on something, or lead to something, that is not "
            "called off itself. Competitors and metrics may stand alone."
        ),
    )


def facts_of(plan: Plan, entity: Entity) -> Iterator[str]:
    """What an entity rests on and leads to, as sentences without an end."""
    found = stream(plan)
    above = [arrow.source.label for arrow in found.into(entity)]
    # A reason that has no line to it is a reason all the same: a benchmark, a metric.
    above += [one.label for one in plan.found(entity.evidence)]
    below = [arrow.target.label for arrow in found.out_of(entity)]
    if above:
        yield _("Rests on: {names}", names=in_a_line(dict.fromkeys(above)))
    if below:
        yield _("Leads to: {names}", names=in_a_line(dict.fromkeys(below)))


def faults_of(plan: Plan, entity: Entity) -> Iterator[Fault]:
    """What an entity lacks in the stream."""
    loose = loose_ends(plan)
    if key_of(entity) in loose.from_nothing:
        # Translators: of an entry that rests on nothing else in the plan.
        yield _fault(_("Rests on nothing"), *FROM_NOTHING[stage_of(entity)])
    if key_of(entity) in loose.to_nothing:
        yield _fault(_leads_astray(plan, entity), *TO_NOTHING[stage_of(entity)])


def _leads_astray(plan: Plan, entity: Entity) -> str:
    """What is said of an entity that does not lead where it should, though it may lead elsewhere."""
    if not stream(plan).out_of(entity):
        # Translators: of an entry on which nothing else in the plan rests.
        return _("Leads nowhere")
    if entity.kind == "initiative":
        return _("Hands over to no campaign")
    return _(TO_NOTHING[stage_of(entity)][0])


def _fault(short: str, text: str, key: str, where: str) -> Fault:
    written = Markup("<code>{}</code>").format(key)
    return Fault(short, _(text), filled(_(where), key=written) if where else written)
