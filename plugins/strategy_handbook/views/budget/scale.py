"""Where the axis of a chart ends: at a round number, so that its lines can be read."""

from __future__ import annotations

from decimal import Decimal

_ROUND = (Decimal(1), Decimal("1.2"), Decimal("1.6"), Decimal(2), Decimal(3), Decimal(4), Decimal(5),
          Decimal(6), Decimal(8), Decimal(10))  # fmt: skip


def top_of(most: Decimal) -> Decimal:
    """The round number at or above an amount; half of it is round as well.

    Args:
        most: The largest amount; above 0.
    """
    unit = Decimal(1).scaleb(most.adjusted())
    return next(step * unit for step in _ROUND if step * unit >= most)
