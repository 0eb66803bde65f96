"""What a result is planned to cost, what a gap would cost, and what the money left still buys."""

from __future__ import annotations

from decimal import Decimal

from strategy_handbook.insight.goal_arithmetic.prices import (
    Ledger,
    Price,
    Remaining,
    planned_for,
)
from strategy_handbook.insight.goal_arithmetic.sums import Arithmetic
from strategy_handbook.insight.money import Sums
from strategy_handbook.translation import N_n, _
from strategy_handbook.views.context import Context
from strategy_handbook.views.goals.reach.figures import figure, plain
from strategy_handbook.views.goals.reach.trend import trend_line
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.budget_table import sums_text
from strategy_handbook.views.pieces.goal_values import money_in_short
from strategy_handbook.views.wording import filled, filled_n, together

_UNPRICED = N_n(
    "No money is planned for {campaigns}; its results are not in the price.",
    "No money is planned for {campaigns}; their results are not in the price.",
)


def money_lines(
    context: Context,
    books: Ledger,
    found: Arithmetic,
    cost: Price | None,
    left: Remaining | None,
) -> Markup:
    """The lines that can be told, as a list; empty for none."""
    return lines_of(
        *_planned(context, books, found, cost),
        _remaining(context, books, found, left),
        trend_line(context, found),
        _left_out(context, found),
    )


def lines_of(*lines: Markup) -> Markup:
    """Lines below a verdict, as a list; empty for none."""
    rows = Markup("").join(Markup("<li>{}</li>").format(line) for line in lines if line)
    return Markup('<ul class="hb-reach__money">{}</ul>').format(rows) if rows else Markup("")


def _planned(
    context: Context, books: Ledger, found: Arithmetic, cost: Price | None
) -> list[Markup]:
    if cost is None:
        return []
    lines = [
        filled(
            # Translators: what one result of campaigns is planned to cost, such as one bike sold.
            _("As planned: {money} for {results}, which is {each} for one."),
            money=money_in_short(context, books.currency, cost.planned.low, cost.planned.high),
            results=figure(context, found, cost.results),
            each=Markup("<b>{}</b>").format(
                money_in_short(context, books.currency, *cost.of(Decimal(1)))
            ),
        )
    ]
    if found.gap:
        lines.append(
            filled(
                _("What is missing would cost {money} more at this price."),
                money=money_in_short(context, books.currency, *cost.of(found.gap)),
            )
        )
    if cost.unpriced:
        links = together(context.link(one) for one in cost.unpriced)
        lines.append(filled_n(_UNPRICED, len(cost.unpriced), campaigns=links))
    return lines


def _remaining(
    context: Context, books: Ledger, found: Arithmetic, left: Remaining | None
) -> Markup:
    if left is None or not left.left.high:
        return Markup("")
    sum = context.language.number(plain(left.low))
    if plain(left.low) != plain(left.high):
        sum = f"{sum} – {context.language.number(plain(left.high))}"
    look, sign = ("done", "✓") if left.low >= found.wanted else ("behind", "!")
    mark = Markup('<span class="hb-standing hb-standing--{}" aria-hidden="true">{} </span>').format(
        look, sign
    )
    return mark + filled(
        _(
            "So far one has cost {each}. At that, the {money} still to be spent and the {count} counted "
            "already come to {sum} of {target}."
        ),
        each=Markup("<b>{}</b>").format(
            money_in_short(context, books.currency, left.cost.cost, left.cost.cost)
        ),
        money=money_in_short(context, books.currency, left.left.low, left.left.high),
        count=figure(context, found, left.so_far),
        sum=Markup("<b>{}</b>").format(sum),
        target=figure(context, found, found.wanted),
    )


def _left_out(context: Context, found: Arithmetic) -> Markup:
    missing: Sums = tuple(
        sum for one in found.counted for sum in planned_for(context.plan, one.campaign).left_out
    )
    if not found.adding or not missing:
        return Markup("")
    return filled(
        _("Not in these figures: {money}, for which the plan states no rate."),
        money=sums_text(context, missing),
    )
