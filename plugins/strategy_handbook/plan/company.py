"""The company behind the plan: its objectives, its products and the team."""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar

from strategy_handbook.plan import fields as f
from strategy_handbook.plan.amounts import Money, Target
from strategy_handbook.plan.dates import PlanDate
from strategy_handbook.plan.entity import Entity
from strategy_handbook.plan.records import Ref, record
from strategy_handbook.plan.vocabulary import CHANNEL


@record
class Objective(Entity):
    """What the company as a whole wants to reach; goals serve it."""

    kind: ClassVar[str] = "objective"

    name: str = f.text("The objective in a few words.", required=True)
    statement: str | None = f.prose("The objective in a sentence.")
    target: Target | None = f.target("The figure it is measured by.")
    due: PlanDate | None = f.date("When it is to be reached.")


@record
class Product(Entity):
    """Something the company sells, or means to sell."""

    kind: ClassVar[str] = "product"

    name: str = f.text("What the product is called.", required=True)
    status: str | None = f.word(
        "Whether customers can buy it.", "idea planned existing discontinued", named="status"
    )
    category: str | None = f.text("The kind of product.")
    price: tuple[Money, ...] = f.money("What a customer pays.")
    price_note: str | None = f.text("How it is priced: per month, per seat, from.")
    place: tuple[Ref, ...] = f.open_words(
        "Where it is sold.", "channel", CHANNEL, back="Place of sale for"
    )
    promotion: str | None = f.prose("How it is promoted as a rule.")
    launched: PlanDate | None = f.date("Since when, or from when, it can be bought.")
    differentiators: tuple[str, ...] = f.proses("What it does that others do not.")


@record
class Role(Entity):
    """A role in the team; people are not named, so that a plan outlives them."""

    kind: ClassVar[str] = "role"

    name: str = f.text("What the role is called.", required=True)
    team: str | None = f.word(
        "The team it belongs to.",
        "marketing sales product service management agency partner",
        named="team",
    )
    reports_to: Ref | None = f.ref("The role it reports to.", "role", back="Leads")
    capacity: Decimal | None = f.number("Hours a week it has for this plan.", 0)
    responsibilities: tuple[str, ...] = f.proses("What it looks after.")
    skills: tuple[str, ...] = f.texts("What it is good at.")
    contact: str | None = f.url("Where to reach it: a `mailto:` or web address.")
