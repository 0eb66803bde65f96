"""A day of a month as a cell of its table: the date, why it is off, and what happens on it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from strategy_handbook.insight.closed_days import blacked_out
from strategy_handbook.insight.days_off import days_off
from strategy_handbook.insight.occasions import Occasion
from strategy_handbook.translation import _
from strategy_handbook.views.agenda.layout import in_a_day
from strategy_handbook.views.calendar.item_drawing import draw_item
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.days_off import draw_days_off
from strategy_handbook.views.wording import filled

# A day shows so many items; of more, all but the first few are folded away.
MOST_ITEMS = 5


def day_id(day: dt.date) -> str:
    """The id of a day on the page of its month."""
    return f"day-{day.isoformat()}"


def draw_day(context: Context, month: dt.date, day: dt.date, items: Iterable[Occasion]) -> Markup:
    """A day as a cell.

    Args:
        context: The page.
        month: The first day of the month drawn; days of another one are only hinted at.
        day: The day.
        items: What happens on it.
    """
    items = sorted(items, key=in_a_day)
    outside = (day.year, day.month) != (month.year, month.month)
    today, off = day == context.as_of, day in days_off(context.plan)
    looks = {
        "outside": outside,
        "today": today,
        "shut": day in blacked_out(context.plan),
        "off": off,
        "weekend": day.weekday() >= 5,
        "empty": not items and not today and not off,
    }
    name = Markup(
        '<time datetime="{}"><span class="hb-day__number" aria-hidden="true">{}</span>'
        '<span class="hb-day__name">{}</span></time>{}{}'
    ).format(
        day.isoformat(),
        day.day,
        context.language.long_day(day),
        Markup('<span class="hb-day__today">{}</span>').format(_("Today")) if today else "",
        draw_days_off(context, day),
    )
    return Markup('<td class="hb-day{}"{}{}><div class="hb-day__head">{}</div>{}</td>').format(
        "".join(f" hb-day--{look}" for look, holds in looks.items() if holds),
        "" if outside else Markup(' id="{}"').format(context.take_id(day_id(day))),
        Markup(' aria-current="date"') if today else "",
        name,
        _items(context, day, items),
    )


def _items(context: Context, day: dt.date, items: list[Occasion]) -> Markup:
    if not items:
        return Markup("")
    shown = items if len(items) <= MOST_ITEMS else items[: MOST_ITEMS - 1]
    rest = items[len(shown) :]
    more = Markup("")
    if rest:
        more = Markup(
            '<details class="hb-overflow" data-holds><summary>{}'
            '<span class="hb-hidden"> {}</span></summary>'
            '<ul class="hb-items">{}</ul></details>'
        ).format(
            # Translators: {count} may be any number, and changes while somebody filters.
            filled(_("+{count} more"), count=_left(len(rest))),
            # Translators: read out behind "+3 more"; {day} is "4 Mar".
            _("on {day}", day=context.language.day(day, False)),
            Markup("").join(draw_item(context, one) for one in rest),
        )
    return Markup('<div class="hb-day__items"><ul class="hb-items">{}</ul>{}</div>').format(
        Markup("").join(draw_item(context, one) for one in shown), more
    )


def _left(count: int) -> Markup:
    return Markup("<span data-left>{}</span>").format(count)
