"""What campaigns cost, reach and bring, criterion by criterion."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from strategy_handbook.insight.belonging import content_of
from strategy_handbook.insight.budget.exchange import own_currency, rounded
from strategy_handbook.insight.comparison.campaign_figures import CampaignFigures
from strategy_handbook.insight.comparison.difference import Figure
from strategy_handbook.insight.funnel import Level
from strategy_handbook.insight.money import Sum
from strategy_handbook.translation import _, ngettext
from strategy_handbook.views.compare.grid import Row
from strategy_handbook.views.compare.said import Said, cost, count, money, money_rows, row, share
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.goal_values import value_text
from strategy_handbook.views.pieces.reckoning import reckoning
from strategy_handbook.views.pieces.tables import note
from strategy_handbook.views.wording import filled, in_sentences


def figure_rows(context: Context, found: list[CampaignFigures]) -> Iterator[Row]:
    """The criteria in figures with what each campaign comes to."""
    own = own_currency(context.plan)
    yield row(_("When"), found, lambda one: _when(context, one))
    yield row(_("Length"), found, _length)
    yield from money_rows(
        ("planned", "committed", "spent"),
        found,
        lambda one, which: money(context, one.money, which),
    )
    # Translators: heads how many people a campaign is to reach.
    yield row(_("Reach"), found, lambda one: _level(context, one.reach))
    # Translators: heads the last step of a campaign's funnel.
    yield row(_("End of the funnel"), found, lambda one: _level(context, one.end))
    yield row(
        # Translators: heads which share of those reached get to the end of a funnel.
        _("Of those reached"),
        found,
        lambda one: share(context, one.share_to_the_end),
    )
    # Translators: heads what a campaign is to bring, as a number.
    yield row(_("Expected result"), found, lambda one: _expected(context, one))
    # Translators: heads what was counted of a result while a campaign runs, whoever brought it about.
    yield row(_("Counted meanwhile"), found, lambda one: _brought(context, one))
    yield row(_("Planned cost per result"), found, lambda one: cost(context, one.planned_cost(own)))
    yield row(_("Cost per result so far"), found, lambda one: _cost_so_far(context, own, one))
    if context.plan.content:
        yield row(_("Content"), found, lambda one: _content(context, one))


def _when(context: Context, one: CampaignFigures) -> Said:
    start, end = one.campaign.start, one.campaign.end
    first = start.first if start else None
    # A day can be put in order; how far two are apart is not what anybody asks here.
    figure = Figure(Decimal(first.toordinal()), exact=False) if first else None
    return Said(context.language.span_text(start, end), figure)


def _length(one: CampaignFigures) -> Said:
    days = one.days
    return count(days, ngettext("{n} day", "{n} days", days)) if days else Said()


def _level(context: Context, level: Level | None) -> Said:
    if level is None or level.count is None:
        return Said()
    text = Markup("{}{}").format(context.language.number(level.count), note(level.step.step))
    return Said(text, Figure(level.count, f"step {level.step.step}"))


def _expected(context: Context, one: CampaignFigures) -> Said:
    wanted = one.expected
    if wanted is None:
        return Said()
    text = Markup("{}{}").format(value_text(context, wanted.value, wanted.unit), note(wanted.label))
    return Said(text, Figure(wanted.value, _counted(one)))


def _brought(context: Context, one: CampaignFigures) -> Said:
    found, wanted = one.brought, one.expected
    if found is None or wanted is None:
        return Said()
    until, done = context.language.day(found.until), one.done
    below = in_sentences(
        # Translators: of what was counted: whatever brought it about, not one campaign alone.
        _("From all sources."),
        # Translators: up to which day something was counted.
        _("Up to {date}.", date=until),
        # Translators: of what was counted so far, in percent of what is expected.
        _("{share} of what is expected.", share=context.language.percent(round(done)))
        if done is not None
        else "",
    )
    text = Markup("{}{}").format(value_text(context, found.value, wanted.unit), note(below))
    return Said(text, Figure(found.value, _counted(one)))


def _counted(one: CampaignFigures) -> str:
    """What a result is a number of: trials and orders are not held against each other."""
    wanted = one.expected
    if wanted is None or not wanted.is_count:
        return wanted.unit if wanted else ""
    return f"metric {wanted.metric.id}" if wanted.metric else f"result {wanted.label}"


def _cost_so_far(context: Context, own: str, one: CampaignFigures) -> Said:
    found = one.cost_so_far(own)
    if found is not None:
        return cost(context, Sum(own, found, found, 1))
    if one.shared and one.brought and own in one.money and one.money[own].spent.high:
        # Translators: {campaigns} work for the same result, so nobody knows which of them brought it.
        text = _("Cannot be told apart from {campaigns}")
        return Said(note(filled(text, campaigns=context.links([*one.shared]))))
    return Said()


def _content(context: Context, one: CampaignFigures) -> Said:
    number = len(content_of(context.plan, one.campaign))
    return count(number, ngettext("{n} item", "{n} items", number))


def how(context: Context, found: list[CampaignFigures]) -> Markup:
    """How the figures of campaigns are computed, with the first that shows it as an example."""
    own = own_currency(context.plan)
    return reckoning(
        _(
            "Money is what the lines of the budget for a campaign and its content come to. Reach is "
            "the first step of its funnel, if that has a count, and its end the last step with one; a "
            "count that is missing is the one before times its rate."
        ),
        in_sentences(
            _(
                "The expected result is the first count among what is its success, by the figure of its "
                "funnel where that counts the same; else the end of its funnel. The planned cost per "
                "result is what is planned, divided by it."
            ),
            _example(context, own, found),
        ),
        _(
            "What was counted meanwhile is what the metric of that result counted in the periods that "
            "touch the campaign’s days, from all sources. What is spent, divided by it, is the cost so "
            "far; it is left out where other work of the plan is there for the same metric."
        ),
        _(
            "A difference is the figure less that of the campaign that all are held against. Figures "
            "that count different things, and ranges, have none."
        ),
    )


def _example(context: Context, own: str, found: list[CampaignFigures]) -> str:
    for one in found:
        planned = one.planned_cost(own)
        if planned and not planned.is_range and one.expected:
            amount = context.language.amount
            return _(
                "For {metric}: {spent} ÷ {results} = {cost}.",
                metric=one.campaign.label,
                spent=amount(one.money[own].planned.high, own),
                results=context.language.number(one.expected.value),
                cost=amount(rounded(planned.high, own), own),
            )
    return ""
