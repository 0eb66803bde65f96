"""Whether the money goes where the plan says: the split, sums that close, currencies with a rate."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from strategy_handbook.insight.alignment.standing import Held, Standing, standing_of
from strategy_handbook.insight.budget.accounts import accounts
from strategy_handbook.insight.budget.closing import Closing, closings, payment_closings
from strategy_handbook.insight.budget.exchange import currencies, without_rate
from strategy_handbook.insight.budget.shares import Shares, shares, split_missed, stated_share
from strategy_handbook.plan import Plan
from strategy_handbook.plan.measurement import BudgetLine

# What is held against the stated split, in the order in which money goes.
FIGURES = ("planned", "spent", "forecast")


class Money(NamedTuple):
    """The budget, held against what was granted and against the split that is meant.

    Attributes:
        stated: The share of upstream that the plan means, in percent; None where it says none.
        shares: What the halves share, figure by figure, of those that have anything.
        missed: The planned shares, where they are otherwise than the stated split; else None.
        closings: What was granted, with what the lines plan.
        unpaid: The lines whose payments do not come to them, with what they do come to.
        paid: How many lines with payments come to what these come to.
        without_rate: The lines in currencies that are in no total, by their currency.
        rated: How many of the currencies can be added up.
        lines: How many lines the budget has.
    """

    stated: Decimal | None
    shares: tuple[Shares, ...]
    missed: Shares | None
    closings: tuple[Closing, ...]
    unpaid: tuple[tuple[BudgetLine, Closing], ...]
    paid: Held
    without_rate: Mapping[str, tuple[BudgetLine, ...]]
    rated: Held
    lines: int

    @property
    def open_closings(self) -> tuple[Closing, ...]:
        """What was granted and is not come to."""
        return tuple(one for one in self.closings if one.off)

    @property
    def points(self) -> int:
        """How many points are out of line."""
        found = len(self.open_closings) + len(self.unpaid) + len(self.without_rate)
        return found + (self.missed is not None)

    @property
    def standing(self) -> Standing:
        """How it stands; it is open until lines can be held against what is meant: split or sum."""
        return standing_of(self.points, told=self.closes or self.is_split)

    @property
    def closes(self) -> bool:
        """Whether the lines come to what was granted, with nothing that is still to be decided."""
        return bool(self.closings) and not any(one.off or one.found.open for one in self.closings)

    @property
    def is_split(self) -> bool:
        """Whether what is planned can be held against a split that is meant."""
        return self.stated is not None and any(one.figure == "planned" for one in self.shares)


def money(plan: Plan, as_of: dt.date) -> Money:
    """Holds the lines of the budget against each other and against what is meant.

    Args:
        plan: The plan.
        as_of: The day that counts as today; it moves the forecast alone.
    """
    found = accounts(plan, as_of)
    shared = (shares(plan, found, figure) for figure in FIGURES)
    in_parts = [line for line in plan.budget if payment_closings(line)]
    unpaid = tuple((line, one) for line in in_parts for one in payment_closings(line) if one.off)
    unrated = without_rate(plan)
    met = len(currencies(plan))
    return Money(
        stated_share(plan),
        tuple(one for one in shared if one is not None),
        split_missed(plan, as_of),
        closings(plan),
        unpaid,
        Held(len(in_parts) - len({id(line) for line, _one in unpaid}), len(in_parts)),
        unrated,
        Held(met - len(unrated), met),
        len(plan.budget),
    )
