"""The initiatives over the plan's period, each as a bar on a small track."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from markupsafe import Markup

from strategy_handbook.plan.innovation import Initiative
from strategy_handbook.views.context import Context
from strategy_handbook.views.pieces import empty
from strategy_handbook.views.status import chip, look_of

EXAMPLE = """
initiatives:
  winter-battery:
    name: A battery that does not mind winter
    start: 2026-10
    end: 2027-Q1
"""


@dataclass(frozen=True, slots=True)
class Bar:
    """Where a bar stands on its track, in percent of the track.

    Attributes:
        start: Where it begins.
        width: How long it is.
        before: Whether it began before the track does.
        after: Whether it goes on after the track ends.
    """

    start: float
    width: float
    before: bool
    after: bool


def frame(
    first: dt.date | None, last: dt.date | None, initiatives: list[Initiative]
) -> tuple[dt.date, dt.date] | None:
    """The days a track covers: the plan's period, else from the first date to the last.

    Args:
        first: The plan's first day, if it says one.
        last: The plan's last day, if it says one.
        initiatives: The initiatives.
    """
    dates = [date for one in initiatives for date in (one.start, one.end) if date]
    days = [day for date in dates for day in (date.first, date.last) if day]
    first = first or min(days, default=None)
    last = last or max(days, default=None)
    return (first, last) if first and last and first < last else None


def bar(start: dt.date, end: dt.date, first: dt.date, last: dt.date) -> Bar | None:
    """The bar of a span of days on a track; None if it lies outside."""
    if end < first or start > last:
        return None
    days = (last - first).days + 1
    begin, stop = max(start, first), min(end, last)
    return Bar(
        round((begin - first).days * 100 / days, 2),
        round(max((stop - begin).days + 1, days / 100) * 100 / days, 2),
        start < first,
        end > last,
    )


def quarters(first: dt.date, last: dt.date) -> list[dt.date]:
    """The first days of the quarters that begin on a track."""
    found = []
    day = dt.date(first.year, (first.month - 1) // 3 * 3 + 1, 1)
    while day <= last:
        if day >= first:
            found.append(day)
        day = (day + dt.timedelta(days=95)).replace(day=1)
    return found


def months(first: dt.date, last: dt.date) -> list[dt.date]:
    """The first days of the months that begin on a track."""
    found = []
    day = first.replace(day=1)
    while day <= last:
        if day >= first:
            found.append(day)
        day = (day + dt.timedelta(days=32)).replace(day=1)
    return found


def _initiatives_timeline(context: Context) -> Markup:
    """The initiatives on a common track: bars with status, today as a line."""
    initiatives = list(context.plan.initiatives.values())
    if not initiatives:
        return empty("No initiatives yet", "initiatives", EXAMPLE)
    start, end = context.plan.plan.start, context.plan.plan.end
    span = frame(start.first if start else None, end.last if end else None, initiatives)
    if span is None:
        return _undated(context, initiatives)
    rows = Markup("").join(_row(context, one, *span) for one in sorted(initiatives, key=_order))
    return Markup('<div class="hb-track">{}<ul class="hb-track__rows">{}</ul></div>').format(
        _scale(context, *span), rows
    )


def _order(one: Initiative) -> tuple[dt.date, dt.date]:
    first = one.start.first if one.start and one.start.first else None
    last = one.end.last if one.end and one.end.last else None
    return first or last or dt.date.max, last or dt.date.max


def _percent(day: dt.date, first: dt.date, last: dt.date) -> float:
    return round((day - first).days * 100 / ((last - first).days + 1), 2)


def _scale(context: Context, first: dt.date, last: dt.date) -> Markup:
    many = (last - first).days > 190
    ticks = quarters(first, last) if many else months(first, last)
    marks = []
    for tick in ticks:
        text = (
            f"Q{(tick.month + 2) // 3} {tick.year}"
            if many
            else context.language.month(tick, year=False, short=True)
        )
        marks.append(
            Markup('<span style="inset-inline-start:{}%">{}</span>').format(
                _percent(tick, first, last), text
            )
        )
    today = Markup("")
    if first <= context.as_of <= last:
        today = Markup('<b style="inset-inline-start:{}%">Today</b>').format(
            _percent(context.as_of, first, last)
        )
    return Markup(
        '<div class="hb-track__scale" aria-hidden="true"><span></span><div>{}{}</div></div>'
    ).format(Markup("").join(marks), today)


def _row(context: Context, one: Initiative, first: dt.date, last: dt.date) -> Markup:
    begin = one.start.first if one.start and one.start.first else None
    stop = one.end.last if one.end and one.end.last else None
    drawn = None
    if begin or stop:
        drawn = bar(begin or first, max(stop or last, begin or first), first, last)
    words = context.language.span_text(one.start, one.end) or "not scheduled"
    return Markup(
        '<li><span class="hb-track__name">{}</span><span class="hb-track__when">{} {}</span>'
        '<span class="hb-track__lane" aria-hidden="true">{}{}</span></li>'
    ).format(
        context.link(one),
        words,
        chip(one.status),
        _drawn(one, drawn),
        _today(context, first, last),
    )


def _drawn(one: Initiative, bar: Bar | None) -> Markup:
    if bar is None:
        return Markup("")
    look = look_of(one.status) or "none"
    done = f"--done:{one.progress}%;" if one.progress else ""
    return Markup(
        '<i class="hb-track__bar hb-track__bar--{}{}{}" style="{}inset-inline-start:{}%;width:{}%"></i>'
    ).format(
        look,
        " hb-track__bar--before" if bar.before else "",
        " hb-track__bar--after" if bar.after else "",
        done,
        bar.start,
        bar.width,
    )


def _today(context: Context, first: dt.date, last: dt.date) -> Markup:
    if not first <= context.as_of <= last:
        return Markup("")
    return Markup('<i class="hb-track__today" style="inset-inline-start:{}%"></i>').format(
        _percent(context.as_of, first, last)
    )


def _undated(context: Context, initiatives: list[Initiative]) -> Markup:
    rows = Markup("").join(
        Markup("<li>{} {}</li>").format(context.link(one), chip(one.status)) for one in initiatives
    )
    return Markup(
        '<p class="hb-quiet">None of them has a date yet: write <code>start:</code> and '
        '<code>end:</code>.</p><ul class="hb-list">{}</ul>'
    ).format(rows)
