"""A small track of time: where a piece of work stands in the plan's period, with its milestones."""

from __future__ import annotations

import datetime as dt

from strategy_handbook.insight.milestones import Mark, marked
from strategy_handbook.insight.tracks import Stretch, Window, stretch_of
from strategy_handbook.insight.work import Phase, phase_of
from strategy_handbook.plan.campaigns import Campaign
from strategy_handbook.plan.innovation import Initiative
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.status import look_of

# More months than this are not named one by one.
_MOST_MONTHS = 18


def track(context: Context, work: Initiative | Campaign, window: Window | None) -> Markup:
    """A piece of work as a bar in a window; hidden from screen readers, which are told the dates."""
    stretch = stretch_of(work, window) if window else None
    if window is None or stretch is None:
        return Markup("")
    return Markup(
        '<div class="hb-track" aria-hidden="true"><div class="hb-track__rail">'
        '<span class="{}" style="--s:{};--w:{}">{}</span>{}{}</div></div>'
    ).format(
        _classes(work, stretch),
        _part(stretch.start),
        _part(stretch.width),
        _progress(work),
        _diamonds(context, work, window),
        _today(context, window),
    )


def scale(context: Context, window: Window | None) -> Markup:
    """The months of a window as a head over tracks."""
    if window is None:
        return Markup("")
    months: list[tuple[dt.date, str]] = []
    day = window.first.replace(day=1)
    quarters = window.days > 31 * _MOST_MONTHS
    while day <= window.last and len(months) < 60:
        if not quarters or day.month in (1, 4, 7, 10):
            text = context.language.month(day, year=False, short=True)
            months.append((day, str(day.year) if quarters and day.month == 1 else text))
        day = (day + dt.timedelta(days=31)).replace(day=1)
    marks = Markup("").join(
        Markup('<span class="hb-trackscale__month" style="--s:{}">{}</span>').format(
            _part(window.part(max(month, window.first))), text
        )
        for month, text in months
    )
    return Markup('<div class="hb-trackscale" aria-hidden="true">{}</div>').format(marks)


def _classes(work: Initiative | Campaign, stretch: Stretch) -> str:
    names = ["hb-track__bar", f"hb-track__bar--{look_of(work.status) or 'plain'}"]
    names += ["hb-track__bar--pill"] if isinstance(work, Campaign) else []
    names += ["hb-track__bar--earlier"] if stretch.earlier else []
    names += ["hb-track__bar--later"] if stretch.later else []
    return " ".join(names)


def _progress(work: Initiative | Campaign) -> Markup:
    if not work.progress:
        return Markup("")
    return Markup('<span class="hb-track__done" style="--d:{}"></span>').format(
        _part(float(work.progress))
    )


def _diamonds(context: Context, work: Initiative | Campaign, window: Window) -> Markup:
    found = []
    finished = phase_of(work, context.as_of) is Phase.FINISHED
    for one in marked(work.milestones, context.as_of, finished):
        date = one.milestone.due or one.milestone.done
        if date and date.last and window.first <= date.last <= window.last:
            kind = {Mark.DONE: "done", Mark.LATE: "late"}.get(one.mark, "ahead")
            found.append(
                Markup(
                    '<span class="hb-track__mark hb-track__mark--{}" style="--s:{}"></span>'
                ).format(kind, _part(window.part(date.last)))
            )
    return Markup("").join(found)


def _today(context: Context, window: Window) -> Markup:
    if not window.first <= context.as_of <= window.last:
        return Markup("")
    return Markup('<span class="hb-track__today" style="--s:{}"></span>').format(
        _part(window.part(context.as_of))
    )


def _part(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
