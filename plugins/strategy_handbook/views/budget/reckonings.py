"""How the budget's figures are computed, told with the plan's own lines and rates."""

from __future__ import annotations

from strategy_handbook.insight.budget.exchange import amounts_of, quotes
from strategy_handbook.translation import _, ngettext
from strategy_handbook.views.budget.told import Told
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.reckoning import reckoning
from strategy_handbook.views.wording import in_a_line, in_sentences


def how_computed(budget: Told) -> Markup:
    """How the forecast, the variance and the exchange are computed."""
    return reckoning(_forecast(budget), _variance(), _exchange(budget), _spreading())


def _forecast(budget: Told) -> str:
    booked = sum(one.over and one.booked for one in budget.accounts)
    silent = sum(one.unaccounted for one in budget.accounts)
    running = sum(not one.over for one in budget.accounts)
    return in_sentences(
        _("The forecast is made line by line."),
        _(
            "While a line runs, it is the largest of what is planned, what is committed, and what is "
            "spent together with the payments still to come."
        ),
        _(
            "Once its last day is past, what was spent counts, with the payments still to come; where "
            "nothing was entered as spent, what is committed counts, or else what is planned."
        ),
        ngettext(
            "Here {n} line is over and booked.", "Here {n} lines are over and booked.", booked
        ),
        ngettext(
            "{n} is over without anything booked.", "{n} are over without anything booked.", silent
        )
        if silent
        else "",
        ngettext("{n} line still runs.", "{n} lines still run.", running),
    )


def _variance() -> str:
    return in_sentences(
        _("The variance is the forecast less the plan: above nothing, it costs more than planned."),
        _("A range is held against its plan low against low and high against high."),
        _("What is to be decided is counted and in no sum."),
    )


def _exchange(budget: Told) -> str:
    plan, language = budget.context.plan, budget.context.language
    met = {money.currency for line in plan.budget for money in amounts_of(line)}
    told = []
    for code in sorted(met & quotes(plan).keys()):
        for quote in quotes(plan)[code]:
            # One unit of the other currency, and what it is worth.
            rate = f"{language.amount(1, code)} = {language.amount(quote.rate, budget.code)}"
            day = language.day(quote.since) if quote.dated else ""
            facts = [fact for fact in (day, quote.source) if fact]
            told.append(f"{rate} ({in_a_line(facts)})" if facts else rate)
    if not told:
        return ""
    return in_sentences(
        # Translators: {rates} is a list such as "CHF 1 = €1.06 (30 Dec 2026, Finance)".
        _("Other currencies count at the plan's own rates: {rates}.", rates=in_a_line(told)),
        _(
            "For a line the latest rate counts that is not younger than its last day, for planned, "
            "committed and spent alike; each amount is rounded once."
        ),
    )


def _spreading() -> str:
    return in_sentences(
        _("A line of a quarter, a half-year or a year is spread evenly over its months."),
        _("What is spent is spread over those that have begun."),
    )
