"""What whole plans are compared by: this year and last, or one brand and another."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from strategy_handbook.insight.budget.shares import Shares
from strategy_handbook.insight.comparison.difference import Figure
from strategy_handbook.insight.comparison.plan_figures import PlanFigures, plan_figures
from strategy_handbook.translation import N_, _, ngettext, spoken
from strategy_handbook.views.compare.grid import Column, Comparison, Row
from strategy_handbook.views.compare.said import Said, count, money, money_rows, row, short
from strategy_handbook.views.context import Context
from strategy_handbook.views.language import in_language
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.panels import more
from strategy_handbook.views.pieces.period import span
from strategy_handbook.views.pieces.reckoning import reckoning
from strategy_handbook.views.pieces.tables import note
from strategy_handbook.views.wording import in_a_row

MISSING = N_("Not said")
Seen = tuple[Context, PlanFigures]


def compared(contexts: list[Context], page: Context, turned: bool = False) -> Comparison:
    """Plans side by side, each in its own currency.

    Args:
        contexts: The page as seen from each of the plans.
        page: The page.
        turned: Whether the plans are rows.
    """
    seen = [(one, plan_figures(one.plan, one.as_of)) for one in contexts]
    names = in_a_row(one.plan.label for one in contexts).unescape()
    return Comparison(
        _("Plans compared: {names}", names=names),
        tuple(_column(one, page) for one in contexts),
        tuple(_rows(seen)),
        _(MISSING),
        turned,
    )


def _column(context: Context, page: Context) -> Column:
    plan = context.plan
    own = in_language(plan.locale, str(page.language.locale))
    home = Markup('<a href="{}"{}>{}</a>').format(context.page_href(), own, plan.label)
    below = note(plan.plan.organisation or "")
    return Column(plan.label, home + below, more(context.page_href(), _("Open the plan")) + below)


def _rows(seen: list[Seen]) -> Iterator[Row]:
    yield row(_("Period"), seen, _period)
    yield row(_("Length"), seen, _length)
    yield from money_rows(
        ("planned", "committed", "spent"),
        seen,
        lambda one, which: money(one[0], one[1].money, which),
    )
    # Translators: heads the long-term half's share of the money that is planned.
    yield row(_("Planned for upstream"), seen, lambda one: _upstream(one[0], one[1].planned))
    # Translators: heads the long-term half's share of the money that was spent.
    yield row(_("Spent on upstream"), seen, lambda one: _upstream(one[0], one[1].spent))
    yield row(_("Goals"), seen, lambda one: _of(one, one[1].goals, "goals"))
    yield row(_("Goals met"), seen, lambda one: _part(one[1].met, one[1].goals))
    yield row(_("Personas"), seen, lambda one: _of(one, one[1].personas, "personas"))
    yield row(_("Personas with evidence"), seen, lambda one: _part(one[1].founded, one[1].personas))
    yield row(_("Initiatives"), seen, lambda one: _of(one, one[1].initiatives, "initiatives"))
    yield row(_("Campaigns"), seen, lambda one: _of(one, one[1].campaigns, "campaigns"))
    yield row(_("Content"), seen, lambda one: _of(one, one[1].content, "calendar"))
    # Translators: heads how often content appears in a month, on average.
    yield row(_("Content a month"), seen, lambda one: _a_month(*one))
    yield row(_("Channels"), seen, lambda one: count(one[1].channels or None))
    yield row(_("Tactics"), seen, lambda one: count(one[1].tactics or None))
    yield row(_("Findings"), seen, _findings)


def _period(one: Seen) -> Said:
    first = one[1].period.first
    figure = Figure(Decimal(first.toordinal()), exact=False) if first else None
    return Said(span(one[0].language, one[0].plan), figure)


def _length(one: Seen) -> Said:
    days = one[1].period.days
    return count(days, ngettext("{n} day", "{n} days", days)) if days else Said()


def _upstream(context: Context, shares: Shares | None) -> Said:
    if shares is None:
        return Said()
    value = short(shares.upstream)
    return Said(context.language.percent(value), Figure(value, "%"))


def _of(one: Seen, number: int, page: str) -> Said:
    """A number that leads to what it counts; nothing for none."""
    if not number:
        return Said()
    href = one[0].page_href(page)
    text = Markup('<a href="{}">{}</a>').format(href, spoken().count(number))
    return Said(text, Figure(Decimal(number)))


def _part(number: int, whole: int) -> Said:
    if not whole:
        return Said()
    # Translators: {number} of {all}, as in "3 of 5".
    return count(
        number, _("{number} of {all}", number=spoken().count(number), all=spoken().count(whole))
    )


def _a_month(context: Context, found: PlanFigures) -> Said:
    if found.a_month is None or not found.content:
        return Said()
    value = short(found.a_month)
    return Said(context.language.number(value), Figure(value))


def _findings(one: Seen) -> Said:
    number = len(one[0].handbook.findings_in(one[0].plan))
    if not number:
        return count(0, _("✓ none"))
    return _of(one, number, "health")


def how(first: Context) -> Markup:
    """How the figures of plans are computed, with those of a plan as an example."""
    found = plan_figures(first.plan, first.as_of)
    a_month = found.a_month
    return reckoning(
        _(
            "Each plan is told in its own currency: amounts of different currencies are neither added "
            "up nor held against each other. The halves’ shares are of what is for one half alone."
        ),
        _(
            "A goal is met as its status says, else once all its targets are reached. A persona has "
            "evidence if something said about them rests on evidence that is not out of date."
        ),
        _(
            "Content a month is how often content appears within the plan’s period, what returns "
            "counted each time, over its days in months of 30.4375 days. For {plan}: {appearances} × "
            "30.4375 ÷ {days} = {result}.",
            plan=first.plan.label,
            appearances=first.language.number(found.appearances),
            days=first.language.number(found.period.days),
            result=first.language.number(short(a_month)),
        )
        if a_month
        else "",
    )
