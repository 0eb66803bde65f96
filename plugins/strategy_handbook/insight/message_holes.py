"""Where the message house has holes: claims without proof, pillars nobody says, people nobody talks to."""

from __future__ import annotations

from typing import NamedTuple

from strategy_handbook.insight.belonging import personas_of
from strategy_handbook.insight.message_house import (
    RETIRED,
    Pillar,
    Said,
    loose,
    pillars,
    said,
    way_up,
)
from strategy_handbook.insight.once import once
from strategy_handbook.plan import Plan
from strategy_handbook.plan.audience import Persona
from strategy_handbook.plan.campaigns import Content
from strategy_handbook.plan.communication import Message, Proof


class Told(NamedTuple):
    """Whether a pillar reaches a persona.

    Attributes:
        meant: Whether the pillar, or a line below it, names the persona or a segment of hers.
        content: The content for her that carries the pillar or one of its lines.
    """

    meant: bool
    content: tuple[Content, ...]


@once
def unproven(plan: Plan) -> tuple[Message, ...]:
    """The claims: messages without a proof of their own and without one below them.

    Retired messages are left out, and their proofs do not count.
    """
    proven = {
        above.id for message in _current(plan) if message.proofs for above in way_up(plan, message)
    }
    return tuple(one for one in _current(plan) if one.id not in proven)


@once
def unfounded(plan: Plan) -> tuple[tuple[Message, Proof], ...]:
    """The proofs that name no evidence which the plan has."""
    return tuple(
        (message, proof)
        for message in _current(plan)
        for proof in message.proofs
        if not plan.found(proof.evidence)
    )


@once
def unsaid(plan: Plan) -> tuple[Message, ...]:
    """The pillars that neither a campaign nor any content says, and no line below them either."""
    return tuple(one.message for one in pillars(plan) if not said(plan, *one.messages))


@once
def one_sided(plan: Plan) -> tuple[tuple[Message, str], ...]:
    """The pillars that only one half says, with the half that says them."""
    found = []
    for pillar in pillars(plan):
        whole = said(plan, *pillar.messages)
        halves = [half for half in ("upstream", "downstream") if whole.of(plan, half)]
        if len(halves) == 1:
            found.append((pillar.message, halves[0]))
    return tuple(found)


@once
def stray(plan: Plan) -> tuple[tuple[Message, Said], ...]:
    """The messages that are said although they hang under nothing, with who says them.

    Empty in a plan without pillars: where no house stands, nothing can be outside it.
    """
    if not pillars(plan):
        return ()
    return tuple((one, by) for one in loose(plan) if (by := said(plan, one)))


@once
def unaddressed(plan: Plan) -> tuple[Persona, ...]:
    """The personas that no message is for; those one does not want to reach are left out."""
    if not plan.messages:
        return ()
    return tuple(
        persona
        for persona in reached(plan)
        if not any(is_for(message, persona) for message in _current(plan))
    )


def told(plan: Plan, pillar: Pillar, persona: Persona) -> Told:
    """Whether a pillar is meant for a persona, and what carries it to her."""
    return Told(
        any(is_for(message, persona) for message in pillar.messages if message.status != RETIRED),
        tuple(
            item
            for item in said(plan, *pillar.messages).content
            if any(ref.id == persona.id for ref in personas_of(plan, item))
        ),
    )


def is_for(message: Message, persona: Persona) -> bool:
    """Whether a message names a persona, or a segment she belongs to, as its audience."""
    own = {("persona", persona.id), *(("segment", ref.id) for ref in persona.segments)}
    return any((ref.kind, ref.id) in own for ref in message.audience)


def reached(plan: Plan) -> tuple[Persona, ...]:
    """The personas a plan wants to reach."""
    return tuple(one for one in plan.personas.values() if one.type != "negative")


def _current(plan: Plan) -> list[Message]:
    return [one for one in plan.messages.values() if one.status != RETIRED]
