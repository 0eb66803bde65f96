"""What is said to a criterion: in words, and as a number where there is one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import partial
from typing import NamedTuple, TypeVar

from strategy_handbook.insight.budget.accounts import Figures, in_order
from strategy_handbook.insight.budget.exchange import own_currency, rounded
from strategy_handbook.insight.comparison.difference import Figure
from strategy_handbook.insight.money import Sum
from strategy_handbook.translation import spoken
from strategy_handbook.views.compare.grid import Row
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.budget_table import money_column, sum_text
from strategy_handbook.views.pieces.tables import note

T = TypeVar("T")


class Said(NamedTuple):
    """What one thing says to a criterion.

    Attributes:
        text: In words; empty for nothing.
        figure: The number behind it; None where there is none.
    """

    text: Markup | str = ""
    figure: Figure | None = None


def row(name: str, things: Iterable[T], say: Callable[[T], Said | Markup | str]) -> Row:
    """A criterion with what each thing says to it."""
    return _row(name, things, say, told=False)


def told(name: str, things: Iterable[T], say: Callable[[T], Said | Markup | str]) -> Row:
    """The same for a criterion to which everything is said in free words."""
    return _row(name, things, say, told=True)


def money_rows(
    names: Iterable[str], things: Sequence[T], say: Callable[[T, str], Said]
) -> Iterator[Row]:
    """A criterion for each figure of money.

    Args:
        names: The figures: ``planned``, ``committed``, ``spent``, ``forecast``.
        things: What is compared.
        say: What a thing says to one of the figures.
    """
    for which in names:
        yield row(money_column(which), things, partial(_which, say, which))


def _which(say: Callable[[T, str], Said], which: str, one: T) -> Said:
    return say(one, which)


def _row(
    name: str, things: Iterable[T], say: Callable[[T], Said | Markup | str], *, told: bool
) -> Row:
    said = [found if isinstance(found, Said) else Said(found) for found in map(say, things)]
    figures = tuple(one.figure for one in said)
    return Row(
        name,
        tuple(Markup("{}").format(one.text) for one in said),
        figures if any(figures) else (),
        told,
    )


def count(number: int | None, text: str = "", below: Markup | str = "") -> Said:
    """A count; nothing for None.

    Args:
        number: The count.
        text: How it is said, where it is not the number alone.
        below: What stands below it in small letters.
    """
    if number is None:
        return Said()
    shown = Markup("{}{}").format(text or spoken().count(number), note(below))
    return Said(shown, Figure(Decimal(number)))


def share(context: Context, percent: Decimal | None, below: Markup | str = "") -> Said:
    """A share in percent, to one digit where it is small; nothing for None."""
    if percent is None:
        return Said()
    shown = short(percent)
    text = Markup("{}{}").format(context.language.percent(shown), note(below))
    return Said(text, Figure(shown, "%"))


def short(number: Decimal) -> Decimal:
    """A number as it is told: whole from 10 on, else with one digit after the point."""
    return round(number, 0 if abs(number) >= 10 else 1).normalize() + 0


def money(
    context: Context, found: Mapping[str, Figures], which: str, below: Markup | str = ""
) -> Said:
    """What lines of a budget come to, currency by currency; nothing where nothing is written.

    Args:
        context: The page; its plan's own currency is the one that can be held against another.
        found: What the lines come to, by currency.
        which: ``planned``, ``committed``, ``spent`` or ``forecast``.
        below: What stands below it in small letters.
    """
    sums: dict[str, Sum] = {code: getattr(found[code], which) for code in found}
    known = [sums[code] for code in in_order(context.plan, sums)]
    written = [one for one in known if one.figures or one.open]
    if not written:
        return Said()
    text = Markup("{}{}").format(
        Markup("<br>").join(sum_text(context, one) for one in written), note(below)
    )
    own = sums.get(own_currency(context.plan))
    if own is None or not own.figures:
        return Said(text)
    exact = len(written) == 1 and not own.is_range and not own.open
    return Said(text, Figure(own.middle, own.currency, exact))


def cost(context: Context, one: Sum | None) -> Said:
    """What one of something costs, to the smallest coin; nothing for None."""
    if one is None:
        return Said()
    low, high = rounded(one.low, one.currency), rounded(one.high, one.currency)
    told = Sum(one.currency, low, high, 1)
    return Said(sum_text(context, told), Figure(told.middle, one.currency, low == high))
