"""The kinds of entries that can be compared, with what is said of each and in which order they stand."""

from __future__ import annotations

from typing import NamedTuple

from strategy_handbook.plan import Entity
from strategy_handbook.translation import N_
from strategy_handbook.views.compare import campaigns, personas


class Compared(NamedTuple):
    """One kind of entries that can be compared, and what is said of it.

    Attributes:
        kind: The kind of its entries.
        section: The section they are written in, and their page.
        title: What they are called.
        all: A link to all of them.
        none: That the plan has none.
        caption: What a table of some of them compares.
        example: How to write a first one.
    """

    kind: str
    section: str
    title: str
    all: str
    none: str
    caption: str
    example: str


PERSONAS = Compared(
    "persona",
    "personas",
    N_("Personas"),
    N_("All personas"),
    N_("No personas yet"),
    N_("Personas compared: {names}"),
    personas.EXAMPLE,
)
CAMPAIGNS = Compared(
    "campaign",
    "campaigns",
    N_("Campaigns"),
    N_("All campaigns"),
    N_("No campaigns yet"),
    N_("Campaigns compared: {names}"),
    campaigns.EXAMPLE,
)


def in_order(entities: list[Entity]) -> list[Entity]:
    """Campaigns by their start; personas as written, those we do not want to reach last."""
    return sorted(entities, key=lambda one: (personas.order(one), campaigns.order(one)))
