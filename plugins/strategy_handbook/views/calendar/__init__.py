"""The calendar: a month as a table, or all months of a plan at a glance."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from strategy_handbook.insight.months import first_of, last_of, months_of, next_month
from strategy_handbook.insight.occasions import Occasion, between
from strategy_handbook.insight.runs import always_on, lasts, runs
from strategy_handbook.plan import fields as f
from strategy_handbook.plan.dates import PlanDate
from strategy_handbook.plan.records import record
from strategy_handbook.views.agenda.drawing import draw_list, draw_occasion
from strategy_handbook.views.agenda.options import SelectionOptions
from strategy_handbook.views.calendar.data import CalendarData
from strategy_handbook.views.calendar.legend import draw_legend
from strategy_handbook.views.calendar.month_drawing import draw_month
from strategy_handbook.views.calendar.month_layout import first_weekday, lay_out
from strategy_handbook.views.calendar.year_drawing import draw_year, month_href
from strategy_handbook.views.calendar.year_layout import day_items, loose_items, nearest
from strategy_handbook.views.context import Context
from strategy_handbook.views.data import Part
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.empty_places import empty
from strategy_handbook.views.pieces.parts import part
from strategy_handbook.views.view import View

EXAMPLE = """
content:
  does-cold-eat-range:
    title: Does the cold eat your range?
    channel: blog
    publish: 2027-03-04
"""


@record
class CalendarOptions(SelectionOptions):
    """Options of the calendar."""

    month: PlanDate | None = f.known_date(
        "The month to show, such as `2027-03`; all months at a glance if not given."
    )
    level: Decimal | None = f.number("The level of its headings; 2 if not given.", 1, 5)


def render(context: Context, options: CalendarOptions) -> CalendarData | Markup:
    """Works out a month, or all of them with the one that is nearest in full."""
    found = options.selection.occasions(context.plan, context.occasions)
    level = int(options.level or 2)
    if options.month and options.month.first:
        return _month(context, options, found, first_of(options.month.first), level)
    months = months_of(context.plan)
    busy = {first_of(one.first) for one in day_items(found)}
    shown = nearest(months, busy, context.as_of)
    if shown is None:
        return empty("Nothing has a date yet", "content", EXAMPLE)
    month = _month(context, options, found, shown, level)
    year = draw_year(context, months, found, _first(context), level + 1)
    return month.but(
        legend=draw_legend(year=True),
        all_months=part(context, level, "All months", "calendar-months", year),
    )


def _month(
    context: Context,
    options: CalendarOptions,
    found: list[Occasion],
    month: dt.date,
    level: int,
) -> CalendarData:
    going = options.selection.runs(context.plan, runs(context.plan))
    weeks = lay_out(month, _first(context), going, context.plan.plan.blackouts)
    first, last = weeks[0].days[0], weeks[-1].days[-1]
    near = between(found, first, last)
    items = [one for one in day_items(near) if not lasts(one)]
    loose = between(loose_items(near), month, last_of(month))
    bare = not loose and not between(day_items(near), month, last_of(month))
    return CalendarData(
        heading=context.heading(level, context.language.month(month), f"month-{month:%Y-%m}"),
        ways=_ways(context, month),
        bare=_bare(context, found, month) if bare else Markup(""),
        loose=_loose(context, loose),
        table=draw_month(context, month, weeks, items),
        always=_always(context, options),
        legend=draw_legend(),
        all_months=Part(),
    )


def _ways(context: Context, month: dt.date) -> Markup:
    """Links to the months before and after, to all months and to the agenda."""
    months = months_of(context.plan)
    before, after = first_of(month - dt.timedelta(days=1)), next_month(month)
    name = context.language.month
    links = []
    if before in months:
        links.append(_way(month_href(context, before), "‹", name(before), "prev"))
    if after in months:
        links.append(_way(month_href(context, after), "›", name(after), "next"))
    links.append(_way(context.page_href("calendar", "calendar-months"), "", "All months", ""))
    links.append(_way(context.page_href("calendar/agenda"), "", "Agenda", ""))
    return Markup('<nav class="hb-ways" aria-label="Calendar"><ul>{}</ul></nav>').format(
        Markup("").join(links)
    )


def _way(href: str, sign: str, text: str, rel: str) -> Markup:
    arrow = Markup('<span aria-hidden="true">{}</span>').format(sign) if sign else ""
    words = (
        Markup("{} {}").format(arrow, text)
        if rel == "prev"
        else Markup("{} {}").format(text, arrow)
    )
    return Markup('<li><a href="{}"{}>{}</a></li>').format(
        href, Markup(' rel="{}"').format(rel) if rel else "", words
    )


def _bare(context: Context, found: list[Occasion], month: dt.date) -> Markup:
    """That a month has no items, and which next one has."""
    busy = sorted({first_of(one.first) for one in day_items(found)})
    linked = set(months_of(context.plan))
    after = next((one for one in busy if one > month and one in linked), None)
    before = next((one for one in reversed(busy) if one < month and one in linked), None)
    parts = [
        Markup(' {}: <a href="{}">{}</a>.').format(
            word, month_href(context, one), context.language.month(one)
        )
        for word, one in (("Next month with items", after), ("Last month with items", before))
        if one is not None and (word.startswith("Next") or after is None)
    ]
    return Markup('<p class="hb-bare">Nothing is dated in {}.{}</p>').format(
        context.language.month(month), Markup("").join(parts)
    )


def _loose(context: Context, loose: list[Occasion]) -> Markup:
    """What falls into the month on a day that is not set."""
    if not loose:
        return Markup("")
    rows = draw_list(draw_occasion(context, one, dated=True) for one in loose)
    return Markup('<div class="hb-loose"><p>Some time, day not set</p>{}</div>').format(rows)


def _always(context: Context, options: CalendarOptions) -> Markup:
    plan = context.plan
    found = [
        one for one in always_on(plan) if options.selection.takes(plan, one, plan.stream_of(one))
    ]
    if not found:
        return Markup("")
    return Markup('<p class="hb-always"><b>Always on:</b> {}</p>').format(context.links(found))


def _first(context: Context) -> int:
    return first_weekday(context.plan, context.language.first_weekday)


VIEW = View(
    "calendar",
    "A month as a table with bars and items, or all months of the plan at a glance.",
    CalendarOptions,
    render,
    data=CalendarData,
    sheets=("agenda",),
)
