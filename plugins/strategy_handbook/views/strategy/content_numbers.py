"""The content calendar of the downstream half in numbers."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable

from strategy_handbook.insight.occasions import Occasion
from strategy_handbook.plan.campaigns import Content
from strategy_handbook.translation import _, ngettext
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.empty_places import empty
from strategy_handbook.views.pieces.panels import more
from strategy_handbook.views.pieces.status import chip
from strategy_handbook.views.strategy.block import Block
from strategy_handbook.views.wording import term

CONTENT = """
content:
  first-article:
    title: Does the cold eat your range?
    campaign: spring-trial
    channel: blog
    publish: 2027-03-04
"""
# More months than this are not drawn one by one.
MOST_MONTHS = 18
# More channels or formats than this are counted together.
MOST_COUNTS = 8


def per_month(found: Iterable[Occasion]) -> list[tuple[dt.date, int]]:
    """How many occasions begin in each month, from the first to the last, empty months too."""
    counts = Counter(one.first.replace(day=1) for one in found)
    if not counts:
        return []
    month, last = min(counts), max(counts)
    rows: list[tuple[dt.date, int]] = []
    while month <= last and len(rows) < MOST_MONTHS:
        rows.append((month, counts[month]))
        month = (month + dt.timedelta(days=32)).replace(day=1)
    return rows


def content_numbers(context: Context, level: int) -> Block:
    """The content calendar in numbers: dates by month, items by channel, format and status.

    Args:
        context: The page.
        level: The level of the block's heading.
    """
    plan = context.plan
    items = [item for item in plan.content.values() if plan.stream_of(item) != "upstream"]
    ids = {item.id for item in items}
    dated = [one for one in context.occasions if one.kind == "content" and one.entity.id in ids]
    body = Markup("")
    if items:
        body = (
            Markup("<p>{}</p>").format(_sums(items, len(dated)))
            + _months(context, per_month(dated))
            + Markup('<div class="hb-counts">{}{}{}</div>').format(
                _counts(
                    context, level + 1, _("By channel"), "by-channel", _channels(context, items)
                ),
                _counts(context, level + 1, _("By format"), "by-format", _formats(items)),
                _counts(context, level + 1, _("By status"), "by-status", _statuses(items)),
            )
        )
    return Block(
        "content",
        _("Content calendar"),
        body,
        empty(_("No content yet"), "content", CONTENT),
        more(context.page_href("calendar"), _("Calendar")),
    )


def _sums(items: list[Content], dates: int) -> str:
    """How many items there are, how many of them return, and how often they appear."""
    all_items = ngettext("{n} item", "{n} items", len(items))
    in_calendar = ngettext("{n} date in the calendar", "{n} dates in the calendar", dates)
    recurring = sum(item.every is not None for item in items)
    if not recurring:
        # Translators: {items} is "12 items", {dates} is "34 dates in the calendar".
        return _("{items}: {dates}.", items=all_items, dates=in_calendar)
    # Translators: {items} is "12 items", {dates} is "34 dates in the calendar".
    return ngettext(
        "{items}, {n} of them recurring: {dates}.",
        "{items}, {n} of them recurring: {dates}.",
        recurring,
        items=all_items,
        dates=in_calendar,
    )


def _months(context: Context, months: list[tuple[dt.date, int]]) -> Markup:
    """The number of dates a month as columns."""
    if not months:
        return Markup("")
    most = max(count for _month, count in months)
    # Translators: read out behind a number: "3 in Mar 2027"; {month} alone is seen.
    before, _place, after = _("in {month} {year}").partition("{month}")
    columns = Markup("").join(
        Markup(
            '<li><span class="hb-months__count">{}</span><i style="--share:{}" aria-hidden="true"></i>'
            '<span class="hb-months__name"><span class="hb-hidden">{}</span>{}'
            '<span class="hb-hidden">{}</span></span></li>'
        ).format(
            count,
            round(count / most, 3),
            before.format(year=month.year),
            context.language.month(month, year=False, short=True),
            after.format(year=month.year),
        )
        for month, count in months
    )
    return Markup('<ul class="hb-months">{}</ul>').format(columns)


def _channels(context: Context, items: list[Content]) -> list[tuple[Markup | str, int]]:
    counts = Counter(ref for item in items for ref in item.channel)
    return [(context.ref(ref), count) for ref, count in counts.most_common()]


def _formats(items: list[Content]) -> list[tuple[Markup | str, int]]:
    counts = Counter(item.format.id for item in items if item.format)
    return [(term(id), count) for id, count in counts.most_common()]


def _statuses(items: list[Content]) -> list[tuple[Markup | str, int]]:
    counts = Counter(item.status or "" for item in items)
    return [(chip(status) or _("not said"), count) for status, count in counts.most_common()]


def _counts(
    context: Context, level: int, title: str, id: str, rows: list[tuple[Markup | str, int]]
) -> Markup:
    if not rows:
        return Markup("")
    rest = sum(count for _name, count in rows[MOST_COUNTS:])
    rows = [*rows[:MOST_COUNTS], (_("Others"), rest)] if rest else rows
    most = max(count for _name, count in rows)
    items = Markup("").join(
        Markup(
            '<li><span>{}</span><span class="hb-counts__bar" aria-hidden="true"><i style="width:{}%">'
            "</i></span><b>{}</b></li>"
        ).format(name, round(count * 100 / most), count)
        for name, count in rows
    )
    heading = context.heading(level, title, f"content-{id}")
    return Markup('<div class="hb-counts__part">{}<ul>{}</ul></div>').format(heading, items)
