"""How findings tell amounts of money."""

from __future__ import annotations

from decimal import Decimal

from strategy_handbook.insight.budget.closing import Closing
from strategy_handbook.plan.amounts import Money


def written(money: Money) -> str:
    """An amount as a plan would write it: ``EUR 5000``, ``EUR 5000..8000``."""
    if money.low is None or money.high is None:
        return "TBD"
    figures = number(money.low) + (f"..{number(money.high)}" if money.is_range else "")
    return f"{money.currency} {figures}".strip()


def number(value: Decimal) -> str:
    """A number without zeros that say nothing: ``5000``, ``12.5``."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def held_against(one: Closing, what: str) -> str:
    """An amount against the one it must come to: ``EUR 48, EUR 2 less than the EUR 50 granted``.

    Args:
        one: The two of them; they do not close.
        what: What the amount they must come to is.
    """
    off = Money("", one.stated.currency, abs(one.off), abs(one.off))
    found = Money("", one.stated.currency, one.found.low, one.found.high)
    more = "more" if one.off > 0 else "less"
    return f"{written(found)}, {written(off)} {more} than the {written(one.stated)} {what}"
