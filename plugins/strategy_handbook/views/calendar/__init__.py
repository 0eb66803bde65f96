"""The calendar: a month as a table, a quarter, or all months of a plan at a glance."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from strategy_handbook.insight.changes import What
from strategy_handbook.insight.closed_days import blackouts
from strategy_handbook.insight.months import (
    first_of,
    last_of,
    months_of,
    quarter_number,
    quarter_of,
)
from strategy_handbook.insight.occasions import Occasion, between, in_order
from strategy_handbook.insight.runs import Run, lasts, runs
from strategy_handbook.plan import fields as f
from strategy_handbook.plan.dates import PlanDate
from strategy_handbook.plan.records import record
from strategy_handbook.translation import _
from strategy_handbook.views.agenda.options import SelectionOptions
from strategy_handbook.views.calendar.bar_drawing import draw_throughout
from strategy_handbook.views.calendar.data import CalendarData
from strategy_handbook.views.calendar.legend import draw_legend, draw_small_legend
from strategy_handbook.views.calendar.month_drawing import draw_month
from strategy_handbook.views.calendar.month_layout import lay_out, throughout
from strategy_handbook.views.calendar.notes import draw_always, draw_bare, draw_loose, draw_zone
from strategy_handbook.views.calendar.recount import Recount
from strategy_handbook.views.calendar.ways import (
    ways_from_month,
    ways_from_quarter,
)
from strategy_handbook.views.calendar.weeks import counts_from_new_year, first_weekday
from strategy_handbook.views.calendar.year_drawing import draw_numbers, draw_quarter, draw_year
from strategy_handbook.views.calendar.year_layout import (
    DAY_KINDS,
    day_items,
    loose_items,
    nearest,
)
from strategy_handbook.views.context import Context
from strategy_handbook.views.language import as_title
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.empty_places import empty
from strategy_handbook.views.pieces.filters import begin_filter
from strategy_handbook.views.pieces.parts import part
from strategy_handbook.views.pieces.taken_out import taken_out
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
    quarter: PlanDate | None = f.known_date(
        "The quarter to show as small months, such as `2027-Q1`; not together with `month`."
    )
    level: Decimal | None = f.number("The level of its headings; 2 if not given.", 1, 5)


def render(context: Context, options: CalendarOptions) -> CalendarData | Markup:
    """Works out a month, a quarter, or all months with the one that is nearest in full."""
    found = options.selection.occasions(context.plan, context.occasions)
    found = in_order([*found, *taken_out(context, options.selection)])
    level = int(options.level or 2)
    filter = begin_filter(context)
    if options.month and options.month.first:
        drawn = _month(context, options, found, first_of(options.month.first), level)
        return drawn.but(filter=filter.form())
    recount = Recount(context, filter)
    if options.quarter and options.quarter.first:
        drawn = _quarter(context, found, quarter_of(options.quarter.first), level, recount)
        form = filter.form()
        return drawn.but(filter=form, table=drawn.table + recount.draw()) if form else drawn
    months = months_of(context.plan)
    busy = {first_of(one.first) for one in day_items(found)}
    shown = nearest(months, busy, context.as_of)
    if shown is None:
        return empty(_("Nothing has a date yet"), "content", EXAMPLE)
    month = _month(context, options, found, shown, level)
    first = first_weekday(context.plan, context.language)
    year = draw_year(context, months, found, first, level + 1, recount)
    form = filter.form()
    if form:
        year += recount.draw()
    return month.but(
        filter=form,
        legend=draw_legend(context, small=True),
        all_months=part(context, level, _("All months"), "calendar-months", year),
        numbers=draw_numbers(context, months, found),
    )


def _runs(context: Context, options: CalendarOptions) -> list[Run]:
    """What goes on over days, also what a proposal takes out of the plan."""
    found = options.selection.runs(context.plan, runs(context.plan))
    proposed = context.handbook.proposed(context.plan)
    if proposed is None or proposed.before is None:
        return found
    gone = [one for one in runs(proposed.before) if proposed.became(one.entity) is What.REMOVED]
    return [*found, *options.selection.runs(proposed.before, gone)]


def _month(
    context: Context,
    options: CalendarOptions,
    found: list[Occasion],
    month: dt.date,
    level: int,
) -> CalendarData:
    plan = context.plan
    first = first_weekday(plan, context.language)
    from_new_year = counts_from_new_year(context.language, first)
    whole, parts = throughout(month, _runs(context, options))
    weeks = lay_out(month, first, parts, blackouts(plan), from_new_year)
    near = between(found, weeks[0].days[0], weeks[-1].days[-1])
    items = [one for one in day_items(near) if not lasts(one)]
    loose = between(loose_items(near), month, last_of(month))
    bare = not loose and not between(day_items(near), month, last_of(month))
    return CalendarData(
        heading=context.heading(
            level, as_title(context.language.month(month)), f"month-{month:%Y-%m}"
        ),
        ways=ways_from_month(context, month),
        bare=draw_bare(context, found, month) if bare else Markup(""),
        loose=draw_loose(context, loose),
        throughout=draw_throughout(context, month, whole),
        table=draw_month(context, month, weeks, items, from_new_year),
        zone=draw_zone(context, items),
        always=draw_always(context, options.selection),
        legend=draw_legend(context),
    )


def _quarter(
    context: Context, found: list[Occasion], quarter: dt.date, level: int, recount: Recount
) -> CalendarData:
    months = [month for month in months_of(context.plan) if quarter_of(month) == quarter]
    id = f"quarter-{quarter.year}-{quarter_number(quarter)}"
    name = context.language.quarter(quarter)
    heading = context.heading(level, name, id)
    ways = ways_from_quarter(context, quarter)
    if not months:
        bare = Markup('<p class="hb-bare">{}</p>').format(
            # Translators: {quarter} is "Q1 2027".
            _("The plan has no month in {quarter}.", quarter=name)
        )
        return CalendarData(
            heading=heading, ways=ways, table=Markup(""), legend=Markup(""), bare=bare
        )
    first = first_weekday(context.plan, context.language)
    # Small months count what begins; whoever looks for what ends or still goes on finds it as well,
    # and the page of a quarter lists it below.
    for one in between(found, months[0], last_of(months[-1])):
        if one.kind not in DAY_KINDS or one.first < months[0]:
            recount.hold(one)
    return CalendarData(
        heading=heading,
        ways=ways,
        table=draw_quarter(context, months, found, first, recount),
        legend=draw_small_legend(context),
        numbers=draw_numbers(context, months, found),
    )


VIEW = View(
    "calendar",
    "A month as a table with bars and items, a quarter, or all months of the plan at a glance.",
    CalendarOptions,
    render,
    data=CalendarData,
    sheets=("agenda",),
)
