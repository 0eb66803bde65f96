"""What a timeline can be told."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from strategy_handbook.plan import Ref
from strategy_handbook.plan import fields as f
from strategy_handbook.plan.dates import PlanDate
from strategy_handbook.plan.records import record
from strategy_handbook.plan.vocabulary import STREAM
from strategy_handbook.views.timeline.choice import KINDS, Choice
from strategy_handbook.views.timeline.lanes import GROUPINGS
from strategy_handbook.views.view import ViewOptions


@record
class TimelineOptions(ViewOptions):
    """Options of the timeline view."""

    group_by: str | None = f.word(
        "What the lanes are: halves of the plan (`stream`, the default), personas, segments, "
        "channels, owners, statuses or the four Ps.",
        " ".join(GROUPINGS),
        named="grouping",
    )
    stream: str | None = f.word("Only this half of the plan; both if not given.", STREAM)
    persona: tuple[Ref, ...] = f.refs("Only what is for these personas.", "persona")
    campaign: tuple[Ref, ...] = f.refs(
        "Only these campaigns, with what hands over to them and what they wait for.", "campaign"
    )
    initiative: tuple[Ref, ...] = f.refs(
        "Only these initiatives, with what they hand over to and what they wait for.", "initiative"
    )
    kinds: tuple[str, ...] = f.words(
        "What is drawn; initiatives, campaigns and milestones if not given, in a compact timeline "
        "initiatives and campaigns.",
        " ".join(KINDS),
        named="kind of item",
    )
    from_: PlanDate | None = f.known_date(
        "The first day shown; if not given that of the plan's period, or of work that begins "
        "earlier."
    )
    until: PlanDate | None = f.known_date(
        "The last day shown; if not given that of the plan's period, or of work that ends later."
    )
    compact: bool | None = f.flag(
        "`true` leaves out zoom, legend and table, for use among other things on a page; `false` "
        "if not given."
    )
    heading: str | None = f.text("A heading above the timeline; none if not given.")
    level: Decimal | None = f.number(
        "The level of its first headings, 1 to 6; 2 if not given.", 1, 6
    )


class Picture(NamedTuple):
    """A timeline as another view asks for it; every field has a sensible default.

    Attributes:
        group_by: What the lanes are: ``stream``, ``persona`` and the like.
        choice: Which items are wanted.
        first: The first day shown; None for what the plan says.
        last: The last day shown; None for what the plan says.
        compact: Whether zoom, legend and table are left out.
        heading: A heading above it; may be empty.
        level: The level of the first headings.
    """

    group_by: str = "stream"
    choice: Choice = Choice()
    first: PlanDate | None = None
    last: PlanDate | None = None
    compact: bool = False
    heading: str = ""
    level: int = 2

    @property
    def wanted(self) -> Choice:
        """The items wanted, with the kinds that are usual for such a picture."""
        usual = KINDS[:2] if self.compact else KINDS[:3]
        return self.choice._replace(kinds=self.choice.kinds or frozenset(usual))


def picture_of(options: TimelineOptions) -> Picture:
    """What the options of a block ask for."""
    compact = bool(options.compact)
    return Picture(
        group_by=options.group_by or "stream",
        choice=Choice(
            kinds=frozenset(options.kinds),
            stream=options.stream,
            personas=frozenset(ref.id for ref in options.persona),
            campaigns=frozenset(ref.id for ref in options.campaign),
            initiatives=frozenset(ref.id for ref in options.initiative),
        ),
        first=options.from_,
        last=options.until,
        compact=compact,
        heading=options.heading or "",
        level=int(options.level or 2),
    )
