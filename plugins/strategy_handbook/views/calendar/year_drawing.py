"""A plan's months as small calendars: how full each day is, and what stands out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from strategy_handbook.addresses import Address, month_page
from strategy_handbook.findings.wording import counted
from strategy_handbook.insight.months import last_of
from strategy_handbook.insight.occasions import Occasion
from strategy_handbook.views.agenda.wording import kind_sign, kind_word, title_of
from strategy_handbook.views.calendar.month_layout import closed_days, weeks_of
from strategy_handbook.views.calendar.year_layout import (
    Load,
    Quarter,
    density,
    highlights,
    loads,
    loose_items,
    quarters,
)
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup

# A month names so many of the things that stand out in it.
MOST_NAMED = 4


def draw_year(
    context: Context, months: Iterable[dt.date], found: list[Occasion], first: int, level: int
) -> Markup:
    """All months of a plan.

    Args:
        context: The page.
        months: The first days of the months.
        found: The occasions shown.
        first: The weekday that weeks start on, 0 for Monday.
        level: The level of the quarters' headings.
    """
    number, named = loads(found), highlights(found)
    loose = loose_items(found)
    shut = _shut(context)

    def mini(month: dt.date) -> Markup:
        inside = [one for one in loose if one.first <= last_of(month) and one.last >= month]
        return _mini(context, month, number, named.get(month, []), inside, shut, first)

    return Markup("").join(
        Markup('<div class="hb-quarter">{}<div class="hb-quarter__months">{}</div></div>\n').format(
            _quarter_head(context, one, level),
            Markup("").join(mini(month) for month in one.months),
        )
        for one in quarters(months)
    )


def month_href(context: Context, month: dt.date) -> str:
    """The way to a month's page."""
    return context.href(Address(month_page(context.plan, month.year, month.month)))


def _quarter_head(context: Context, quarter: Quarter, level: int) -> Markup:
    return context.heading(
        level, f"Q{quarter.number} {quarter.year}", f"quarter-{quarter.year}-{quarter.number}"
    )


def _mini(
    context: Context,
    month: dt.date,
    number: dict[dt.date, Load],
    named: list[Occasion],
    loose: list[Occasion],
    shut: set[dt.date],
    first: int,
) -> Markup:
    weeks = weeks_of(month, first)
    short = context.language.weekdays("narrow")
    full = context.language.weekdays("wide")
    heads = Markup("").join(
        Markup('<th scope="col"><abbr title="{}">{}</abbr></th>').format(
            full[day.weekday()], short[day.weekday()]
        )
        for day in weeks[0]
    )
    rows = Markup("").join(
        Markup("<tr>{}</tr>").format(
            Markup("").join(
                _day(context, month, day, number.get(day, Load()), day in shut) for day in week
            )
        )
        for week in weeks
    )
    total = sum(load.items for day, load in number.items() if month <= day <= last_of(month)) + len(
        loose
    )
    name = context.language.month(month)
    note = counted(total, "item") if total else "nothing dated"
    this = month == context.as_of.replace(day=1)
    return Markup(
        '<div class="hb-mini{}"><p class="hb-mini__head"><a href="{}"{}>{}</a> <span>{}</span></p>'
        '<table class="hb-mini__days"><caption class="hb-hidden">{}: items a day</caption>'
        "<thead><tr>{}</tr></thead><tbody>{}</tbody></table>{}</div>\n"
    ).format(
        " hb-mini--now" if this else "",
        month_href(context, month),
        Markup(' aria-current="date"') if this else "",
        name,
        note,
        name,
        heads,
        rows,
        _named(context, month, named),
    )


def _day(context: Context, month: dt.date, day: dt.date, load: Load, shut: bool) -> Markup:
    if day.month != month.month:
        return Markup("<td></td>")
    today = day == context.as_of
    looks = [f"hb-dense hb-dense--{density(load.items)}"]
    looks += ["hb-dense--today"] if today else []
    looks += ["hb-dense--shut"] if shut else []
    count: Markup | str = ""
    if load.items:
        halves = ", ".join(
            f"{number} {half}"
            for number, half in ((load.upstream, "upstream"), (load.downstream, "downstream"))
            if number
        )
        count = Markup(
            '<span class="hb-dense__count" style="--u: {}; --d: {}">'
            '<span class="hb-hidden">: </span>{}<span class="hb-hidden"> {}{}</span></span>'
        ).format(
            load.upstream,
            load.downstream,
            load.items,
            "item" if load.items == 1 else "items",
            f" ({halves})" if halves else "",
        )
    return Markup('<td class="{}"{}><span class="hb-dense__day">{}</span>{}</td>').format(
        " ".join(looks), Markup(' aria-current="date"') if today else "", day.day, count
    )


def _named(context: Context, month: dt.date, named: list[Occasion]) -> Markup:
    if not named:
        return Markup("")
    rows = [
        Markup(
            '<li class="hb--{}">{}<span class="hb-hidden">{}: </span><a href="{}">{}</a></li>'
        ).format(
            one.stream,
            kind_sign(one.kind),
            kind_word(one),
            context.entity_href(one.entity),
            title_of(one),
        )
        for one in named[:MOST_NAMED]
    ]
    if len(named) > MOST_NAMED:
        rows.append(
            Markup('<li><a href="{}">and {} more</a></li>').format(
                month_href(context, month), len(named) - MOST_NAMED
            )
        )
    return Markup('<ul class="hb-mini__named">{}</ul>').format(Markup("").join(rows))


def _shut(context: Context) -> set[dt.date]:
    days: set[dt.date] = set()
    for blackout in context.plan.plan.blackouts:
        if span := closed_days(blackout):
            # A blackout over years is a slip of the pen; it need not cost a million days.
            length = min((span[1] - span[0]).days, 3_660)
            days.update(span[0] + dt.timedelta(days=number) for number in range(length + 1))
    return days
