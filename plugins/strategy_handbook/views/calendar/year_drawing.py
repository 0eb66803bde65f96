"""Months of a plan as small calendars, quarter by quarter, and the same in numbers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from strategy_handbook.insight.months import last_of, quarter_number, quarter_of
from strategy_handbook.insight.occasions import Occasion
from strategy_handbook.translation import N_, _
from strategy_handbook.views.calendar.mini_drawing import draw_mini
from strategy_handbook.views.calendar.recount import (
    HALF_LETTERS,
    KIND_LETTERS,
    Recount,
    counted_in_numbers,
)
from strategy_handbook.views.calendar.ways import (
    month_href,
    quarter_href,
)
from strategy_handbook.views.calendar.year_layout import (
    DAY_KINDS,
    Load,
    highlights,
    loads,
    loose_items,
    quarters,
)
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.tables import table

_COLUMNS = (
    ("content", N_("Content")),
    ("draft", N_("Drafts due")),
    ("milestone", N_("Milestones")),
    ("handover", N_("Handovers")),
    ("due", N_("Goals due")),
)


def draw_year(
    context: Context,
    months: Iterable[dt.date],
    found: list[Occasion],
    first: int,
    level: int,
    recount: Recount,
) -> Markup:
    """All months of a plan, each quarter below its heading.

    Args:
        context: The page.
        months: The first days of the months.
        found: The occasions shown.
        first: The weekday that weeks start on, 0 for Monday.
        level: The level of the quarters' headings.
        recount: Is told what is counted where.
    """
    months = list(months)
    minis = dict(zip(months, _minis(context, months, found, first, recount), strict=True))
    return Markup("").join(
        Markup('<div class="hb-quarter">{}<div class="hb-quarter__months">{}</div></div>\n').format(
            _quarter_head(context, quarter_of(one.months[0]), level),
            Markup("").join(minis[month] for month in one.months),
        )
        for one in quarters(months)
    )


def draw_quarter(
    context: Context,
    months: Iterable[dt.date],
    found: list[Occasion],
    first: int,
    recount: Recount,
) -> Markup:
    """The months of a quarter side by side."""
    minis = Markup("").join(_minis(context, list(months), found, first, recount))
    return Markup(
        '<div class="hb-quarter hb-quarter--alone"><div class="hb-quarter__months">{}</div></div>\n'
    ).format(minis)


def draw_numbers(context: Context, months: Sequence[dt.date], found: list[Occasion]) -> Markup:
    """How much there is in each month, as a table to be unfolded.

    Args:
        context: The page.
        months: The first days of the months.
        found: The occasions shown.
    """
    rows = [_numbers(context, month, _of_month(month, found)) for month in months]
    heads = [
        _("Month"),
        _("Items"),
        *(_(name) for _kind, name in _COLUMNS),
        _("Upstream"),
        _("Downstream"),
    ]
    return Markup('<details class="hb-numbers"><summary>{}</summary>{}</details>\n').format(
        _("The same in numbers"), table(_("Items by month"), heads, rows)
    )


def _minis(
    context: Context,
    months: Sequence[dt.date],
    found: list[Occasion],
    first: int,
    recount: Recount,
) -> list[Markup]:
    full, named, loose = loads(found), highlights(found), loose_items(found)
    return [
        draw_mini(
            context,
            month,
            full,
            Load(tuple(_of_month(month, loose))),
            named.get(month, []),
            first,
            recount,
        )
        for month in months
    ]


def _of_month(month: dt.date, found: Iterable[Occasion]) -> list[Occasion]:
    """The items that begin in a month, and those without a day that may fall into it."""
    last = last_of(month)
    return [
        one
        for one in found
        if one.kind in DAY_KINDS and one.first <= last and (one.last if one.partial else one.first) >= month
    ]  # fmt: skip


def _numbers(context: Context, month: dt.date, items: list[Occasion]) -> list[Markup | str]:
    link = Markup('<a href="{}">{}</a>').format(
        month_href(context, month), context.language.month(month)
    )
    kinds = [
        counted_in_numbers(sum(one.kind == kind for one in items), KIND_LETTERS[kind])
        for kind, _name in _COLUMNS
    ]
    halves = [
        counted_in_numbers(sum(one.stream == half for one in items), letter)
        for half, letter in HALF_LETTERS.items()
    ]
    return [link, counted_in_numbers(len(items)), *kinds, *halves]


def _quarter_head(context: Context, quarter: dt.date, level: int) -> Markup:
    link = Markup('<a href="{}">{}</a>').format(
        quarter_href(context, quarter), context.language.quarter(quarter)
    )
    return context.heading(level, link, f"quarter-{quarter.year}-{quarter_number(quarter)}")
