"""What a calendar says beside its table: that a month is bare, what has no day, whose time it is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from strategy_handbook.insight.months import first_of, months_of
from strategy_handbook.insight.occasions import Occasion
from strategy_handbook.insight.runs import always_on
from strategy_handbook.insight.selection import Selection
from strategy_handbook.translation import _
from strategy_handbook.views.agenda.drawing import draw_list, draw_occasion
from strategy_handbook.views.calendar.ways import month_href
from strategy_handbook.views.calendar.year_layout import day_items
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.wording import after_label, filled, in_a_row


def draw_bare(context: Context, found: Iterable[Occasion], month: dt.date) -> Markup:
    """That a month has no items, and which next one has; if none has, the last one before."""
    busy = sorted({first_of(one.first) for one in day_items(found)} & set(months_of(context.plan)))
    name = context.language.month
    after = next((one for one in busy if one > month), None)
    before = next((one for one in reversed(busy) if one < month), None)
    said = _("Nothing is dated in {month}.", month=name(month))
    way = Markup("")
    if after is not None:
        way = filled(_("Next month with items: {month}."), month=_link(context, after))
    elif before is not None:
        way = filled(_("Last month with items: {month}."), month=_link(context, before))
    return Markup('<p class="hb-bare">{}{}{}</p>').format(said, " " if way else "", way)


def _link(context: Context, month: dt.date) -> Markup:
    return Markup('<a href="{}">{}</a>').format(
        month_href(context, month), context.language.month(month)
    )


def draw_loose(context: Context, loose: Iterable[Occasion]) -> Markup:
    """What falls into a month on a day that is not set; empty for nothing."""
    rows = draw_list(draw_occasion(context, one, dated=True) for one in loose)
    if not rows:
        return Markup("")
    return Markup('<div class="hb-loose" data-holds><p>{}</p>{}</div>').format(
        _("Some time, day not set"), rows
    )


def draw_always(context: Context, selection: Selection) -> Markup:
    """What is always on; empty for nothing."""
    plan = context.plan
    found = [one for one in always_on(plan) if selection.takes(plan, one, plan.stream_of(one))]
    if not found:
        return Markup("")
    links = in_a_row(
        Markup("<span{}>{}</span>").format(Markup(context.mark(one)), context.own(one))
        for one in found
    )
    return Markup('<p class="hb-always" data-holds><b>{}</b>{}{}</p>').format(
        _("Always on:"), after_label(), links
    )


def draw_zone(context: Context, items: Iterable[Occasion]) -> Markup:
    """Whose time the times of day are; empty where there are none."""
    if not any(one.date and one.date.time for one in items):
        return Markup("")
    zone = context.plan.plan.timezone or "UTC"
    # Translators: {zone} is the name of a time zone, such as "Europe/Amsterdam".
    said = _("Times are those of {zone}.", zone=zone.replace("_", " "))
    return Markup('<p class="hb-zone">{}</p>').format(said)
