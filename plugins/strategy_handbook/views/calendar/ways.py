"""The ways from one calendar page to the next: before and after, today, the wider view, the agenda."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from strategy_handbook.addresses import Address, month_page, quarter_page
from strategy_handbook.insight.months import (
    first_of,
    months_of,
    next_month,
    next_quarter,
    quarter_number,
    quarter_of,
)
from strategy_handbook.translation import _
from strategy_handbook.views.calendar.day_drawing import day_id
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.reader_today import follows

_BEFORE = Markup('<li><a href="{}" rel="prev"><span aria-hidden="true">‹</span> {}</a></li>')
_AFTER = Markup('<li><a href="{}" rel="next">{} <span aria-hidden="true">›</span></a></li>')
_TODAY = Markup('<li><a href="{}"{}>{}</a></li>')
_OTHER = Markup('<li><a href="{}">{}</a></li>')


def month_href(context: Context, month: dt.date, anchor: str = "") -> str:
    """The way to a month's page."""
    return context.href(Address(month_page(context.plan, month.year, month.month), anchor))


def day_href(context: Context, day: dt.date) -> str:
    """The way to a day on its month's page."""
    return month_href(context, day, day_id(day))


def quarter_href(context: Context, quarter: dt.date) -> str:
    """The way to a quarter's page."""
    return context.href(Address(quarter_page(context.plan, quarter.year, quarter_number(quarter))))


def ways_from_month(context: Context, month: dt.date) -> Markup:
    """The ways from a month."""
    months = months_of(context.plan)
    before, after = first_of(month - dt.timedelta(days=1)), next_month(month)
    name = context.language.month
    links = []
    if before in months:
        links.append(_BEFORE.format(month_href(context, before), name(before)))
    links += _today(context, first_of(context.as_of) == month)
    if after in months:
        links.append(_AFTER.format(month_href(context, after), name(after)))
    if month in months:
        quarter = quarter_of(month)
        links.append(
            _OTHER.format(quarter_href(context, quarter), context.language.quarter(quarter))
        )
    return _ways([*links, *_wider(context)])


def ways_from_quarter(context: Context, quarter: dt.date) -> Markup:
    """The ways from a quarter."""
    quarters = {quarter_of(month) for month in months_of(context.plan)}
    before, after = quarter_of(quarter - dt.timedelta(days=1)), next_quarter(quarter)
    links = []
    if before in quarters:
        links.append(
            _BEFORE.format(quarter_href(context, before), context.language.quarter(before))
        )
    links += _today(context, here=False)
    if after in quarters:
        links.append(_AFTER.format(quarter_href(context, after), context.language.quarter(after)))
    return _ways([*links, *_wider(context)])


def _today(context: Context, here: bool) -> list[Markup]:
    """The way to the day that counts as today, where the calendar has it."""
    today = context.as_of
    if here:
        return [_TODAY.format(f"#{day_id(today)}", follows(context), _("Today"))]
    if first_of(today) in months_of(context.plan):
        return [_TODAY.format(day_href(context, today), follows(context), _("Today"))]
    return []


def _wider(context: Context) -> list[Markup]:
    return [
        _OTHER.format(context.page_href("calendar", "calendar-months"), _("All months")),
        _OTHER.format(context.page_href("calendar/agenda"), _("Agenda")),
    ]


def _ways(links: Iterable[Markup]) -> Markup:
    return Markup('<nav class="hb-ways" aria-label="{}"><ul>{}</ul></nav>').format(
        _("Calendar"), Markup("").join(links)
    )
