"""The subscribe view: a button that offers the calendar of what the page shows."""

from __future__ import annotations

from strategy_handbook.insight.feeds import WHOLE, feed_name, feeds
from strategy_handbook.plan import Ref
from strategy_handbook.plan import fields as f
from strategy_handbook.plan.records import record
from strategy_handbook.plan.vocabulary import CHANNEL, STREAM
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.feed_titles import feed_title
from strategy_handbook.views.pieces.subscribing import (
    links,
    no_address,
    programs,
    ways_to,
)
from strategy_handbook.views.subscribe.data import SubscribeData
from strategy_handbook.views.view import View, ViewOptions


@record
class SubscribeOptions(ViewOptions):
    """Options of the subscribe view; with none of them it offers the whole plan."""

    stream: str | None = f.word("The half of the plan whose calendar is offered.", STREAM)
    persona: Ref | None = f.ref("The persona whose calendar is offered.", "persona")
    campaign: Ref | None = f.ref("The campaign whose calendar is offered.", "campaign")
    channel: Ref | None = f.open_word("The channel whose calendar is offered.", "channel", CHANNEL)
    owner: Ref | None = f.open_word("The role whose calendar is offered.", "role")


def render(context: Context, options: SubscribeOptions) -> SubscribeData | Markup:
    """Works out the ways to the calendar; nothing where there is none with anything in it."""
    ref = options.persona or options.campaign or options.channel or options.owner
    name = options.stream or (feed_name(ref.kind, ref.id) if ref else WHOLE)
    feed = feeds(context.plan).get(name)
    if feed is None or "calendars" not in context.handbook.exports:
        return Markup("")
    ways = ways_to(context, feed)
    return SubscribeData(
        title=feed_title(context.plan, feed),
        count=len(feed.entries),
        links=links(ways),
        address=ways.address,
        no_address=Markup("") if ways.address else no_address(ways),
        programs=programs(),
        more=context.page_href("subscribe"),
    )


VIEW = View(
    "subscribe",
    "A button that offers a calendar of the plan, or of a part of it, to subscribe to.",
    SubscribeOptions,
    render,
    data=SubscribeData,
    sheets=("subscribing",),
)
