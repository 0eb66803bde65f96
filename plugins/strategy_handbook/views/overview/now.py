"""What is going on: work under way, the next two weeks, and what needs attention."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from strategy_handbook.findings.wording import counted
from strategy_handbook.insight.attention import Concern, concerns
from strategy_handbook.insight.occasions import Occasion
from strategy_handbook.insight.period import Period
from strategy_handbook.insight.work import Work, all_work, is_under_way
from strategy_handbook.plan import Entity, humanize
from strategy_handbook.plan.campaigns import Content
from strategy_handbook.views.context import Context
from strategy_handbook.views.data import Part
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.occasion_titles import whole_title
from strategy_handbook.views.pieces.panels import more
from strategy_handbook.views.pieces.parts import part
from strategy_handbook.views.pieces.status import chip, look_of, sign_of

DAYS = 14
# A list that is longer ends with a link to the page that has everything.
MOST = 8
_OVER = frozenset({"done", "cancelled"})


def section(context: Context, level: int, period: Period) -> Part:
    """The three lists, in the words of a plan that runs, is over, or is still ahead."""
    today = context.language.day(context.as_of)
    if period.state == "ended":
        title = "How it ended"
    elif period.state == "before":
        title = "Before it begins"
    else:
        title = f"Now: {today}"
    agenda = more(context.page_href("calendar/agenda"), "Whole agenda")
    columns = (
        _work(context, level + 1, period),
        _days(context, level + 1, period),
        _attention(context, level + 1, period.state == "ended"),
    )
    body = Markup('<div class="hb-now">{}</div>').format(
        Markup("").join(Markup('<div class="hb-now__part">{}</div>').format(c) for c in columns)
    )
    return part(context, level, title, "now", body, more=agenda)


def _work(context: Context, level: int, period: Period) -> Markup:
    work = all_work(context.plan)
    if period.state == "ended":
        title, shown, nothing = "What became of the work", work, ""
    else:
        title = "Under way"
        shown = [one for one in work if is_under_way(one, context.as_of)]
        planned = sum(look_of(one.status) not in _OVER for one in work)
        nothing = f"Nothing is under way today; {counted(planned, 'piece')} of work ahead."
    if not work:
        nothing = Markup(
            "No work yet: write <code>initiatives:</code> and <code>campaigns:</code>."
        )
    heading = context.heading(level, title, "now-work")
    if not shown:
        return heading + Markup('<p class="hb-quiet">{}</p>').format(nothing)
    items = [_piece_of_work(context, one, period.state == "ended") for one in shown]
    rest = _rest(len(items), context.page_href("timeline"), "on the timeline")
    return heading + _list(items[:MOST]) + rest


def _piece_of_work(context: Context, one: Work, over: bool) -> Markup:
    when = one.end if not over else None
    until = (
        Markup("until {}").format(context.language.date(when))
        if when and when.first
        else Markup("")
    )
    if not over and when is None and one.start and one.start.first is None:
        until = Markup(context.language.date_text(one.start))
    owners = context.refs(one.owners)
    notes = Markup(" · ").join(note for note in (until, owners) if note)
    if over:
        return _row(context, one, context.link(one), chip(one.status), notes)
    if look_of(one.status) == "risk":
        sign, notes = sign_of(one.status), Markup("At risk · {}").format(notes)
        return _row(context, one, sign + context.link(one), "", notes)
    return _row(context, one, context.link(one), "", notes)


def _days(context: Context, level: int, period: Period) -> Markup:
    """The occasions of the fortnight from today; of the plan's first or last one when it is not on."""
    first = context.as_of
    title = f"Next {DAYS} days"
    if period.state == "before" and period.first:
        first, title = period.first, "What comes first"
    elif period.state == "ended" and period.last:
        first, title = period.last - dt.timedelta(days=DAYS - 1), f"Its last {DAYS} days"
    last = first + dt.timedelta(days=DAYS - 1)
    found = coming(context.occasions, first, last)
    heading = context.heading(level, title, "now-days")
    if not found:
        return heading + Markup('<p class="hb-quiet">{}</p>').format(
            _next_after(context, last, period)
        )
    rows: list[Markup] = []
    shown = found[:MOST] if len(found) > MOST + 1 else found
    for day, ones in _by_day(shown):
        rows.append(_day(context, day, ones))
    rest = Markup("")
    if len(found) > len(shown):
        rest = Markup(
            '<p class="hb-now__rest"><a href="{}">and {} more in the agenda</a></p>'
        ).format(context.page_href("calendar/agenda"), len(found) - len(shown))
    return heading + Markup('<ul class="hb-days">{}</ul>').format(Markup("").join(rows)) + rest


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
    today = Markup(' <span class="hb-days__today">today</span>') if day == context.as_of else ""
    items = Markup("").join(_occasion(context, one) for one in ones)
    return Markup(
        '<li class="hb-days__day"><time datetime="{}" class="hb-days__date">{} {}{}</time>'
        '<ul class="hb-days__items">{}</ul></li>'
    ).format(day.isoformat(), weekday, context.language.day(day, year=False), today, items)


def _occasion(context: Context, one: Occasion) -> Markup:
    until = f", until {context.language.day(one.last, year=False)}" if one.last > one.first else ""
    return Markup(
        '<li class="hb-edged hb--{}">{}<span class="hb-now__note">{}{}</span></li>'
    ).format(one.stream, context.link(one.entity, whole_title(one)), what(context, one), until)


def what(context: Context, one: Occasion) -> Markup:
    """What kind of occasion it is and of what: ``Milestone of Dusk blend``."""
    entity = one.entity
    if one.kind == "milestone":
        return Markup("Milestone of {}").format(entity.label)
    if one.kind == "handover":
        return Markup("Upstream becomes downstream")
    if one.kind in ("start", "end"):
        return Markup(humanize(entity.kind))
    if one.kind == "due":
        return Markup("Goal")
    if isinstance(entity, Content):
        form = humanize(entity.format.id) if entity.format else "Content"
        places = context.refs(entity.channel)
        return Markup("{} · {}").format(form, places) if places else Markup("{}").format(form)
    return Markup("")


def _next_after(context: Context, last: dt.date, period: Period) -> str:
    if period.state == "ended":
        return "Nothing had a date in these days."
    later = next((one for one in context.occasions if one.first > last and not one.partial), None)
    if later is None:
        return "Nothing has a date in these days, or after them."
    return (
        f"Nothing in these days. Next on {context.language.day(later.first)}: {whole_title(later)}."
    )


def _attention(context: Context, level: int, over: bool) -> Markup:
    heading = context.heading(level, "Left open" if over else "Needs attention", "now-attention")
    found = concerns(context.plan, context.as_of, context.occasions)
    health = _health(context)
    if not found:
        calm = Markup(
            '<p class="hb-now__calm"><span class="hb-now__ok" aria-hidden="true">✓</span> '
            "{} at risk, overdue or in conflict.</p>"
        ).format("Nothing was left" if over else "Nothing is")
        return (
            heading
            + (
                calm
                if all_work(context.plan)
                else Markup('<p class="hb-quiet">Nothing to watch yet.</p>')
            )
            + health
        )
    rest = _rest(len(found), context.page_href("health"), "on the health page")
    return heading + _list(_concern(context, one) for one in found[:MOST]) + rest + health


def _health(context: Context) -> Markup:
    """How many findings the plan's files have; empty for a plan without any."""
    count = len(context.handbook.findings_in(context.plan))
    if not count:
        return Markup("")
    return Markup('<p class="hb-now__rest"><a href="{}">{}</a> in the plan’s text</p>').format(
        context.page_href("health"), counted(count, "finding")
    )


def _concern(context: Context, one: Concern) -> Markup:
    link = context.link(one.entity)
    mark = Markup('<span class="hb-sign hb-sign--risk" aria-hidden="true">!</span>')
    return _row(
        context, one.entity, mark + _concern_title(one, link), "", concern_note(context, one)
    )


def _concern_title(one: Concern, link: Markup) -> Markup:
    return Markup("{}: {}").format(one.name, link) if one.name else link


def concern_note(context: Context, one: Concern) -> Markup:
    """Why something needs attention, in a few words with links."""
    date = context.language.date(one.date)
    late = f"{counted(one.days, 'day')} ago"
    if one.kind == "at-risk":
        owners = context.refs(one.entity.owners)
        return Markup("At risk · {}").format(owners) if owners else Markup("At risk")
    if one.kind == "conflict" and one.other:
        return Markup("Conflict: starts before {} ends, {}").format(context.link(one.other), date)
    if one.kind == "handover" and one.other:
        return Markup("Handover to {} was due on {}, {}").format(
            context.link(one.other), date, late
        )
    words = {
        "milestone": "Milestone was due on",
        "end": "Was to end on",
        "start": "Was to start on",
        "content": "Was to appear on",
        "draft": "Draft was due on",
        "due": "Was due on",
    }[one.kind]
    return Markup("{} {}, {}").format(words, date, late)


def _row(
    context: Context, entity: Entity, title: Markup, mark: Markup | str, notes: Markup
) -> Markup:
    stream = context.plan.stream_of(entity)
    note = Markup('<span class="hb-now__note">{}</span>').format(notes) if notes else Markup("")
    return Markup(
        '<li class="hb-edged hb--{}"><span class="hb-now__title">{} {}</span>{}</li>'
    ).format(stream, title, mark, note)


def _list(items: Iterable[Markup]) -> Markup:
    return Markup('<ul class="hb-now__list">{}</ul>').format(Markup("").join(items))


def _rest(count: int, href: str, where: str) -> Markup:
    if count <= MOST:
        return Markup("")
    return Markup('<p class="hb-now__rest"><a href="{}">and {} more {}</a></p>').format(
        href, count - MOST, where
    )
