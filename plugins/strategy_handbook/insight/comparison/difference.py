"""How far one figure is from another."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from strategy_handbook.plan.amounts import is_currency

# Of less than so many a percentage says nothing: one of two is no landslide.
FEW = 10


class Figure(NamedTuple):
    """A number in a comparison.

    Attributes:
        value: The number; half-way between the ends where it is a range.
        unit: What it counts: a currency's code, ``%``, or any name. Only figures of one unit are held
            against each other.
        exact: Whether it is one number; a range or a sum with something still to be decided may be put
            in order, but it is no certain distance from another.
    """

    value: Decimal
    unit: str = ""
    exact: bool = True

    @property
    def is_money(self) -> bool:
        """Whether it is an amount of money."""
        return is_currency(self.unit)


class Difference(NamedTuple):
    """How far a figure is from the one it is held against.

    Attributes:
        amount: The figure less the other one; in points where both are shares.
        percent: The same in percent of the other one; None for shares, where the other is not above
            nothing, and where it is a count below ten.
    """

    amount: Decimal
    percent: Decimal | None


def difference(one: Figure | None, other: Figure | None) -> Difference | None:
    """How far a figure is from another; None unless both are exact and of the same unit."""
    if one is None or other is None or one.unit != other.unit:
        return None
    if not (one.exact and other.exact):
        return None
    amount = one.value - other.value
    few = not other.is_money and other.value < FEW
    if one.unit == "%" or other.value <= 0 or few:
        return Difference(amount, None)
    return Difference(amount, amount * 100 / other.value)
