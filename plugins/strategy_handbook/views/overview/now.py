"""What is going on: work under way, the next two weeks, and what needs attention."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from strategy_handbook.insight.occasions import Occasion
from strategy_handbook.insight.period import Period
from strategy_handbook.insight.work import Work, all_work, is_under_way
from strategy_handbook.plan.campaigns import Content
from strategy_handbook.translation import _, ngettext
from strategy_handbook.views.context import Context
from strategy_handbook.views.data import Part
from strategy_handbook.views.markup import Markup, escape
from strategy_handbook.views.overview.attention import attention
from strategy_handbook.views.overview.now_rows import (
    IN_THE_AGENDA,
    MOST,
    ON_THE_TIMELINE,
    rest_link,
    rest_of,
    row,
    rows,
)
from strategy_handbook.views.pieces.change_marks import with_mark
from strategy_handbook.views.pieces.occasion_titles import whole_title
from strategy_handbook.views.pieces.panels import more
from strategy_handbook.views.pieces.parts import part
from strategy_handbook.views.pieces.status import chip, look_of, sign_of
from strategy_handbook.views.wording import filled, term

DAYS = 14
_OVER = frozenset({"done", "cancelled"})


def section(context: Context, level: int, period: Period) -> Part:
    """The three lists, in the words of a plan that runs, is over, or is still ahead."""
    today = context.language.day(context.as_of)
    if period.state == "ended":
        title = _("How it ended")
    elif period.state == "before":
        title = _("Before it begins")
    else:
        title = _("Now: {today}", today=today)
    agenda = more(context.page_href("calendar/agenda"), _("Whole agenda"))
    columns = (
        _work(context, level + 1, period),
        _days(context, level + 1, period),
        attention(context, level + 1, period.state == "ended"),
    )
    body = Markup('<div class="hb-now">{}</div>').format(
        Markup("").join(Markup('<div class="hb-now__part">{}</div>').format(c) for c in columns)
    )
    return part(context, level, title, "now", body, more=agenda)


def _work(context: Context, level: int, period: Period) -> Markup:
    work = all_work(context.plan)
    if period.state == "ended":
        title, shown, nothing = _("What became of the work"), work, ""
    else:
        title = _("Under way")
        shown = [one for one in work if is_under_way(one, context.as_of)]
        planned = sum(look_of(one.status) not in _OVER for one in work)
        nothing = ngettext(
            "Nothing is under way today; {n} piece of work ahead.",
            "Nothing is under way today; {n} pieces of work ahead.",
            planned,
        )
    if not work:
        nothing = filled(
            _("No work yet: write {initiatives} and {campaigns}."),
            initiatives=Markup("<code>initiatives:</code>"),
            campaigns=Markup("<code>campaigns:</code>"),
        )
    heading = context.heading(level, title, "now-work")
    if not shown:
        return heading + Markup('<p class="hb-quiet">{}</p>').format(nothing)
    items = [_piece_of_work(context, one, period.state == "ended") for one in shown]
    way = _timeline_of(context, shown)
    if len(items) > MOST or period.state == "ended":
        return heading + rows(items[:MOST]) + rest_of(len(items), way, ON_THE_TIMELINE)
    link = Markup('<p class="hb-now__rest">{}</p>').format(more(way, _("See it on the timeline")))
    return heading + rows(items) + link


def _timeline_of(context: Context, shown: Iterable[Work]) -> str:
    """The way to the timeline with nothing on it but work of the statuses shown, where all have one."""
    statuses = sorted({one.status or "" for one in shown})
    if "" in statuses:
        return context.page_href("timeline")
    return context.filtered_href("timeline", status=statuses)


def _piece_of_work(context: Context, one: Work, over: bool) -> Markup:
    when = one.end if not over else None
    until = (
        filled(_("until {date}"), date=context.language.date(when))
        if when and when.first
        else Markup("")
    )
    if not over and when is None and one.start and one.start.first is None:
        until = escape(context.language.date_text(one.start))
    owners = context.refs(one.owners)
    notes = Markup(" · ").join(note for note in (until, owners) if note)
    if over:
        return row(context, one, context.own(one), chip(one.status, one.kind), notes)
    if look_of(one.status) == "risk":
        sign, notes = sign_of(one.status), Markup("{} · {}").format(_("At risk"), notes)
        return row(context, one, sign + context.own(one), "", notes)
    return row(context, one, context.own(one), "", notes)


def _days(context: Context, level: int, period: Period) -> Markup:
    """The occasions of the fortnight from today; of the plan's first or last one when it is not on."""
    first = context.as_of
    title = ngettext("Next {n} day", "Next {n} days", DAYS)
    if period.state == "before" and period.first:
        first, title = period.first, _("What comes first")
    elif period.state == "ended" and period.last:
        first = period.last - dt.timedelta(days=DAYS - 1)
        # Translators: the last days of a plan that has ended.
        title = ngettext("Its last {n} day", "Its last {n} days", DAYS)
    last = first + dt.timedelta(days=DAYS - 1)
    found = coming(context.occasions, first, last)
    heading = context.heading(level, title, "now-days")
    if not found:
        return heading + Markup('<p class="hb-quiet">{}</p>').format(
            _next_after(context, last, period)
        )
    days: list[Markup] = []
    shown = found[:MOST] if len(found) > MOST + 1 else found
    for day, ones in _by_day(shown):
        days.append(_day(context, day, ones))
    rest = Markup("")
    if len(found) > len(shown):
        more_days = len(found) - len(shown)
        rest = rest_link(context.page_href("calendar/agenda"), IN_THE_AGENDA, more_days)
    return heading + Markup('<ul class="hb-days">{}</ul>').format(Markup("").join(days)) + rest


def coming(found: Iterable[Occasion], first: dt.date, last: dt.date) -> list[Occasion]:
    """The occasions that begin in a span of days; vague ones and cancelled ones left out."""
    return [
        one
        for one in found
        if first <= one.first <= last
        and not (one.partial and one.last > last)
        and look_of(one.status) != "cancelled"
    ]


def _by_day(found: Sequence[Occasion]) -> list[tuple[dt.date, list[Occasion]]]:
    days: dict[dt.date, list[Occasion]] = {}
    for one in found:
        days.setdefault(one.first, []).append(one)
    return list(days.items())


def _day(context: Context, day: dt.date, ones: list[Occasion]) -> Markup:
    weekday = context.language.weekdays()[day.weekday()]
    today = Markup("")
    if day == context.as_of:
        today = Markup(' <span class="hb-days__today">{}</span>').format(_("today"))
    items = Markup("").join(_occasion(context, one) for one in ones)
    return Markup(
        '<li class="hb-days__day"><time datetime="{}" class="hb-days__date">{} {}{}</time>'
        '<ul class="hb-days__items">{}</ul></li>'
    ).format(day.isoformat(), weekday, context.language.day(day, year=False), today, items)


def _occasion(context: Context, one: Occasion) -> Markup:
    note = what(context, one)
    if one.last > one.first:
        # Translators: {what} is what kind of work it is, {day} the last day of it.
        until = context.language.day(one.last, year=False)
        note = filled(_("{what}, until {day}"), what=note, day=until)
    return Markup('<li class="hb-edged hb--{}">{}<span class="hb-now__note">{}</span></li>').format(
        one.stream,
        with_mark(context.link(one.entity, whole_title(one)), context.became_of(one)),
        note,
    )


def what(context: Context, one: Occasion) -> Markup:
    """What kind of occasion it is and of what: ``Milestone of Dusk blend``."""
    entity = one.entity
    if one.kind == "milestone":
        return filled(_("Milestone of {work}"), work=entity.label)
    if one.kind == "handover":
        return escape(_("Upstream becomes downstream"))
    if one.kind in ("start", "end"):
        return escape(term(entity.kind))
    if one.kind == "due":
        return escape(_("Goal"))
    if isinstance(entity, Content):
        form = term(entity.format.id) if entity.format else _("Content")
        places = context.refs(entity.channel)
        return Markup("{} · {}").format(form, places) if places else Markup("{}").format(form)
    return Markup("")


def _next_after(context: Context, last: dt.date, period: Period) -> str:
    if period.state == "ended":
        return _("Nothing had a date in these days.")
    later = next((one for one in context.occasions if one.first > last and not one.partial), None)
    if later is None:
        return _("Nothing has a date in these days, or after them.")
    return _(
        "Nothing in these days. Next on {day}: {what}.",
        day=context.language.day(later.first),
        what=whole_title(later),
    )
