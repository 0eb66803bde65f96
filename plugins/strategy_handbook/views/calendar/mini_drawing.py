"""A month as a small calendar: how full each day is, what stands out, and which days are off."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from strategy_handbook.insight.closed_days import blacked_out
from strategy_handbook.insight.days_off import days_off
from strategy_handbook.insight.occasions import Occasion
from strategy_handbook.translation import _
from strategy_handbook.views.agenda.drawing import mark_of
from strategy_handbook.views.agenda.wording import kind_sign, kind_word, title_of
from strategy_handbook.views.calendar.load_words import day_words, month_words
from strategy_handbook.views.calendar.recount import Recount
from strategy_handbook.views.calendar.ways import day_href, month_href
from strategy_handbook.views.calendar.weeks import weeks_of
from strategy_handbook.views.calendar.year_layout import Load, density
from strategy_handbook.views.context import Context
from strategy_handbook.views.language import as_title
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.days_off import SIGN, day_off_words
from strategy_handbook.views.wording import filled

# A month names so many of the things that stand out in it.
MOST_NAMED = 4


def draw_mini(
    context: Context,
    month: dt.date,
    full: Mapping[dt.date, Load],
    loose: Load,
    named: Sequence[Occasion],
    first: int,
    recount: Recount,
) -> Markup:
    """A small month.

    Args:
        context: The page.
        month: Its first day.
        full: How full the days are.
        loose: The items that fall into the month on a day that is not set.
        named: What stands out in it.
        first: The weekday that weeks start on, 0 for Monday.
        recount: Is told what is counted where.
    """
    weeks = weeks_of(month, first)
    narrow = context.language.weekdays("narrow")
    wide = context.language.weekdays("wide")
    heads = Markup("").join(
        Markup('<th scope="col"><abbr title="{}">{}</abbr></th>').format(
            wide[day.weekday()], narrow[day.weekday()]
        )
        for day in weeks[0]
    )
    rows = Markup("").join(
        Markup("<tr>{}</tr>").format(
            Markup("").join(
                _day(context, month, day, full.get(day, Load()), recount) for day in week
            )
        )
        for week in weeks
    )
    name = context.language.month(month)
    title = as_title(name)
    total = loose.items + sum(full.get(day, Load()).items for day in _days(weeks, month))
    this = month == context.as_of.replace(day=1)
    return Markup(
        '<div class="hb-mini{}"><p class="hb-mini__head"{}><a href="{}"{}>{}</a> {}</p>'
        '<table class="hb-mini__days"><caption class="hb-hidden">{}</caption>'
        "<thead><tr>{}</tr></thead><tbody>{}</tbody></table>{}{}</div>\n"
    ).format(
        " hb-mini--now" if this else "",
        recount.counts(loose),
        month_href(context, month),
        Markup(' aria-current="date"') if this else "",
        title,
        month_words(total),
        # Translators: {month} is "March 2027".
        _("{month}: items a day", month=name),
        heads,
        rows,
        _off(context, weeks, month),
        _named(context, month, named),
    )


def _days(weeks: Iterable[Iterable[dt.date]], month: dt.date) -> list[dt.date]:
    return [day for week in weeks for day in week if _is_in(day, month)]


def _is_in(day: dt.date, month: dt.date) -> bool:
    return (day.year, day.month) == (month.year, month.month)


def _day(context: Context, month: dt.date, day: dt.date, load: Load, recount: Recount) -> Markup:
    if not _is_in(day, month):
        return Markup("<td></td>")
    today = day == context.as_of
    looks = [f"hb-dense hb-dense--{density(load.items)}"]
    looks += ["hb-dense--today"] if today else []
    looks += ["hb-dense--off"] if day in days_off(context.plan) else []
    looks += ["hb-dense--shut"] if day in blacked_out(context.plan) else []
    content = Markup('<span class="hb-dense__day">{}</span>').format(day.day)
    if load.items:
        content = Markup('<a href="{}">{}{}</a>').format(
            day_href(context, day), content, _count(load)
        )
    return Markup('<td class="{}"{}{}>{}</td>').format(
        " ".join(looks),
        recount.counts(load),
        Markup(' aria-current="date"') if today else "",
        content,
    )


def _count(load: Load) -> Markup:
    return Markup(
        '<span class="hb-dense__count" style="--u: {}; --d: {}">'
        '<span class="hb-hidden">: </span>{}</span>'
    ).format(load.upstream, load.downstream, day_words(load))


def _off(context: Context, weeks: Sequence[Sequence[dt.date]], month: dt.date) -> Markup:
    """The month's days off, with their names."""
    off = days_off(context.plan)
    days = [day for day in _days(weeks, month) if day in off]
    if not days:
        return Markup("")
    rows = Markup("").join(
        Markup('<li><span class="hb-kind" aria-hidden="true">{}</span><b>{}</b> {}</li>').format(
            SIGN, day.day, day_off_words(context, day)
        )
        for day in days
    )
    return Markup('<ul class="hb-mini__off" aria-label="{}">{}</ul>').format(_("Days off"), rows)


def _named(context: Context, month: dt.date, named: Sequence[Occasion]) -> Markup:
    if not named:
        return Markup("")
    rows = [_name(context, one) for one in named]
    if len(named) > MOST_NAMED:
        rest = rows[MOST_NAMED:]
        # The script counts anew what a filter leaves.
        count = Markup("<span data-left>{}</span>").format(len(rest))
        rows[MOST_NAMED:] = [
            Markup(
                '<li data-holds><details class="hb-overflow"><summary>{}'
                '<span class="hb-hidden"> {}</span></summary><ul>{}</ul></details></li>'
            ).format(
                # Translators: {count} may be any number, and changes while somebody filters.
                filled(_("+{count} more"), count=count),
                context.language.month(month),
                Markup("").join(rest),
            )
        ]
    return Markup('<ul class="hb-mini__named" data-holds>{}</ul>').format(Markup("").join(rows))


def _name(context: Context, one: Occasion) -> Markup:
    return Markup(
        '<li class="hb--{}"{}>{}<span class="hb-hidden">{} </span><a href="{}">{}</a></li>'
    ).format(
        one.stream,
        mark_of(context, one),
        kind_sign(one.kind),
        # Translators: a word before what it says the kind of: "Handover: …".
        _("{label}:", label=kind_word(one)),
        context.entity_href(one.entity),
        title_of(one),
    )
