"""A month as a table: bars above each week, items in each day; on a phone the same as a list."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from strategy_handbook.insight.days_off import days_off
from strategy_handbook.insight.occasions import Occasion
from strategy_handbook.translation import N_, _, pgettext
from strategy_handbook.views.calendar.bar_drawing import draw_bar, draw_hidden
from strategy_handbook.views.calendar.day_drawing import draw_day
from strategy_handbook.views.calendar.month_layout import Bar, Closed, Week
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.reader_today import follows
from strategy_handbook.views.wording import after_label

_WEEK_OF_ISO = N_("Week, numbered after ISO 8601")
_WEEK_FROM_NEW_YEAR = N_("Week of the year, counted from the one with 1 January")
_EMPTY = Markup('<td colspan="{}"></td>')
_FILLED = Markup('<td colspan="{}" style="--c: {}; --n: {}; --r: {}">{}</td>')
_ROW = Markup(
    '<tr class="hb-week__{}"{}><th scope="row"{}>{}'
    '<span class="hb-week__label">{}</span></th>{}</tr>\n'
)
_LABELS = {
    "closed": N_("Nothing is published"),
    "run": N_("Running this week"),
    "more": N_("More this week"),
    "days": N_("Days"),
}


def draw_month(
    context: Context,
    month: dt.date,
    weeks: Sequence[Week],
    items: Iterable[Occasion],
    from_new_year: bool = False,
) -> Markup:
    """A month as a table.

    Args:
        context: The page.
        month: Its first day.
        weeks: How it is laid out.
        items: What happens on single days of these weeks.
        from_new_year: Whether weeks are counted from 1 January, and not after ISO.
    """
    by_day: dict[dt.date, list[Occasion]] = {}
    for one in items:
        by_day.setdefault(one.first, []).append(one)
    short = context.language.weekdays()
    full = context.language.weekdays("wide")
    heads = Markup("").join(
        Markup('<th scope="col"><abbr title="{}">{}</abbr></th>').format(
            full[day.weekday()], short[day.weekday()]
        )
        for day in weeks[0].days
    )
    body = Markup("").join(_week(context, month, week, by_day) for week in weeks)
    return Markup(
        '<table class="hb-month"{}>'
        '<caption class="hb-hidden">{}</caption>\n'
        '<thead><tr><th scope="col">'
        '<abbr title="{}">{}</abbr></th>{}</tr></thead>\n{}</table>\n'
    ).format(
        follows(context, today=_("Today")),
        # Translators: {month} is "March 2027".
        _("{month}, week by week", month=context.language.month(month)),
        _(_WEEK_FROM_NEW_YEAR if from_new_year else _WEEK_OF_ISO),
        pgettext("short for the week of the year, above a column of numbers", "Wk"),
        heads,
        body,
    )


def _week(
    context: Context, month: dt.date, week: Week, by_day: dict[dt.date, list[Occasion]]
) -> Markup:
    rows: list[tuple[str, Markup]] = []
    for closed in week.closed:
        rows.append(("closed", _closed(closed, _inside(month, week, closed), len(rows))))
    for lane in week.lanes:
        bars = [(bar.column, bar.span, _bar(context, month, week, bar)) for bar in lane]
        rows.append(("run", _cells(bars, len(rows))))
    if week.hidden:
        rows.append(("more", _cells([(0, 7, draw_hidden(context, week.hidden))], len(rows))))
    days = (draw_day(context, month, day, by_day.get(day, [])) for day in week.days)
    rows.append(("days", Markup("").join(days)))
    head = _week_head(context, month, week)
    drawn = []
    seen = ""
    for kind, cells in rows:
        again = Markup(' class="hb-week__again"') if kind == seen else ""
        holds = Markup(" data-holds") if kind in ("run", "more") and head == "" else ""
        drawn.append(_ROW.format(kind, holds, again, head, _(_LABELS[kind]), cells))
        seen, head = kind, Markup("")
    body = Markup("").join(drawn)
    # On a phone a week without anything to tell is left out.
    off = days_off(context.plan)
    told = (
        week.lanes
        or week.closed
        or week.hidden
        or any(
            by_day.get(day) or day == context.as_of or day in off
            for day in week.days
            if day.month == month.month
        )
    )
    return Markup('<tbody class="hb-week{}" style="--rows: {}">\n{}</tbody>\n').format(
        "" if told else " hb-week--quiet", len(rows) - 1, body
    )


def _week_head(context: Context, month: dt.date, week: Week) -> Markup:
    inside = [day for day in week.days if day.month == month.month]
    return Markup(
        '<span class="hb-week__number" aria-hidden="true">{}</span>'
        '<span class="hb-week__name">{}</span> '
    ).format(
        week.number,
        # Translators: {number} is that of a week of the year, {days} is "1 – 7 Mar 2027".
        _(
            "Week {number}, {days}",
            number=week.number,
            days=context.language.days(inside[0], inside[-1]),
        ),
    )


def _cells(parts: Iterable[tuple[int, int, Markup]], row: int) -> Markup:
    """Cells at their columns, with empty ones between them so that the table's columns add up."""
    cells, column = [], 0
    for start, span, content in parts:
        if start > column:
            cells.append(_EMPTY.format(start - column))
        cells.append(_FILLED.format(span, start + 2, span, row + 2, content))
        column = start + span
    if column < 7:
        cells.append(_EMPTY.format(7 - column))
    return Markup("").join(cells)


def _closed(closed: Closed, inside: bool, row: int) -> Markup:
    name = Markup('<span class="hb-closed{}"><span class="hb-hidden">{}{}</span>{}</span>').format(
        "" if inside else " hb-closed--outside", _("Blackout:"), after_label(), closed.name
    )
    return _cells([(closed.column, closed.span, name)], row)


def _bar(context: Context, month: dt.date, week: Week, bar: Bar) -> Markup:
    return draw_bar(context, bar, _inside(month, week, bar))


def _inside(month: dt.date, week: Week, part: Bar | Closed) -> bool:
    """Whether a part of a week has a day in the month: a phone does not show the others."""
    days = week.days[part.column : part.column + part.span]
    return any(day.month == month.month for day in days)
