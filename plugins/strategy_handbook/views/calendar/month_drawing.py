"""A month as a table: bars above each week, items in each day; on a phone the same as a list."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from strategy_handbook.insight.belonging import channels_of
from strategy_handbook.insight.lateness import is_overdue, status_on
from strategy_handbook.insight.occasions import Occasion
from strategy_handbook.insight.runs import Run
from strategy_handbook.plan import Ref, humanize
from strategy_handbook.plan.campaigns import Content
from strategy_handbook.views.agenda.layout import in_a_day
from strategy_handbook.views.agenda.wording import (
    amounts_of,
    anywhere,
    format_word,
    kind_sign,
    kind_word,
    rhythm,
    time_of,
    title_of,
)
from strategy_handbook.views.calendar.month_layout import Bar, Closed, Week
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup, escape
from strategy_handbook.views.pieces import status

# A day shows so many items; of more, all but the first few are folded away.
MOST_ITEMS = 5


def draw_month(
    context: Context, month: dt.date, weeks: Sequence[Week], items: Iterable[Occasion]
) -> Markup:
    """A month as a table.

    Args:
        context: The page.
        month: Its first day.
        weeks: How it is laid out.
        items: What happens on single days of these weeks.
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
        '<table class="hb-month">'
        '<caption class="hb-hidden">{}, week by week</caption>\n'
        '<thead><tr><th scope="col"><abbr title="Week">Wk</abbr></th>{}</tr></thead>\n{}</table>\n'
    ).format(context.language.month(month), heads, body)


def run_words(context: Context, run: Run) -> str:
    """What a bar stands for, in words: kind, days and status."""
    language = context.language
    word = format_word(run.entity) or humanize(run.kind)
    if run.start is not None and run.end is not None:
        days = language.span_text(run.start, run.end)
    elif run.start is not None:
        days = f"from {language.date_text(run.start)}, no end set"
    elif run.end is not None:
        days = f"no start set, until {language.date_text(run.end)}"
    else:
        days = language.days(run.first, run.last)
    return ", ".join(part for part in (word, days, humanize(run.status or "")) if part)


def _week(
    context: Context, month: dt.date, week: Week, by_day: dict[dt.date, list[Occasion]]
) -> Markup:
    rows: list[tuple[str, Markup, str]] = []
    for closed in week.closed:
        rows.append(
            (
                "closed",
                _closed(closed, _inside(month, week, closed), len(rows)),
                "Nothing is published",
            )
        )
    for lane in week.lanes:
        rows.append(("run", _lane(context, month, week, lane, len(rows)), "Running this week"))
    if week.hidden:
        rows.append(("more", _hidden(context, week.hidden, len(rows)), "More this week"))
    shut = {
        week.days[number]
        for closed in week.closed
        for number in range(closed.column, closed.column + closed.span)
    }
    days = Markup("").join(
        _day(context, month, day, by_day.get(day, []), day in shut) for day in week.days
    )
    rows.append(("days", days, "Days"))
    head = _week_head(context, month, week)
    drawn = []
    seen = ""
    for kind, cells, label in rows:
        repeated = kind == seen
        seen = kind
        drawn.append(
            Markup('<tr class="hb-week__{}"><th scope="row"{}>{}{}</th>{}</tr>\n').format(
                kind,
                Markup(' class="hb-week__again"') if repeated else "",
                head,
                Markup('<span class="hb-week__label">{}</span>').format(label),
                cells,
            )
        )
        head = Markup("")
    quiet = (
        not week.lanes
        and not week.closed
        and not any(
            by_day.get(day) or day == context.as_of for day in week.days if day.month == month.month
        )
    )
    return Markup('<tbody class="hb-week{}" style="--rows: {}">\n{}</tbody>\n').format(
        " hb-week--quiet" if quiet else "", len(rows) - 1, Markup("").join(drawn)
    )


def _week_head(context: Context, month: dt.date, week: Week) -> Markup:
    inside = [day for day in week.days if day.month == month.month]
    return Markup(
        '<span class="hb-week__number" aria-hidden="true">{}</span>'
        '<span class="hb-week__name">Week {}, {}</span> '
    ).format(week.number, week.number, context.language.days(inside[0], inside[-1]))


def _cells(parts: Iterable[tuple[int, int, Markup]], row: int) -> Markup:
    """Cells at their columns, with empty ones between them so that the table's columns add up."""
    cells, column = [], 0
    for start, span, content in parts:
        if start > column:
            cells.append(Markup('<td colspan="{}"></td>').format(start - column))
        cells.append(
            Markup('<td colspan="{}" style="--c: {}; --n: {}; --r: {}">{}</td>').format(
                span, start + 2, span, row + 2, content
            )
        )
        column = start + span
    if column < 7:
        cells.append(Markup('<td colspan="{}"></td>').format(7 - column))
    return Markup("").join(cells)


def _closed(closed: Closed, inside: bool, row: int) -> Markup:
    name = Markup(
        '<span class="hb-closed{}"><span class="hb-hidden">Blackout: </span>{}</span>'
    ).format("" if inside else " hb-closed--outside", closed.name)
    return _cells([(closed.column, closed.span, name)], row)


def _inside(month: dt.date, week: Week, part: Bar | Closed) -> bool:
    """Whether a part of a week has a day in the month: a phone does not show the others."""
    days = week.days[part.column : part.column + part.span]
    return any(day.month == month.month for day in days)


def _lane(context: Context, month: dt.date, week: Week, lane: tuple[Bar, ...], row: int) -> Markup:
    bars = ((bar.column, bar.span, _bar(context, bar, _inside(month, week, bar))) for bar in lane)
    return _cells(bars, row)


def _bar(context: Context, bar: Bar, inside: bool) -> Markup:
    run = bar.run
    look = status.look_of(run.status)
    parts = [f"hb-run hb-run--{run.kind} hb--{run.stream}"]
    parts += [f"hb-run--{look}"] if look else []
    parts += [] if inside else ["hb-run--outside"]
    parts += ["hb-run--begins"] if bar.begins else []
    parts += ["hb-run--ends"] if bar.ends else []
    parts += ["hb-run--open-start"] if bar.begins and run.open_start else []
    parts += ["hb-run--open-end"] if bar.ends and run.open_end else []
    words = run_words(context, run)
    return Markup(
        '<a class="{}" href="{}" title="{}: {}">{}<span>{}</span>'
        '<span class="hb-run__meta">{}</span></a>'
    ).format(
        " ".join(parts),
        context.entity_href(run.entity),
        run.entity.label,
        words,
        status.sign_of(run.status),
        run.entity.label,
        words,
    )


def _hidden(context: Context, hidden: tuple[Run, ...], row: int) -> Markup:
    rows = Markup("").join(
        Markup('<li class="hb--{}">{}{} <span class="hb-quiet">{}</span></li>').format(
            run.stream,
            status.sign_of(run.status),
            context.link(run.entity),
            run_words(context, run),
        )
        for run in hidden
    )
    fold = Markup(
        '<details class="hb-overflow"><summary>+{} more under way</summary><ul>{}</ul></details>'
    ).format(len(hidden), rows)
    return _cells([(0, 7, fold)], row)


def _day(
    context: Context, month: dt.date, day: dt.date, items: list[Occasion], shut: bool
) -> Markup:
    outside = day.month != month.month
    today = day == context.as_of
    looks = ["hb-day"]
    looks += ["hb-day--outside"] if outside else []
    looks += ["hb-day--today"] if today else []
    looks += ["hb-day--shut"] if shut else []
    looks += ["hb-day--weekend"] if day.weekday() >= 5 else []
    looks += ["hb-day--empty"] if not items and not today else []
    name = Markup(
        '<time datetime="{}"><span class="hb-day__number" aria-hidden="true">{}</span>'
        '<span class="hb-day__name">{}</span></time>'
    ).format(day.isoformat(), day.day, context.language.long_day(day))
    if today:
        name += Markup('<span class="hb-day__today">Today</span>')
    id = "" if outside else Markup(' id="{}"').format(context.take_id(f"day-{day.isoformat()}"))
    return Markup('<td class="{}"{}{}>{}{}</td>').format(
        " ".join(looks),
        id,
        Markup(' aria-current="date"') if today else "",
        name,
        _items(context, sorted(items, key=in_a_day)),
    )


def _items(context: Context, items: list[Occasion]) -> Markup:
    if not items:
        return Markup("")
    shown = items if len(items) <= MOST_ITEMS else items[: MOST_ITEMS - 1]
    rest = items[len(shown) :]
    more = Markup("")
    if rest:
        more = Markup(
            '<details class="hb-overflow"><summary>+{} more</summary>'
            '<ul class="hb-items">{}</ul></details>'
        ).format(len(rest), Markup("").join(draw_item(context, one) for one in rest))
    return Markup('<div class="hb-day__items"><ul class="hb-items">{}</ul>{}</div>').format(
        Markup("").join(draw_item(context, one) for one in shown), more
    )


def draw_item(context: Context, one: Occasion) -> Markup:
    """An item of a day: its signs and title, and what the signs say in words."""
    state = status_on(one, context.as_of)
    late = is_overdue(one, context.as_of)
    # A draft has no status of its own: that of its content would say too much here.
    sign = status.sign_of("at-risk" if late else state if one.kind != "draft" else None)
    words = kind_word(one)
    time = time_of(one, context.plan)
    title: str = escape(title_of(one))
    if one.kind == "draft":
        title = f"<b>Draft due:</b> {title}"
    if time:
        title = f"<b>{escape(time)}</b> {title}"
    channels = ", ".join(_channel(context, ref) for ref in channels_of(one.entity))
    said = [words, channels if one.kind == "content" else "", "Overdue" if late else ""]
    said.append(humanize(state or ""))
    look = status.look_of(state)
    # A large plan has tens of thousands of these: put together as text, each part safe by itself.
    return Markup(
        f'<li class="hb-item hb--{one.stream} hb-item--{one.kind}{f" hb-item--{look}" if look else ""}">'
        f'<a href="{escape(context.entity_href(one.entity))}">{kind_sign(one.kind)}{sign}'
        f"<span>{title}</span>{anywhere(one)}</a>{_often(context, one)}"
        f'<span class="hb-item__meta">{escape(" · ".join(filter(None, said)))}</span></li>'
    )


def _often(context: Context, one: Occasion) -> Markup:
    """How many there are to be of a returning item whose day stands for several or for none."""
    item = one.entity
    if not isinstance(item, Content) or not one.recurring:
        return Markup("")
    least, most = amounts_of(item)
    if least is None and most is None:
        return Markup("")
    words = rhythm(context.language, item.every, (), least, most)
    return Markup(' <span class="hb-item__often">{}</span>').format(words)


def _channel(context: Context, ref: Ref) -> str:
    entity = context.plan.find(ref)
    return entity.label if entity else humanize(ref.id)
