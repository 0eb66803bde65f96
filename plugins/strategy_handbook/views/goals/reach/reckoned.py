"""How it was reckoned whether a goal can be reached, with its own numbers."""

from __future__ import annotations

from decimal import Decimal

from strategy_handbook.insight.goal_arithmetic.prices import Ledger, Price, Remaining
from strategy_handbook.insight.goal_arithmetic.sums import Arithmetic, Outcome
from strategy_handbook.translation import _
from strategy_handbook.views.context import Context
from strategy_handbook.views.goals.reach.figures import exactly, plain
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.reckoning import reckoning
from strategy_handbook.views.wording import in_sentences


def reckoned(
    context: Context,
    books: Ledger,
    found: Arithmetic,
    cost: Price | None,
    left: Remaining | None,
) -> Markup:
    """The fold with what was taken, and what was done with it."""
    taken = _(
        "A campaign counts with the step of its funnel that names the metric, else with its success in "
        "that metric. A success that only repeats the goal's target is no figure of its own."
    )
    if not found.adding:
        return reckoning(
            taken,
            _(
                "Shares and levels are never added up: the figure of each campaign is held against the "
                "target by itself."
            ),
        )
    return reckoning(
        in_sentences(taken, _sum(context, found)),
        _before(found),
        _price(context, books, cost),
        _bought(context, books, left),
    )


def _sum(context: Context, found: Arithmetic) -> str:
    number = context.language.number
    parts = [number(one.value) for one in found.counted if one.value is not None]
    terms = [f"{' + '.join(parts)} = {number(found.total)}"] if len(parts) > 1 else []
    if found.baseline is not None and found.rise is not None and found.outcome is not Outcome.ALONE:
        rise = f"{number(found.wanted)} − {number(found.baseline)} = {number(found.rise)}"
        terms.append(rise)
        if found.gap:
            terms.append(f"{number(found.rise)} − {number(found.total)} = {number(found.gap)}")
    elif found.gap:
        terms.append(f"{number(found.wanted)} − {number(found.total)} = {number(found.gap)}")
    return f"{'; '.join(terms)}." if terms else ""


def _before(found: Arithmetic) -> str:
    if found.baseline is None or found.outcome is Outcome.ALONE:
        return ""
    return _(
        "That all else brings as much as before is an assumption: the baseline holds what the campaigns of "
        "that time brought."
    )


def _price(context: Context, books: Ledger, cost: Price | None) -> str:
    if cost is None:
        return ""
    planned = exactly(context, books.currency, cost.planned.low, cost.planned.high)
    each = exactly(context, books.currency, *cost.of(Decimal(1)))
    return in_sentences(
        _(
            "The price takes the whole budget of these campaigns, also where they work for other goals too."
        ),
        f"{planned} ÷ {context.language.number(cost.results)} = {each}.",
    )


def _bought(context: Context, books: Ledger, left: Remaining | None) -> str:
    if left is None or not left.left.high:
        return ""
    number = context.language.number
    money = exactly(context, books.currency, left.left.low, left.left.high)
    each = exactly(context, books.currency, left.cost.cost, left.cost.cost)
    sum = " – ".join(number(end) for end in sorted({plain(left.low), plain(left.high)}))
    return in_sentences(
        _(
            "What one has cost so far is what was spent on all campaigns judged by the metric, divided by "
            "everything that was counted in the same months. The count may hold results that no campaign "
            "brought, so the cost is rather too low than too high."
        ),
        f"{number(left.so_far)} + {money} ÷ {each} = {sum}.",
    )
