"""How much of a persona is known, and how much of it is assumed."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import NamedTuple

from strategy_handbook.insight.freshness import stale
from strategy_handbook.plan import Plan
from strategy_handbook.plan.audience import Gain, Objection, Pain, Persona, Quote

Claim = Pain | Gain | Objection | Quote


class Footing(NamedTuple):
    """What the claims about a persona rest on.

    Attributes:
        fresh: Claims with evidence that may be relied on.
        stale: Claims all of whose evidence is out of date.
        assumed: Claims without evidence.
    """

    fresh: tuple[Claim, ...]
    stale: tuple[Claim, ...]
    assumed: tuple[Claim, ...]

    @property
    def total(self) -> int:
        """How many claims there are."""
        return len(self.fresh) + len(self.stale) + len(self.assumed)

    @property
    def assumption(self) -> Decimal | None:
        """The share of the claims without evidence, in percent; None without claims."""
        return Decimal(len(self.assumed)) * 100 / self.total if self.total else None


def footing(plan: Plan, persona: Persona, as_of: dt.date) -> Footing:
    """What the claims about a persona rest on.

    Claims are what may name its evidence: pains, gains, objections that have an answer, and quotes. What
    stands behind the persona as a whole stands behind none of them in particular.
    """
    answered = tuple(one for one in persona.objections if one.answer)
    claims: tuple[Claim, ...] = (*persona.pains, *persona.gains, *answered, *persona.quotes)
    fresh: list[Claim] = []
    out_of_date: list[Claim] = []
    assumed: list[Claim] = []
    for claim in claims:
        grounds = plan.found(claim.evidence)
        if not grounds:
            assumed.append(claim)
        elif all(stale(one, as_of) for one in grounds):
            out_of_date.append(claim)
        else:
            fresh.append(claim)
    return Footing(tuple(fresh), tuple(out_of_date), tuple(assumed))
