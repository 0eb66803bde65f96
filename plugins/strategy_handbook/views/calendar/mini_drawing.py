"""A month as a small calendar: how full each day is, what stands out, and which days are off."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from strategy_handbook.insight.closed_days import blacked_out
from strategy_handbook.insight.days_off import days_off
from strategy_handbook.insight.occasions import Occasion
from strategy_handbook.translation import N_n, _, ngettext, spoken
from strategy_handbook.views.agenda.wording import kind_sign, kind_word, title_of
from strategy_handbook.views.calendar.ways import day_href, month_href
from strategy_handbook.views.calendar.weeks import weeks_of
from strategy_handbook.views.calendar.year_layout import Load, density
from strategy_handbook.views.context import Context
from strategy_handbook.views.language import as_title
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.days_off import SIGN, day_off_words
from strategy_handbook.views.wording import in_a_line

_UPSTREAM = N_n("{n} upstream", "{n} upstream")
_DOWNSTREAM = N_n("{n} downstream", "{n} downstream")
# A month names so many of the things that stand out in it.
MOST_NAMED = 4


def draw_mini(
    context: Context,
    month: dt.date,
    full: Mapping[dt.date, Load],
    total: int,
    named: Sequence[Occasion],
    first: int,
) -> Markup:
    """A small month.

    Args:
        context: The page.
        month: Its first day.
        full: How full the days are.
        total: How many items the month has, those without a day among them.
        named: What stands out in it.
        first: The weekday that weeks start on, 0 for Monday.
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
            Markup("").join(_day(context, month, day, full.get(day, Load())) for day in week)
        )
        for week in weeks
    )
    name = context.language.month(month)
    title = as_title(name)
    this = month == context.as_of.replace(day=1)
    return Markup(
        '<div class="hb-mini{}"><p class="hb-mini__head"><a href="{}"{}>{}</a> <span>{}</span></p>'
        '<table class="hb-mini__days"><caption class="hb-hidden">{}</caption>'
        "<thead><tr>{}</tr></thead><tbody>{}</tbody></table>{}{}</div>\n"
    ).format(
        " hb-mini--now" if this else "",
        month_href(context, month),
        Markup(' aria-current="date"') if this else "",
        title,
        ngettext("{n} item", "{n} items", total) if total else _("nothing dated"),
        # Translators: {month} is "March 2027".
        _("{month}: items a day", month=name),
        heads,
        rows,
        _off(context, weeks, month),
        _named(context, month, named),
    )


def _day(context: Context, month: dt.date, day: dt.date, load: Load) -> Markup:
    if (day.year, day.month) != (month.year, month.month):
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
    return Markup('<td class="{}"{}>{}</td>').format(
        " ".join(looks), Markup(' aria-current="date"') if today else "", content
    )


def _count(load: Load) -> Markup:
    return Markup(
        '<span class="hb-dense__count" style="--u: {}; --d: {}">'
        '<span class="hb-hidden">: </span>{}</span>'
    ).format(load.upstream, load.downstream, _count_words(load))


def _count_words(load: Load) -> Markup:
    """How many items a day has: the number is seen, all else is read out."""
    words = ngettext("{n} item", "{n} items", load.items)
    halves = in_a_line(
        ngettext(one, many, number)
        for (one, many), number in ((_UPSTREAM, load.upstream), (_DOWNSTREAM, load.downstream))
        if number
    )
    if halves:
        # Translators: {items} is "3 items", {halves} is "2 upstream, 1 downstream".
        words = _("{items} ({halves})", items=words, halves=halves)
    number = spoken().count(load.items)
    before, _number, after = words.partition(number)
    hidden = Markup('<span class="hb-hidden">{}</span>')
    return Markup("{}{}{}").format(
        hidden.format(before) if before else "", number, hidden.format(after) if after else ""
    )


def _off(context: Context, weeks: Sequence[Sequence[dt.date]], month: dt.date) -> Markup:
    """The month's days off, with their names."""
    off = days_off(context.plan)
    days = [day for week in weeks for day in week if day.month == month.month and day in off]
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
    rows = [
        Markup(
            '<li class="hb--{}">{}<span class="hb-hidden">{} </span><a href="{}">{}</a></li>'
        ).format(
            one.stream,
            kind_sign(one.kind),
            # Translators: a word before what it says the kind of: "Handover: …".
            _("{label}:", label=kind_word(one)),
            context.entity_href(one.entity),
            title_of(one),
        )
        for one in named[:MOST_NAMED]
    ]
    if len(named) > MOST_NAMED:
        rows.append(
            Markup('<li><a href="{}">{}</a></li>').format(
                month_href(context, month),
                ngettext("and {n} more", "and {n} more", len(named) - MOST_NAMED),
            )
        )
    return Markup('<ul class="hb-mini__named">{}</ul>').format(Markup("").join(rows))
