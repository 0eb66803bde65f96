"""Public holidays and days off, as they stand with a day: a sign, a name and where it holds."""

from __future__ import annotations

import datetime as dt

from strategy_handbook.insight.days_off import DayOff, days_off
from strategy_handbook.translation import _
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup, escape
from strategy_handbook.views.wording import after_label, in_a_row

SIGN = "★"


def draw_days_off(context: Context, day: dt.date) -> Markup:
    """Why a day is off, each reason on a line; empty for a working day."""
    reasons = days_off(context.plan).get(day, ())
    return Markup("").join(_reason(context, one) for one in reasons)


def day_off_words(context: Context, day: dt.date) -> Markup:
    """Why a day is off, in words: "Good Friday (NL), Stocktaking"; empty for a working day."""
    reasons = days_off(context.plan).get(day, ())
    return in_a_row(
        Markup("{} ({})").format(_name(one), in_a_row(one.countries))
        if _where_matters(context, one)
        else _name(one)
        for one in reasons
    )


def _name(one: DayOff) -> Markup:
    """What it is called, marked where it is known in another language only."""
    if not one.language:
        return escape(one.name)
    return Markup('<span lang="{}">{}</span>').format(one.language, one.name)


def _reason(context: Context, one: DayOff) -> Markup:
    return Markup(
        '<span class="hb-off"><span class="hb-kind" aria-hidden="true">{}</span>'
        '<span class="hb-hidden">{}{}</span>{}{}</span>'
    ).format(
        SIGN,
        _("Public holiday:") if one.countries else _("Day off:"),
        after_label(),
        _name(one),
        _places(context, one) if _where_matters(context, one) else "",
    )


def _where_matters(context: Context, one: DayOff) -> bool:
    """Whether the plan looks at several countries, so that one must say in which of them."""
    return bool(one.countries) and len(set(context.plan.plan.holidays)) > 1


def _places(context: Context, one: DayOff) -> Markup:
    codes = in_a_row(
        Markup('<abbr title="{}">{}</abbr>').format(context.language.country(code), code)
        for code in one.countries
    )
    return Markup(' <span class="hb-off__where">({})</span>').format(codes)
