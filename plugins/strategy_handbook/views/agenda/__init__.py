"""The agenda: everything with a day, what comes next first."""

from __future__ import annotations

import datetime as dt

from strategy_handbook.addresses import Address, month_page
from strategy_handbook.insight.changes import What
from strategy_handbook.insight.months import first_of, months_of
from strategy_handbook.insight.occasions import Occasion, between, in_order
from strategy_handbook.translation import _, ngettext, pgettext
from strategy_handbook.views.agenda.data import AgendaData, Earlier
from strategy_handbook.views.agenda.drawing import draw_days, draw_list, draw_occasion
from strategy_handbook.views.agenda.layout import Month, arrange, by_month
from strategy_handbook.views.agenda.options import DAYS, AgendaOptions
from strategy_handbook.views.agenda.sections import (
    always,
    draw_rhythms,
    draw_under_way,
    undated,
    under_way,
)
from strategy_handbook.views.context import Context
from strategy_handbook.views.data import Part
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

# A page of more rows than these takes a phone seconds to open, and nobody scrolls through it: months
# that do not fit are led to on their own pages.
MOST_ROWS = 1_000
MOST_OVERDUE = 200


def render(context: Context, options: AgendaOptions) -> AgendaData | Markup:
    """Works out what is next, what goes on, what is later, what has no day, what was."""
    found = options.selection.occasions(context.plan, context.occasions)
    found = in_order([*found, *taken_out(context, options.selection)])
    level = int(options.level or 2)
    filter = begin_filter(context)
    if options.from_ or options.until:
        window = _window(context, found, options, level)
        return window.but(filter=filter.form()) if isinstance(window, AgendaData) else window
    data = _whole(context, found, options, level)
    if data != AgendaData():
        data = data.but(filter=filter.form())
        whole = options.selection.everything
        return data.but(ways=_ways(context)) if whole else data
    if options.selection.everything:
        return empty(_("Nothing has a date yet"), "content", EXAMPLE)
    return _quiet(_("Nothing in the plan matches."))


def _whole(
    context: Context, found: list[Occasion], options: AgendaOptions, level: int
) -> AgendaData:
    days = int(options.days or DAYS)
    today, selection = context.as_of, options.selection
    agenda = arrange(found, today, days)
    full = _fitting([*agenda.later, *reversed(agenda.earlier)])
    span = context.language.days(today, today + dt.timedelta(days=days - 1))
    soon = draw_days(context, agenda.soon) or _nothing_soon(context, agenda.later)
    running = rhythms = Markup("")
    if not options.kinds:
        running = draw_under_way(context, under_way(context, selection), always(context, selection))
    if not options.kinds and not selection.work and not selection.persona:
        rhythms = draw_rhythms(context, selection)
    rows = undated(context, selection)
    return AgendaData(
        # What goes needs not be made up for.
        overdue=_overdue(
            context,
            tuple(one for one in agenda.overdue if context.became_of(one) is not What.REMOVED),
        ),
        next=part(
            context,
            level,
            _("Today") if days == 1 else ngettext("Next {n} day", "Next {n} days", days),
            "agenda-next",
            soon if found else Markup(""),
            more=span,
        ),
        under_way=part(context, level, _("Under way"), "agenda-under-way", running),
        later_heading=context.heading(level, pgettext("what comes later", "Later"), "agenda-later")
        if agenda.later
        else Markup(""),
        later=tuple(_month(context, month, level + 1, month in full) for month in agenda.later),
        undated=part(
            context,
            level,
            _("No date yet"),
            "agenda-undated",
            draw_list(rows) if rows else Markup(""),
            more=ngettext("{n} item", "{n} items", len(rows)),
        ),
        rhythm=part(context, level, _("Rhythm of the channels"), "agenda-rhythm", rhythms),
        earlier=_earlier(context, agenda.earlier, level, bool(agenda.soon or agenda.later), full),
    )


def _fitting(months: list[Month]) -> list[Month]:
    """The first months that together are not too long for one page; of any size, the first one."""
    fitting: list[Month] = []
    room = MOST_ROWS
    for month in months:
        room -= month.size
        if room < 0 and fitting:
            break
        fitting.append(month)
    return fitting


def _ways(context: Context) -> Markup:
    """Links to the calendar's month of today, if it has one, and to all months."""
    month = first_of(context.as_of)
    links = []
    if month in months_of(context.plan):
        address = Address(month_page(context.plan, month.year, month.month))
        links.append((context.href(address), context.language.month(month)))
    links.append((context.page_href("calendar"), _("Calendar")))
    return Markup('<nav class="hb-ways" aria-label="{}"><ul>{}</ul></nav>').format(
        _("Calendar"),
        Markup("").join(Markup('<li><a href="{}">{}</a></li>').format(*link) for link in links),
    )


def _window(
    context: Context, found: list[Occasion], options: AgendaOptions, level: int
) -> AgendaData | Markup:
    """Only what falls between two days, month by month."""
    first = options.from_.first if options.from_ and options.from_.first else dt.date.min
    last = options.until.last if options.until and options.until.last else dt.date.max
    months = by_month(between(found, first, last), first)
    if not months:
        span = context.language.span_text(options.from_, options.until)
        # Translators: {span} is "1 Mar – 31 May 2027".
        return _quiet(_("Nothing is planned: {span}.", span=span))
    full = _fitting(list(months))
    return AgendaData(
        months=tuple(_month(context, month, level, month in full) for month in months)
    )


def _month(context: Context, month: Month, level: int, full: bool = True) -> Part:
    """A month with its days; or, if it is not to be drawn in full, the way to its own page."""
    name = context.language.month(month.month)
    if full:
        days = draw_days(context, month.days, month.folds)
    else:
        address = Address(month_page(context.plan, month.month.year, month.month.month))
        days = Markup('<p><a href="{}">{}</a></p>').format(
            context.href(address), _("The days of {month}", month=name)
        )
    size = ngettext("{n} item", "{n} items", month.size) if month.size else ""
    title = as_title(name)
    return part(context, level, title, f"agenda-{month.month:%Y-%m}", days, more=size)


def _overdue(context: Context, overdue: tuple[Occasion, ...]) -> Markup:
    if not overdue:
        return Markup("")
    rows = draw_list(draw_occasion(context, one, dated=True) for one in overdue[-MOST_OVERDUE:])
    if len(overdue) > MOST_OVERDUE:
        number = context.language.number
        rows += _quiet(
            _(
                "These are the last {shown} of {all}.",
                shown=number(MOST_OVERDUE),
                all=number(len(overdue)),
            )
        )
    late = ngettext(
        "{n} item is past its day and not marked done",
        "{n} items are past their day and not marked done",
        len(overdue),
    )
    return Markup(
        '<details class="hb-agenda__fold hb-agenda__fold--overdue" data-holds><summary>'
        '<span class="hb-sign hb-sign--risk" aria-hidden="true">!</span>{}</summary>{}</details>'
    ).format(late, rows)


def _nothing_soon(context: Context, later: tuple[Month, ...]) -> Markup:
    """A line that says so, and when things go on."""
    if later:
        when = context.language.month(later[0].month)
        return _quiet(_("Nothing in these days. Next: {month}.", month=when))
    end = context.plan.plan.end
    if end and end.last and end.last < context.as_of:
        ended = context.language.date_text(end)
        return _quiet(_("Nothing is planned from here on. The plan ended on {date}.", date=ended))
    return _quiet(_("Nothing is planned from here on."))


def _quiet(text: str) -> Markup:
    return Markup('<p class="hb-quiet">{}</p>').format(text)


def _earlier(
    context: Context, months: tuple[Month, ...], level: int, folded: bool, full: list[Month]
) -> Earlier | None:
    if not months:
        return None
    return Earlier(
        heading=context.heading(level, pgettext("what was before", "Earlier"), "agenda-earlier"),
        size=ngettext("{n} item", "{n} items", sum(month.size for month in months)),
        folded=folded,
        months=tuple(_month(context, month, level + 1, month in full) for month in months),
    )


VIEW = View(
    "agenda",
    "Everything with a day as a list, what comes next first.",
    AgendaOptions,
    render,
    data=AgendaData,
    sheets=("calendar",),
)
