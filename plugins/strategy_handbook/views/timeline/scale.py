"""The head of a timeline and the lines behind its bars."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from strategy_handbook.plan.head import Blackout
from strategy_handbook.translation import _
from strategy_handbook.views.context import Context
from strategy_handbook.views.language import Language
from strategy_handbook.views.markup import Markup, escape
from strategy_handbook.views.pieces.reader_today import follows
from strategy_handbook.views.timeline.axis import Axis, Cell, fiscal_quarter

# Up to so many months weeks are named in the plan's own zoom; from so many on, months are not; from
# still more on, quarters are not.
SHORT, LONG, VAST = 6, 27, 96
# Weeks of more than five years are not worth their weight.
MOST_WEEKS = 270
_WEEKDAYS = {"mon": 0, "sat": 5, "sun": 6}


def percent(fraction: float) -> str:
    """A fraction of the axis as CSS gets it: percent, as short as it can be written."""
    return f"{fraction * 100:.2f}".rstrip("0").rstrip(".")


def size_of(axis: Axis) -> str:
    """How long an axis is, as the style distinguishes it; empty for the usual length."""
    months = len(axis.months())
    if months <= SHORT:
        return "short"
    return "vast" if months > VAST else "long" if months > LONG else ""


def head(context: Context, axis: Axis, today_id: str) -> str:
    """The head: years, quarters, fiscal quarters, months and weeks, and the pill for today.

    Every bar tells its dates itself, so the head is hidden from screen readers.

    Args:
        context: The page.
        axis: The axis.
        today_id: The id of the pill; empty in a compact timeline, which does not show weeks either.
    """
    language, size = context.language, size_of(axis)
    rows = []
    if size in ("long", "vast"):
        rows.append(_row("years", axis, axis.years(), lambda cell: str(cell.first.year)))
    rows.append(
        _row("quarters", axis, axis.quarters(), lambda cell: _quarter(language, cell, size))
    )
    begin = fiscal_start(context)
    if begin > 1:
        rows.append(
            _row("fiscal", axis, axis.quarters(begin), lambda cell: _fiscal(language, cell, begin))
        )
    months = axis.months()
    rows.append(
        _row(
            "months", axis, months, lambda cell: language.month(cell.first, year=False, short=True)
        )
    )
    weeks = axis.weeks(week_start(context))
    if today_id and len(weeks) <= MOST_WEEKS:
        rows.append(
            _row("weeks", axis, weeks, lambda cell: str(cell.first.day) if cell.whole else "")
        )
    rows.append(_pill(context, axis, today_id))
    return (
        '<div class="hb-timeline__head" aria-hidden="true"><div class="hb-timeline__corner"></div>'
        f'<div class="hb-timeline__scale">{"".join(rows)}</div></div>'
    )


def fiscal_start(context: Context) -> int:
    """The month the plan's fiscal year starts in; 1 where it is the calendar's."""
    return int(context.plan.plan.fiscal_year_start or 1)


def week_start(context: Context) -> int:
    """The weekday a week starts on, 0 for Monday: the plan's, else its locale's."""
    stated = context.plan.plan.week_start
    return _WEEKDAYS[stated] if stated else context.language.first_weekday


def _row(kind: str, axis: Axis, cells: Sequence[Cell], text: object) -> str:
    assert callable(text)
    parts = (
        f'<span style="--s:{percent(axis.start_of(cell.first))};'
        f'--d:{percent(axis.end_of(cell.last) - axis.start_of(cell.first))}">'
        f"<b>{escape(text(cell))}</b></span>"
        for cell in cells
    )
    return f'<div class="hb-scale hb-scale--{kind}">{"".join(parts)}</div>'


def _quarter(language: Language, cell: Cell, size: str) -> str:
    return language.quarter(cell.first, year=size not in ("long", "vast"))


def _fiscal(language: Language, cell: Cell, begin: int) -> str:
    year, number = fiscal_quarter(cell.first, begin)
    # Of the year of the calendar, the quarter with that number, for its name.
    quarter = language.quarter(dt.date(year, number * 3, 1), year=False)
    # Translators: a quarter of a fiscal year, as short as can be: "FY27 Q1".
    return _("FY{year} {quarter}", year=f"{year % 100:02}", quarter=quarter)


def _pill(context: Context, axis: Axis, today_id: str) -> str:
    if not axis.holds(context.as_of):
        return '<div class="hb-scale hb-scale--today"></div>'
    place = axis.start_of(context.as_of)
    id_attribute = f' id="{today_id}"' if today_id else ""
    side = (
        " hb-timeline__pill--end"
        if place > 0.93
        else " hb-timeline__pill--start"
        if place < 0.07
        else ""
    )
    # Translators: {day} is "4 Mar".
    today = escape(_("Today, {day}", day=context.language.day(context.as_of, year=False)))
    moves = follows(
        context,
        first=axis.first,
        days=axis.days,
        # The script fills the place.
        text=_("Today, {day}"),
        lang=context.language.tag,
    )
    return (
        '<div class="hb-scale hb-scale--today">'
        f'<span class="hb-timeline__pill{side}"{id_attribute}{moves} style="--s:{percent(place)}">'
        f"{today}</span></div>"
    )


def grid(context: Context, axis: Axis, blackouts: Iterable[Blackout]) -> str:
    """The lines of months and quarters, the days without publishing, and today."""
    size = size_of(axis)
    strong = axis.years() if size else axis.quarters()
    if size == "short":
        strong = axis.months()
    faint = axis.weeks(week_start(context)) if size == "short" else axis.months()
    if size in ("long", "vast"):
        faint = axis.quarters()
    starts = {cell.first for cell in strong[1:]}
    parts = [
        f'<i class="hb-lines hb-lines--{"strong" if cell.first in starts else "faint"}" '
        f'style="--s:{percent(axis.start_of(cell.first))}"></i>'
        for cell in faint[1:]
    ]
    parts += [
        f'<i class="hb-lines hb-lines--strong" style="--s:{percent(axis.start_of(day))}"></i>'
        for day in sorted(starts - {cell.first for cell in faint})
    ]
    for first, last in (_days(one) for one in blackouts):
        width = axis.end_of(last) - axis.start_of(first)
        parts.append(
            f'<i class="hb-lines hb-lines--quiet" style="--s:{percent(axis.start_of(first))};'
            f'--d:{percent(width)}"></i>'
        )
    if axis.holds(context.as_of):
        today = percent(axis.start_of(context.as_of))
        parts.append(f'<i class="hb-lines hb-lines--today" style="--s:{today}"></i>')
    return f'<div class="hb-timeline__grid" aria-hidden="true">{"".join(parts)}</div>'


def blackouts_on(context: Context, axis: Axis) -> list[Blackout]:
    """The plan's days without publishing that are on the axis."""
    return [
        one
        for one in context.plan.plan.blackouts
        if one.start and one.start.first and axis.meets(*_days(one))
    ]


def _days(blackout: Blackout) -> tuple[dt.date, dt.date]:
    assert blackout.start is not None and blackout.start.first and blackout.start.last
    first = blackout.start.first
    last = blackout.end.last if blackout.end and blackout.end.last else blackout.start.last
    return first, max(first, last)


def blackout_words(context: Context, blackouts: Iterable[Blackout]) -> Markup:
    """The days without publishing in words."""
    return Markup("; ").join(
        Markup("{} ({})").format(one.name, context.language.days(*_days(one))) for one in blackouts
    )
