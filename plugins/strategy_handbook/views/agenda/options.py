"""What a page can tell an agenda or a calendar to show."""

from __future__ import annotations

from decimal import Decimal

from strategy_handbook.insight.selection import Selection
from strategy_handbook.plan import Ref
from strategy_handbook.plan import fields as f
from strategy_handbook.plan.dates import PlanDate
from strategy_handbook.plan.records import record
from strategy_handbook.plan.vocabulary import CHANNEL, STREAM
from strategy_handbook.views.view import ViewOptions

DAYS = 14


@record
class SelectionOptions(ViewOptions):
    """Options that choose what is shown; without them everything is."""

    stream: str | None = f.word("Only this half; both if not given.", STREAM)
    persona: Ref | None = f.ref("Only what is for this persona; everybody if not given.", "persona")
    campaign: Ref | None = f.ref(
        "Only what belongs to this campaign; all if not given.", "campaign"
    )
    initiative: Ref | None = f.ref(
        "Only what belongs to this initiative; all if not given.", "initiative"
    )
    channel: Ref | None = f.open_word(
        "Only what appears on this channel; all if not given.", "channel", CHANNEL
    )
    kinds: tuple[str, ...] = f.words(
        "Only these kinds of item; all if not given.",
        "content draft milestone handover start end due",
        named="kind",
    )

    @property
    def selection(self) -> Selection:
        """What is to be shown."""
        work = self.campaign or self.initiative
        return Selection(self.stream, self.persona, work, self.channel, self.kinds)


@record
class AgendaOptions(SelectionOptions):
    """Options of the agenda."""

    days: Decimal | None = f.number(
        "How many days count as next, today among them; 14 if not given.", 1, 366
    )
    from_: PlanDate | None = f.known_date(
        "The first day to show; if not given, today, with what came before folded away."
    )
    until: PlanDate | None = f.known_date("The last day to show; the last there is if not given.")
    level: Decimal | None = f.number("The level of its headings; 2 if not given.", 2, 5)
