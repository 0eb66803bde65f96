"""The messages view: the message house drawn, what it lacks, and each message in full."""

from __future__ import annotations

from strategy_handbook.insight.message_house import houses
from strategy_handbook.plan import fields as f
from strategy_handbook.plan.records import record
from strategy_handbook.translation import _
from strategy_handbook.views.context import Context
from strategy_handbook.views.data import Part
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.messages.data import MessagesData
from strategy_handbook.views.messages.house import draw_house, no_house
from strategy_handbook.views.messages.lacks import how_counted, missing_part
from strategy_handbook.views.messages.message import message_entry
from strategy_handbook.views.messages.reach import audience_part, halves_part
from strategy_handbook.views.pieces.empty_places import empty
from strategy_handbook.views.pieces.filters import begin_filter
from strategy_handbook.views.pieces.reckoning import reckoning
from strategy_handbook.views.view import View, ViewOptions

EXAMPLE = """
messages:
  all-year:
    name: Your fleet works all year
    type: umbrella
  holds-range:
    name: Nine tenths of the range at minus ten
    type: pillar
    under: all-year
    proofs:
      - {proof: Forty bikes through January, evidence: [field-test]}
"""


@record
class MessagesOptions(ViewOptions):
    """Options of the messages view."""

    compact: bool | None = f.flag(
        "`true` shows the message house alone; `false` if not given.",
    )


def render(context: Context, options: MessagesOptions) -> MessagesData | Markup:
    """Works out the house and what it lacks, or says how to write a first message."""
    if not context.plan.messages:
        return empty(_("No messages yet"), "messages", EXAMPLE)
    drawn = tuple(draw_house(context, one) for one in houses(context.plan)) or (no_house(),)
    if options.compact:
        return MessagesData(
            filter=Markup(""),
            houses=drawn,
            reckoning=Markup(""),
            missing=Part(),
            halves=Part(),
            audience=Part(),
            messages=Part(),
        )
    missing = missing_part(context)
    halves, audience = halves_part(context), audience_part(context)
    title = _("Message by message")
    heading = context.heading(2, title, "messages-in-full")
    filter = begin_filter(context)
    entries = Markup("\n").join(
        message_entry(context, one) for one in context.plan.messages.values()
    )
    return MessagesData(
        filter=filter.form(),
        houses=drawn,
        reckoning=_how_found(),
        missing=missing,
        halves=halves,
        audience=audience,
        messages=Part("messages-in-full", title, heading, entries),
    )


def _how_found() -> Markup:
    return reckoning(
        _(
            "A message stands below the first pillar that its “under” leads to. One that reaches no "
            "pillar but an umbrella hangs straight from the roof."
        ),
        how_counted(),
        _(
            "A message is for a persona if it names the persona or a segment the persona belongs to. "
            "Content that names no persona is for those of its campaign or initiative."
        ),
    )


VIEW = View(
    "messages",
    "The message house, who says what to whom, and what is missing.",
    MessagesOptions,
    render,
    data=MessagesData,
    sheets=("work", "reckoning", "entries"),
)
